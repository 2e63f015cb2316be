/// The ZIP64 extended information extra field (APPNOTE 4.5.3): what a header's 32 bits cannot hold.
///
/// In a central header only those values stand in it whose field in the header is all ones, in
/// this order; a local header has both sizes.
package struct Zip64ExtendedInformation: Hashable {
  package static let identifier: UInt16 = 0x0001

  var uncompressedSize: UInt64?
  var compressedSize: UInt64?
  var localHeaderOffset: UInt64?

  package init(
    uncompressedSize: UInt64? = nil, compressedSize: UInt64? = nil, localHeaderOffset: UInt64? = nil
  ) {
    self.uncompressedSize = uncompressedSize
    self.compressedSize = compressedSize
    self.localHeaderOffset = localHeaderOffset
  }

  /// Reads the values that a central header leaves to the extra field.
  ///
  /// - Returns: `nil` when a value that is asked for is missing.
  init?(for header: borrowing CentralDirectoryHeader) {
    self.init(
      header.extra, size: header.uncompressedSize, compressed: header.compressedSize,
      offset: header.localHeaderOffset)
  }

  /// Reads the values that a local header leaves to the extra field.
  ///
  /// - Returns: `nil` when a value that is asked for is missing.
  init?(for header: borrowing LocalFileHeader) {
    self.init(
      header.extra, size: header.uncompressedSize, compressed: header.compressedSize, offset: 0)
  }

  private init?(_ extra: borrowing ExtraFields, size: UInt32, compressed: UInt32, offset: UInt32) {
    guard size == .max || compressed == .max || offset == .max else { return }
    var reader = ByteReader(extra.first(Self.identifier) ?? [])
    if size == .max {
      guard let value = reader.uint64() else { return nil }
      uncompressedSize = value
    }
    if compressed == .max {
      guard let value = reader.uint64() else { return nil }
      compressedSize = value
    }
    if offset == .max {
      guard let value = reader.uint64() else { return nil }
      localHeaderOffset = value
    }
  }

  /// The field's data.
  package var data: [UInt8] {
    var data: [UInt8] = []
    if let uncompressedSize { data.append(littleEndian: uncompressedSize) }
    if let compressedSize { data.append(littleEndian: compressedSize) }
    if let localHeaderOffset { data.append(littleEndian: localHeaderOffset) }
    return data
  }
}
