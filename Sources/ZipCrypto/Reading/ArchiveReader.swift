public import PortableSystem

/// Reads an archive through its central directory, in memory bounded by its buffers.
///
/// One reader serves one thread; several can share a source.
public final class ArchiveReader {
  let source: any ByteSource
  let limits: Limits
  let ciphers: [any PayloadCipher]
  let directory: CentralDirectory
  /// Places of other end records that lead to a directory: another reader may choose one of them.
  public let otherEndRecords: [UInt64]
  /// Bytes of content that all readers of content of this archive gave out, for the limit.
  var contentBytes: UInt64 = 0

  /// Finds the central directory.
  ///
  /// - Parameter ciphers: what to decrypt with besides traditional encryption.
  /// - Throws: `.notAnArchive` when there is no end record; `.truncated` when there is none but
  ///   the bytes begin as an archive; `.inconsistent`, `.unsupported`, `.limitExceeded`, or the
  ///   system's error.
  public init(
    _ source: any ByteSource, limits: Limits = Limits(), ciphers: [any PayloadCipher] = []
  ) throws(ZipError) {
    self.source = source
    self.ciphers = [TraditionalCipher()] + ciphers
    self.limits = limits
    (directory, otherEndRecords) = try Self.directory(of: source)
    guard directory.entryCount <= limits.entries else {
      throw ZipError(
        .limitExceeded, offset: directory.endRecordOffset,
        detail: "\(directory.entryCount) entries are more than the limit of \(limits.entries)")
    }
  }

  /// How many entries the end record announces.
  public var entryCount: UInt64 { directory.entryCount }

  /// The archive's comment, in an encoding that nothing tells.
  public var comment: [UInt8] { directory.endRecord.comment }

  /// Where the archive's parts stand in the source.
  public var layout: ArchiveLayout {
    let end = directory.endRecordOffset + UInt64(EndOfCentralDirectory.fixedSize)
    return ArchiveLayout(
      prefix: directory.prefix, directory: directory.range,
      endRecord: directory.endRecordOffset..<end + UInt64(comment.count))
  }

  /// The entries in the order of the central directory.
  public func entries() -> EntryIterator { EntryIterator(self) }

  /// The directory of the last end record that leads to one, and the places of the other such.
  private static func directory(
    of source: any ByteSource
  ) throws(ZipError) -> (CentralDirectory, others: [UInt64]) {
    var chosen: CentralDirectory?
    var others: [UInt64] = []
    var firstError: ZipError?
    for candidate in try EndRecordSearch(source).candidates() {
      do {
        let directory = try CentralDirectory(candidate, in: source)
        if chosen == nil { chosen = directory } else { others.append(candidate.offset) }
      } catch {
        if case .system = error.kind { throw error }
        firstError = firstError ?? error
      }
    }
    if var chosen {
      try chosen.readComment(in: source)
      return (chosen, others)
    }
    if let firstError { throw firstError }
    var start = ByteReader(try source.read(at: 0, count: 4))
    guard start.uint32() == LocalFileHeader.signature else {
      throw ZipError(.notAnArchive, detail: "not a zip archive")
    }
    throw ZipError(
      .truncated, offset: source.size, detail: "the archive ends before its central directory")
  }
}

/// Goes through the central directory, a few headers in memory at a time.
public struct EntryIterator {
  private let reader: ArchiveReader
  private var window: [UInt8] = []
  private var windowOffset: UInt64
  private var position = 0
  private var index: UInt64 = 0

  init(_ reader: ArchiveReader) {
    self.reader = reader
    windowOffset = reader.directory.range.lowerBound
  }

  /// The next entry, or `nil` after the last.
  ///
  /// - Throws: `.inconsistent` when the directory's bytes are no header or the number of entries
  ///   is not the announced one, `.limitExceeded`, or the system's error. After an error the
  ///   entries that follow cannot be found.
  public mutating func next() throws(ZipError) -> Entry? {
    let directory = reader.directory
    let offset = windowOffset + UInt64(position)
    guard offset < directory.range.upperBound else {
      try checkCount(at: offset)
      return nil
    }
    try refill(at: offset)
    var bytes = ByteReader(window, in: position..<window.count)
    guard let header = CentralDirectoryHeader(&bytes) else {
      // An archive's signature may follow the headers, inside what the end record counts.
      if index > 0, index == directory.entryCount { return nil }
      throw ZipError(
        .inconsistent, offset: offset, detail: "the central directory is damaged or cut off")
    }
    position = bytes.position
    guard index < reader.limits.entries else {
      throw ZipError(
        .limitExceeded, offset: offset,
        detail: "more entries than the limit of \(reader.limits.entries)")
    }
    defer { index += 1 }
    return try Entry(header, index: index, offset: offset, in: reader)
  }

  /// Makes sure that the longest header there can be is in the window, where the source has it.
  private mutating func refill(at offset: UInt64) throws(ZipError) {
    let longest = CentralDirectoryHeader.fixedSize + 3 * Int(UInt16.max)
    let end = reader.directory.range.upperBound
    let hasAll = windowOffset + UInt64(window.count) >= end
    if window.isEmpty || (!hasAll && window.count - position < longest) {
      window = try reader.source.read(
        at: offset, count: Int(clamping: min(end - offset, UInt64(longest + 1 << 16))))
      windowOffset = offset
      position = 0
    }
  }

  /// Compares the number of entries with the announced one, of which old writers keep 16 bits.
  private func checkCount(at offset: UInt64) throws(ZipError) {
    let announced = reader.directory.entryCount
    let isLow16Bits = reader.directory.zip64 == nil && index & 0xFFFF == announced
    guard index == announced || isLow16Bits else {
      throw ZipError(
        .inconsistent, offset: offset,
        detail: "the central directory has \(index) entries, the end record says \(announced)")
    }
  }
}

extension Entry {
  /// Resolves what a header leaves to ZIP64 and to the archive's prefix.
  fileprivate init(
    _ header: CentralDirectoryHeader, index: UInt64, offset: UInt64, in reader: ArchiveReader
  ) throws(ZipError) {
    let name = EntryName(header.name, flags: header.flags, extra: header.extra)
    guard header.name.count <= reader.limits.nameBytes else {
      throw ZipError(
        .limitExceeded, offset: offset,
        detail:
          "a name of \(header.name.count) bytes is over the limit of \(reader.limits.nameBytes)")
    }
    guard let wide = Zip64ExtendedInformation(for: header) else {
      throw ZipError(
        .inconsistent, entry: name.text, offset: offset,
        detail: "a size or offset that zip64 should hold is missing")
    }
    let local = wide.localHeaderOffset ?? UInt64(header.localHeaderOffset)
    let (localOffset, overflow) = local.addingReportingOverflow(reader.directory.prefix)
    guard !overflow else {
      throw ZipError(
        .inconsistent, entry: name.text, offset: offset,
        detail: "the local header's offset is beyond all bounds")
    }
    self.index = index
    headerOffset = offset
    self.header = header
    self.name = name
    size = wide.uncompressedSize ?? UInt64(header.uncompressedSize)
    compressedSize = wide.compressedSize ?? UInt64(header.compressedSize)
    localHeaderOffset = localOffset
  }
}
