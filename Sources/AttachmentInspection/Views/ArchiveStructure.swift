internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Whether readers find an archive's central directory at all, by what stands around it.
struct ArchiveStructure {
  /// What a reader does with the directory.
  enum Reading {
    /// It reads this directory.
    case reads
    /// It refuses the archive.
    case refuses
  }

  private enum State {
    /// Something of which it was not measured what readers do.
    case unmeasured
    case measured
  }

  private var state = State.measured
  private var hasUncountedPrefix = false
  private var hasHiddenEntry = false
  private var hasGapBeforeEnd = false
  private var hasWrongCount = false
  private var hasCutComment = false
  private var hasTail = false

  /// Bytes behind the end record up to which all readers find it; beyond, not all do.
  private static let tail: UInt64 = 65_535

  /// Looks at the records at the end of an archive.
  ///
  /// - Parameters:
  ///   - entryCount: the number of entries that its directory has.
  ///   - directoryLength: their headers' length in bytes.
  ///   - findings: what was found about the file as a whole.
  ///   - isLast: whether no other archive is meant to follow.
  init(
    _ layout: ArchiveLayout, in source: any ByteSource, entryCount: UInt64,
    directoryLength: UInt64, findings: Set<Reason.Code>, isLast: Bool
  ) throws(Errno) {
    let end = layout.endRecord.lowerBound
    let directory = layout.directory
    let bytes = try source.bytes(at: end, count: 22 + Int(Self.tail))
    let record = EndFields(bytes)
    hasUncountedPrefix = layout.prefix > 0
    hasHiddenEntry = findings.contains(.hiddenEntry)
    hasWrongCount = record.entries != record.entriesOnDisk || record.entries != entryCount
    hasTail = source.size - end > 22
    hasCutComment = end + 22 + record.commentLength > source.size

    let bad: Set<Reason.Code> = [
      .overlap, .limitExceeded, .encryptedDirectory, .truncated, .zip64Differs,
    ]
    let hasClearTail =
      !isLast
      || (source.size - end <= 22 + Self.tail && bytes.endSignatures == 1)
    let isClear =
      findings.isDisjoint(with: bad) && hasClearTail
      && record.disks == 0 && directoryLength == UInt64(directory.count)
      && (entryCount > 0 || (layout.prefix == 0 && directory.isEmpty && source.size - end == 22))
    guard isClear else {
      state = .unmeasured
      return
    }
    if hasUncountedPrefix {
      // Where a directory stands at the offset itself as well, readers choose one or the other.
      let other = try source.bytes(at: directory.lowerBound - layout.prefix, count: 4)
      if other == [0x50, 0x4B, 1, 2] { state = .unmeasured }
    }
    let gap = end - directory.upperBound
    let locator = end >= 20 ? try source.bytes(at: end - 20, count: 20) : []
    if locator.starts(with: [0x50, 0x4B, 6, 7]) {
      let zip64 = try source.bytes(at: directory.upperBound, count: 56)
      if gap != 76 || hasUncountedPrefix
        || !record.agrees(with: zip64, locator: locator, layout, entryCount: entryCount)
      {
        state = .unmeasured
      }
      hasWrongCount = false
    } else {
      hasGapBeforeEnd = gap > 0
      let isWhereStated =
        record.offset + layout.prefix == directory.lowerBound
        && record.size == UInt64(directory.count)
      if record.isSaturated || !isWhereStated { state = .unmeasured }
    }
  }

  /// What a reader does; `nil` where that was not measured.
  func reading(by reader: MeasuredReader) -> Reading? {
    // Oddities were measured one by one, and not together.
    let oddities = [hasUncountedPrefix, hasGapBeforeEnd, hasWrongCount, hasCutComment]
    guard state == .measured, oddities.count(where: \.self) <= 1 else { return nil }
    switch reader {
    case .infoZIP: return .reads
    // It may show what stands before and between the entries that are listed.
    case .sevenZip: return hasUncountedPrefix || hasHiddenEntry ? nil : .reads
    case .libarchive: return !hasGapBeforeEnd ? .reads : hasTail ? nil : .refuses
    case .python: return hasGapBeforeEnd ? .refuses : .reads
    case .libzip:
      if hasCutComment { return nil }
      return hasUncountedPrefix || hasWrongCount ? .refuses : .reads
    }
  }
}

/// The fields of an end record as it stands in the archive.
private struct EndFields {
  let disks: UInt64
  let entriesOnDisk: UInt64
  let entries: UInt64
  let size: UInt64
  let offset: UInt64
  let commentLength: UInt64

  init(_ bytes: [UInt8]) {
    disks = bytes.number(at: 4, 4)
    entriesOnDisk = bytes.number(at: 8, 2)
    entries = bytes.number(at: 10, 2)
    size = bytes.number(at: 12, 4)
    offset = bytes.number(at: 16, 4)
    commentLength = bytes.number(at: 20, 2)
  }

  var isSaturated: Bool { entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF }

  /// Whether a ZIP64 end record and its locator say the same as this record and as the archive.
  func agrees(
    with zip64: [UInt8], locator: [UInt8], _ layout: ArchiveLayout, entryCount: UInt64
  ) -> Bool {
    let directory = layout.directory
    return zip64.starts(with: [0x50, 0x4B, 6, 6]) && zip64.number(at: 4, 8) == 44
      && zip64.number(at: 16, 8) == 0 && zip64.number(at: 24, 8) == entryCount
      && zip64.number(at: 32, 8) == entryCount && zip64.number(at: 40, 8) == UInt64(directory.count)
      && zip64.number(at: 48, 8) == directory.lowerBound
      && locator.number(at: 8, 8) == directory.upperBound
      && entries == entriesOnDisk && [0xFFFF, entryCount].contains(entries)
      && [0xFFFF_FFFF, UInt64(directory.count)].contains(size)
      && [0xFFFF_FFFF, directory.lowerBound].contains(offset)
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; 0 where the bytes end before it.
  fileprivate func number(at place: Int, _ count: Int) -> UInt64 {
    guard place + count <= self.count else { return 0 }
    return (0..<count).reduce(0) { $0 | UInt64(self[place + $1]) << (8 * UInt64($1)) }
  }
}

extension [UInt8] {
  /// How many times the signature of an end record stands in these bytes: some readers take each
  /// for one.
  var endSignatures: Int {
    indices.dropLast(3).count { self[$0] == 0x50 && self[$0...].starts(with: [0x50, 0x4B, 5, 6]) }
  }
}
