/// The extended timestamp extra field of Info-ZIP: times in UTC, to the second.
struct ExtendedTimestamp: Hashable {
  static let identifier: UInt16 = 0x5455

  /// When the content was modified, in seconds since 1970-01-01 00:00 UTC.
  var modified: Int32

  init(modified: Int32) { self.modified = modified }

  /// Reads the time of modification, or gives `nil` when the field is missing or has none.
  init?(_ extra: ExtraFields) {
    guard let data = extra.first(Self.identifier) else { return nil }
    var reader = ByteReader(data)
    guard let present = reader.uint8(), present & 1 != 0, let value = reader.uint32() else {
      return nil
    }
    modified = Int32(bitPattern: value)
  }

  /// The field's data, with the time of modification alone, the same in both headers.
  var data: [UInt8] {
    var data: [UInt8] = [1]
    data.append(littleEndian: UInt32(bitPattern: modified))
    return data
  }
}
