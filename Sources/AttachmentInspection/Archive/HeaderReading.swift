internal import ZipCrypto

/// An entry as one of its two headers describes it: readers believe the one or the other.
struct HeaderReading {
  let entry: Entry
  let location: LocalHeaderLocation

  /// Whether the header says that there is no content and no payload.
  var isEmpty: Bool { entry.size == 0 && entry.compressedSize == 0 }

  /// Where the payload begins.
  var start: UInt64 { location.payload.lowerBound }
}

/// The readings of an entry: by the central directory, and by the local header where that says
/// something else.
struct HeaderReadings: RandomAccessCollection {
  private let central: HeaderReading
  private let local: HeaderReading?

  init(of entry: Entry, at location: LocalHeaderLocation, in reader: ArchiveReader) {
    central = HeaderReading(entry: entry, location: location)
    local = reader.localReading(of: entry, at: location).map {
      HeaderReading(entry: $0.entry, location: $0.location)
    }
  }

  /// The first's place.
  var startIndex: Int { 0 }
  /// One or two.
  var endIndex: Int { local == nil ? 1 : 2 }

  /// A reading by its place, the central directory's first.
  subscript(position: Int) -> HeaderReading { position == 0 ? central : local ?? central }
}
