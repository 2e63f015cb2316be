internal import ZipCrypto

/// An entry as one of its two headers describes it: readers believe the one or the other.
struct HeaderReading {
  let entry: Entry
  let location: LocalHeaderLocation

  /// The readings of an entry: by the central directory, and by the local header where that says
  /// something else.
  static func all(
    of entry: Entry, at location: LocalHeaderLocation, in reader: ArchiveReader
  ) -> [HeaderReading] {
    let central = HeaderReading(entry: entry, location: location)
    guard let local = reader.localReading(of: entry, at: location) else { return [central] }
    return [central, HeaderReading(entry: local.entry, location: local.location)]
  }

  /// Whether the header says that there is no content and no payload.
  var isEmpty: Bool { entry.size == 0 && entry.compressedSize == 0 }

  /// Where the payload begins.
  var start: UInt64 { location.payload.lowerBound }
}
