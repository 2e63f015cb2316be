internal import PortableSystem

/// Goes through the central directory, a few headers in memory at a time.
public struct EntryIterator {
  private let reader: ArchiveReader
  private var window: [UInt8] = []
  private var windowOffset: UInt64
  private var position = 0
  private var index: UInt64 = 0
  /// Where the directory ends at the latest.
  private let end: UInt64
  /// Whether the archive's signature follows the headers (APPNOTE 4.3.13).
  private var endsInSignature = false

  init(_ reader: ArchiveReader) {
    self.reader = reader
    windowOffset = reader.directory.range.lowerBound
    switch reader.tolerance {
    case .strict: end = reader.directory.range.upperBound
    case .lenient: end = reader.directory.limit
    }
  }

  /// What of the end record's word has turned out otherwise, once ``next()`` has given `nil`.
  ///
  /// - Returns: `nil` when all of it is true. A strict reader throws instead.
  public var deviation: DirectoryDeviation? {
    let directory = reader.directory
    let found = windowOffset + UInt64(position)
    let isStatedEnd = found == directory.range.upperBound || endsInSignature
    guard !hasAnnouncedCount || !isStatedEnd else { return nil }
    return DirectoryDeviation(
      announcedEntries: directory.entryCount, entries: index,
      statedEnd: directory.range.upperBound, end: found)
  }

  /// The next entry, or `nil` after the last.
  ///
  /// - Throws: `.inconsistent` when the directory's bytes are no header or the number of entries
  ///   is not the announced one, `.limitExceeded`, or the system's error. After an error the
  ///   entries that follow cannot be found.
  public mutating func next() throws(ZipError) -> Entry? {
    let offset = windowOffset + UInt64(position)
    guard offset < end else {
      try checkCount(at: offset)
      return nil
    }
    try refill(at: offset)
    var bytes = ByteReader(window[position...])
    guard let header = CentralDirectoryHeader(&bytes) else {
      if reader.tolerance == .lenient, offset >= reader.directory.range.upperBound { return nil }
      // An archive's signature may follow the headers, inside what the end record counts.
      if index > 0, index == reader.directory.entryCount {
        endsInSignature = window[position...].starts(with: [0x50, 0x4B, 5, 5])
        return nil
      }
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
    let hasAll = windowOffset + UInt64(window.count) >= end
    if window.isEmpty || (!hasAll && window.count - position < longest) {
      window = try reader.source.read(
        at: offset, count: Int(clamping: min(end - offset, UInt64(longest + 1 << 16))))
      windowOffset = offset
      position = 0
    }
  }

  /// Whether there are as many entries as announced; of that number old writers keep 16 bits.
  private var hasAnnouncedCount: Bool {
    let announced = reader.directory.entryCount
    let isLow16Bits = reader.directory.zip64 == nil && index & 0xFFFF == announced
    return index == announced || isLow16Bits
  }

  private func checkCount(at offset: UInt64) throws(ZipError) {
    guard hasAnnouncedCount || reader.tolerance == .lenient else {
      let announced = reader.directory.entryCount
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
    self.init(
      index: index, headerOffset: offset, header: header, name: name,
      size: wide.uncompressedSize ?? UInt64(header.uncompressedSize),
      compressedSize: wide.compressedSize ?? UInt64(header.compressedSize),
      localHeaderOffset: localOffset)
  }
}
