import PortableSystem
import SystemPackage

/// The opening of a compound file, step by step.
struct CompoundFileReading {
  private(set) var majorVersion = 0
  private(set) var directory: Directory?
  private(set) var sectors: CompoundFile.Sectors?
  private(set) var log: CompoundFileProblemLog
  private let source: any ByteSource
  private let limits: CompoundFileLimits

  init(_ source: any ByteSource, limits: CompoundFileLimits) {
    self.source = source
    self.limits = limits
    log = CompoundFileProblemLog(limit: limits.problems)
  }

  mutating func run() throws(Errno) {
    guard let header = FileHeader(try source.bytes(at: 0, count: FileHeader.size)) else {
      log.add(.headerTruncated, "the file ends in its header", offset: source.size)
      return
    }
    majorVersion = Int(header.majorVersion)
    guard header.isReadable else {
      log.add(
        .headerUnsupported, "a header with a byte order or sectors that none have", offset: 28)
      return
    }
    for oddity in header.oddities { log.add(.headerOdd, oddity, offset: 26) }
    let shift = header.sectorShift
    let space = SectorSpace(source: source, start: 1 << UInt64(shift), shift: shift)
    let list = try TableList(header, space, limits: limits, log: &log)
    let tableSource = try list.table(header, space, log: &log)
    let table = AllocationTable(tableSource)
    var survey = ChainSurvey(space, table, steps: steps(space))
    try claimTables(list, tableSource, header, &survey)

    try readDirectory(header, &survey)
    guard var directory, let root = directory.entries.first, root.kind == .root else {
      log.add(.directoryMissing, "there is no directory with a root", offset: 48)
      return
    }
    directory.link(&log)

    let mini = try miniTable(header, &survey)
    let miniStream = try measure(root, &survey)
    directory.setSize(miniStream, at: 0)
    let miniSpace = SectorSpace(
      source: SectorChain(space, table, first: root.firstSector, size: miniStream), start: 0,
      shift: header.miniSectorShift)
    var miniSurvey = ChainSurvey(miniSpace, mini, steps: steps(miniSpace))
    for place in directory.entries.indices where !directory.entries[place].isStorage {
      let entry = directory.entries[place]
      directory.setSize(
        entry.claimedSize < UInt64(FileHeader.cutoff)
          ? try measure(entry, &miniSurvey) : try measure(entry, &survey), at: place)
    }
    self.directory = directory
    sectors = .init(space: space, table: table, miniSpace: miniSpace, miniTable: mini)
  }

  /// How many steps chains in a space may take.
  private func steps(_ space: SectorSpace) -> UInt64 {
    // Sectors' numbers have 32 bits, whatever the source's size.
    min(limits.chainSteps, 4 * min(space.count, 1 << 32) + 1000)
  }

  /// The sectors of the tables belong to nobody else.
  private mutating func claimTables(
    _ list: TableList, _ table: TableSource, _ header: FileHeader, _ survey: inout ChainSurvey
  ) throws(Errno) {
    var sectors = list.lists
    // What the header says is enough here: these claims only find what shares a sector with them.
    for index in 0..<min(UInt64(header.tableSectors), table.size >> UInt64(header.sectorShift)) {
      if let sector = try table.sector(index) { sectors.append(sector) }
      if sectors.count > 1 << 18 { break }
    }
    for sector in sectors where !survey.claim(sector) {
      log.add(
        .sectorShared, "sector \(sector) is used twice for the FAT", offset: 76)
      return
    }
  }

  private mutating func readDirectory(
    _ header: FileHeader, _ survey: inout ChainSurvey
  ) throws(Errno) {
    let space = survey.space
    let found = try survey.measure(from: header.firstDirectorySector)
    note(found, "the directory", offset: 48, entry: nil)
    let chain = SectorChain(
      space, survey.table, first: header.firstDirectorySector, size: found.bytes)
    // Records are read in their order, so that this follows the chain along with them.
    var current: (index: UInt64, sector: UInt32) = (0, header.firstDirectorySector)
    let table = survey.table
    directory = try Directory(
      chain, hasLongSizes: header.majorVersion >= 4, limits: limits, log: &log
    ) { (offset: UInt64) throws(Errno) -> UInt64 in
      while current.index < offset >> UInt64(space.shift),
        case .next(let next) = try table.link(of: current.sector)
      {
        current = (current.index + 1, next)
      }
      return space.offset(of: current.sector) + offset % UInt64(space.sectorSize)
    }
  }

  private mutating func miniTable(
    _ header: FileHeader, _ survey: inout ChainSurvey
  ) throws(Errno) -> AllocationTable {
    let first = header.firstMiniTableSector
    guard first != SectorLink.endOfChain, first != SectorLink.freeSector else {
      return AllocationTable(MemorySource([]))
    }
    let found = try survey.measure(from: first)
    note(found, "the mini FAT", offset: 60, entry: nil)
    return AllocationTable(
      SectorChain(survey.space, survey.table, first: first, size: found.bytes))
  }

  /// How many bytes of a stream can be read.
  private mutating func measure(
    _ entry: CompoundFileEntry, _ survey: inout ChainSurvey
  ) throws(Errno) -> UInt64 {
    let found = try survey.measure(from: entry.firstSector, size: entry.claimedSize)
    note(found, entry.name.debugDescription, offset: entry.offset, entry: entry.number)
    return found.bytes
  }

  private mutating func note(
    _ found: ChainSurvey.Result, _ name: String, offset: UInt64, entry: Int?
  ) {
    if let shared = found.shared {
      log.add(
        .sectorShared, "sector \(shared) belongs to \(name) and to something else", offset: offset,
        entry: entry)
    }
    if found.goesOn {
      log.add(
        .chainTooLong, "the chain of \(name) goes on behind its size", offset: offset, entry: entry)
    }
    let (code, text): (CompoundFileProblem.Code, String)
    switch found.ending {
    case .complete: return
    case .early: (code, text) = (.chainTooShort, "ends before its size")
    case .unmarked: (code, text) = (.chainTooShort, "leads to a sector that is in no chain")
    case .loop: (code, text) = (.chainLoops, "loops")
    case .outside(let sector):
      (code, text) = (.sectorOutside, "leads to sector \(sector), which the file does not have")
    case .limit: (code, text) = (.chainLimit, "was not followed: too many steps")
    }
    log.add(
      code, "the chain of \(name) \(text) (\(found.bytes) bytes)", offset: offset, entry: entry)
  }
}
