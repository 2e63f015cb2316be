internal import PortableSystem

/// Where an archive's central directory stands and what the end records say of it.
struct CentralDirectory {
  /// The end record.
  var endRecord: EndOfCentralDirectory
  /// Where the end record stands in the source.
  var endRecordOffset: UInt64
  /// The length in bytes that the end record gives its comment; what is there may be less.
  var commentLength: Int
  /// The ZIP64 end record, where the end record needs one.
  var zip64: Zip64EndOfCentralDirectory?
  /// How many entries there should be.
  var entryCount: UInt64
  /// The directory's bytes in the source.
  var range: Range<UInt64>
  /// Bytes that stand before the archive's first: a program that unpacks it, a transfer's lines.
  var prefix: UInt64
  /// The directory's place as the end record states it, from the start of the source when what
  /// stands before the archive is counted in.
  let statedOffset: UInt64
  /// Whether readers that go by the directory's offset and readers that go by its size come to
  /// different places.
  let isDoubtful: Bool
  /// Where the directory must end at the latest: at the first of the end records.
  let limit: UInt64

  /// Which ZIP64 end record counts.
  enum Zip64Use {
    /// The one that the end record asks for by a saturated field.
    case whenAskedFor
    /// Any that stands there: so do some readers.
    case always
  }

  /// Places the directory that an end record names, if it really stands there.
  ///
  /// - Parameter tolerance: what to do when it stands elsewhere.
  /// - Throws: `.truncated`, `.inconsistent` or `.unsupported` when it is not found.
  init(
    _ candidate: EndRecordSearch.Candidate, in source: any ByteSource,
    zip64Use: Zip64Use = .whenAskedFor, tolerance: DirectoryTolerance = .strict
  ) throws(ZipError) {
    let record = candidate.record
    endRecord = record
    endRecordOffset = candidate.offset
    commentLength = candidate.commentLength
    var directoryEnd = candidate.offset
    var size = UInt64(record.directorySize)
    var offset = UInt64(record.directoryOffset)
    entryCount = UInt64(record.entries)
    var disks = UInt32(max(record.diskNumber, record.directoryDisk))
    let isSaturated =
      record.entries == .max || record.directorySize == .max || record.directoryOffset == .max
    if isSaturated || zip64Use == .always,
      let (zip64, place) = try Self.zip64Record(before: candidate.offset, in: source)
    {
      self.zip64 = zip64
      directoryEnd = place
      let usesAll = zip64Use == .always
      if usesAll || record.entries == .max { entryCount = zip64.entries }
      if usesAll || record.directorySize == .max { size = zip64.directorySize }
      if usesAll || record.directoryOffset == .max { offset = zip64.directoryOffset }
      disks = max(zip64.diskNumber, zip64.directoryDisk)
    }
    // 0 is the one disk that there is; 0xFFFF says "see the ZIP64 record".
    guard disks == 0 || (zip64 == nil && record.diskNumber == .max) else {
      throw ZipError(
        .unsupported, offset: candidate.offset, detail: "the archive is split over several disks")
    }

    if let zip64, let encryption = try Self.encryption(of: zip64, at: directoryEnd, in: source) {
      throw ZipError(
        .encryptedDirectory, offset: directoryEnd,
        detail: "the central directory is encrypted with "
          + "\(StrongEncryptionHeader.name(of: encryption.algorithm)), a key of "
          + "\(encryption.keyBits) bits")
    }
    limit = directoryEnd
    statedOffset = offset
    let place = try DirectoryPlace(
      statedOffset: offset, statedSize: size, limit: directoryEnd, endRecord: candidate.offset,
      in: source, tolerance: tolerance)
    (range, prefix, isDoubtful) = (place.range, place.prefix, place.isDoubtful)
  }

  /// Reads the archive's comment.
  ///
  /// Only of the end record that is chosen in the end: a comment can be made of thousands of
  /// them, each with a comment of its own.
  mutating func readComment(in source: any ByteSource) throws(ZipError) {
    endRecord.comment = try source.read(
      at: endRecordOffset + UInt64(EndOfCentralDirectory.fixedSize), count: commentLength)
  }

  /// How the directory is encrypted, by version 2 of the ZIP64 end record.
  private static func encryption(
    of record: Zip64EndOfCentralDirectory, at offset: UInt64, in source: any ByteSource
  ) throws(ZipError) -> Zip64DirectoryEncryption? {
    let fixed = UInt64(Zip64EndOfCentralDirectory.fixedSize)
    let (end, overflow) = offset.addingReportingOverflow(fixed)
    guard !overflow, record.recordSize >= fixed - 12 + UInt64(Zip64DirectoryEncryption.fixedSize)
    else { return nil }
    var reader = ByteReader(try source.read(at: end, count: Zip64DirectoryEncryption.fixedSize))
    guard let encryption = Zip64DirectoryEncryption(&reader), encryption.algorithm != 0,
      StrongEncryptionHeader.isKnown(encryption.algorithm)
    else { return nil }
    return encryption
  }

  /// The ZIP64 end record that the locator before an end record names, and its place.
  ///
  /// With a prefix before the archive the locator's offset is too small; the record then stands
  /// right before the locator.
  private static func zip64Record(
    before end: UInt64, in source: any ByteSource
  ) throws(ZipError) -> (Zip64EndOfCentralDirectory, UInt64)? {
    let locatorSize = UInt64(Zip64Locator.fixedSize)
    let recordSize = UInt64(Zip64EndOfCentralDirectory.fixedSize)
    guard end >= locatorSize else { return nil }
    let locatorOffset = end - locatorSize
    var reader = ByteReader(
      try source.read(at: locatorOffset, count: Zip64Locator.fixedSize))
    guard let locator = Zip64Locator(&reader) else { return nil }
    var places = [locator.recordOffset]
    if locatorOffset >= recordSize { places.append(locatorOffset - recordSize) }
    for place in places {
      var reader = ByteReader(
        try source.read(at: place, count: Zip64EndOfCentralDirectory.fixedSize))
      if let record = Zip64EndOfCentralDirectory(&reader), place < locatorOffset {
        return (record, place)
      }
    }
    throw ZipError(
      .inconsistent, offset: locatorOffset,
      detail: "no zip64 end record stands where its locator says"
    )
  }
}

extension ByteSource {
  /// Reads bytes as a part of an archive: the system's error becomes a `ZipError` with the place.
  func read(at offset: UInt64, count: Int) throws(ZipError) -> [UInt8] {
    do { return try bytes(at: offset, count: count) } catch {
      throw ZipError(error, offset: offset)
    }
  }
}
