internal import PortableSystem

/// Where a central directory stands, by what the end record says and by what is there.
struct DirectoryPlace {
  /// The directory's bytes in the source.
  var range: Range<UInt64>
  /// What is to be added to the offsets of local headers.
  var prefix: UInt64
  /// Whether a directory stands both at the stated offset and at the stated distance from the end
  /// record, and these are different places.
  var isDoubtful = false

  /// Finds the directory.
  ///
  /// - Parameters:
  ///   - statedOffset: its place, counted from the archive's first byte.
  ///   - statedSize: its length in bytes.
  ///   - limit: where the end records begin.
  ///   - endRecord: the end record's place, for errors.
  /// - Throws: `.inconsistent` when it is not found, or the system's error.
  init(
    statedOffset: UInt64, statedSize: UInt64, limit: UInt64, endRecord: UInt64,
    in source: any ByteSource, tolerance: DirectoryTolerance
  ) throws(ZipError) {
    let (end, overflow) = statedOffset.addingReportingOverflow(statedSize)
    let reachesTooFar = overflow || end > limit
    if !reachesTooFar {
      // What the end record does not account for stands in front of the archive, unless the
      // directory is found at the very offset that is given.
      let gap = limit - end
      if tolerance == .lenient, statedSize == 0,
        try Self.begins(CentralDirectoryHeader.signature, at: statedOffset, in: source)
      {
        (range, prefix) = (statedOffset..<statedOffset, 0)
        return
      }
      for shift in gap == 0 ? [0] : [gap, 0] {
        let range = statedOffset + shift..<end + shift
        let stands =
          statedSize == 0
          ? true
          : try Self.begins(CentralDirectoryHeader.signature, at: range.lowerBound, in: source)
        guard stands else { continue }
        let isFounded =
          tolerance == .strict || shift == 0
          ? true : try Self.isFounded(prefix: shift, of: range, in: source)
        if !isFounded,
          try Self.begins(CentralDirectoryHeader.signature, at: statedOffset, in: source)
        {
          // The size is too small rather than that something stands in front.
          isDoubtful = true
          continue
        }
        (self.range, prefix) = (range, isFounded ? shift : 0)
        return
      }
    }
    if tolerance == .lenient {
      // Readers that go back from the end record by its size, and readers that trust its offset.
      for start in [limit - min(statedSize, limit), statedOffset]
      where start < limit && start < source.size {
        guard try Self.begins(CentralDirectoryHeader.signature, at: start, in: source) else {
          continue
        }
        (range, prefix) = (start..<limit, 0)
        return
      }
    }
    throw ZipError(
      .inconsistent, offset: endRecord,
      detail: reachesTooFar
        ? "the central directory would reach past its end record"
        : "no central directory stands where the end record says")
  }

  /// Whether a prefix is to be counted in: not when the first entry's local header stands where it
  /// says without one.
  private static func isFounded(
    prefix: UInt64, of range: Range<UInt64>, in source: any ByteSource
  ) throws(ZipError) -> Bool {
    guard !range.isEmpty else { return true }
    let bytes = try source.read(
      at: range.lowerBound, count: CentralDirectoryHeader.fixedSize + 3 * Int(UInt16.max))
    var reader = ByteReader(bytes)
    guard let header = CentralDirectoryHeader(&reader) else { return true }
    let offset = UInt64(header.localHeaderOffset)
    guard try begins(LocalFileHeader.signature, at: offset, in: source) else { return true }
    return try begins(LocalFileHeader.signature, at: offset + prefix, in: source)
  }

  /// Whether a record with this signature stands at a place.
  private static func begins(
    _ signature: UInt32, at offset: UInt64, in source: any ByteSource
  ) throws(ZipError) -> Bool {
    var reader = ByteReader(try source.read(at: offset, count: 4))
    return reader.uint32() == signature
  }
}
