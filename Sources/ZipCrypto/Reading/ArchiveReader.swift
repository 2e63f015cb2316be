public import PortableSystem

/// Reads an archive through its central directory, in memory bounded by its buffers.
///
/// One reader serves one thread; several can share a source.
public final class ArchiveReader {
  let source: any ByteSource
  let limits: Limits
  let ciphers: [any PayloadCipher]
  let directory: CentralDirectory
  /// Other ways to a directory: another reader may choose one of them.
  public let otherDirectories: [DirectoryChoice]
  let tolerance: DirectoryTolerance
  /// Small reads that go through the archive in order.
  var readAhead: ReadAhead
  let meter: ContentMeter

  /// Finds the central directory.
  ///
  /// - Parameters:
  ///   - ciphers: what to decrypt with besides traditional encryption.
  ///   - tolerance: what to do when the end record does not tell the truth.
  ///   - meter: counts the content that is read; without it, the archive has one of its own that
  ///     stops at the limits' bytes of content.
  /// - Throws: `.notAnArchive` when there is no end record; `.truncated` when there is none but
  ///   the bytes begin as an archive; `.inconsistent`, `.unsupported`, `.limitExceeded`, or the
  ///   system's error.
  public convenience init(
    _ source: any ByteSource, limits: Limits = Limits(), ciphers: [any PayloadCipher] = [],
    tolerance: DirectoryTolerance = .strict, meter: ContentMeter? = nil
  ) throws(ZipError) {
    let search = try DirectorySearch(source, tolerance: tolerance)
    try self.init(
      source, directory: search.chosen, others: search.others, limits: limits,
      ciphers: [TraditionalCipher()] + ciphers, tolerance: tolerance,
      meter: meter ?? ContentMeter(limit: limits.contentBytes))
  }

  /// Reads the same source through another directory.
  ///
  /// - Throws: as ``init(_:limits:ciphers:tolerance:meter:)``, when no directory is found on this
  ///   way.
  public convenience init(
    _ reader: ArchiveReader, through choice: DirectoryChoice
  ) throws(ZipError) {
    try self.init(
      reader.source,
      directory: try DirectorySearch.directory(choice, in: reader.source, reader.tolerance),
      others: [], limits: reader.limits, ciphers: reader.ciphers, tolerance: reader.tolerance,
      meter: reader.meter)
  }

  private init(
    _ source: any ByteSource, directory: CentralDirectory, others: [DirectoryChoice],
    limits: Limits, ciphers: [any PayloadCipher], tolerance: DirectoryTolerance,
    meter: ContentMeter
  ) throws(ZipError) {
    self.source = source
    self.ciphers = ciphers
    self.meter = meter
    readAhead = ReadAhead(source)
    self.limits = limits
    self.directory = directory
    self.tolerance = tolerance
    otherDirectories = others
    guard directory.entryCount <= limits.entries || tolerance == .lenient else {
      throw ZipError(
        .limitExceeded, offset: directory.endRecordOffset,
        detail: "\(directory.entryCount) entries are more than the limit of \(limits.entries)")
    }
  }

  /// How many entries the end record announces.
  public var entryCount: UInt64 { directory.entryCount }

  /// The archive's comment, in an encoding that nothing tells.
  public var comment: [UInt8] { directory.endRecord.comment }

  /// Where the directory stands by the end record's word, a prefix before the archive counted in.
  public var statedDirectoryOffset: UInt64 {
    let (offset, overflow) = directory.statedOffset.addingReportingOverflow(directory.prefix)
    return overflow ? .max : offset
  }

  /// Whether the directory's offset and its size, counted from the end record back, lead to two
  /// places at which a directory stands.
  public var hasDoubtfulDirectory: Bool { directory.isDoubtful }

  /// Where the archive's parts stand in the source.
  public var layout: ArchiveLayout {
    let end = directory.endRecordOffset + UInt64(EndOfCentralDirectory.fixedSize)
    return ArchiveLayout(
      prefix: directory.prefix, directory: directory.range,
      endRecord: directory.endRecordOffset..<end + UInt64(comment.count))
  }

  /// The entries in the order of the central directory.
  public func entries() -> EntryIterator { EntryIterator(self) }
}
