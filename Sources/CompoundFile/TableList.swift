import PortableSystem

import SystemPackage

/// Finds the FAT: follows the chain of DIFAT sectors (MS-CFB 2.5) and says what is wrong with it.
struct TableList {
  /// The DIFAT's sectors in order.
  private(set) var lists: [UInt32] = []

  /// Follows the chain as far as the file can need it, so that it ends even where it loops.
  init(
    _ header: FileHeader, _ space: SectorSpace, limits: CompoundFileLimits,
    log: inout CompoundFileProblemLog
  ) throws(Errno) {
    let wordsPerSector = UInt64(space.sectorSize / 4)
    let needed = (space.count + wordsPerSector - 1) / wordsPerSector
    let inHeader = UInt64(FileHeader.listedTables)
    let perList = wordsPerSector - 1
    let neededLists = needed > inHeader ? (needed - inHeader + perList - 1) / perList : 0
    var next = header.firstListSector
    var seen: Set<UInt32> = []
    while next <= SectorLink.greatestSector {
      if lists.count >= limits.tableListSectors {
        log.add(.tableLimit, "the list of the FAT's sectors is longer than is read", offset: 68)
        break
      }
      if UInt64(lists.count) >= max(neededLists, UInt64(header.listSectors)) {
        log.add(
          .tableCountDiffers, "the list of the FAT's sectors is longer than needed", offset: 68)
        break
      }
      guard seen.insert(next).inserted else {
        log.add(.chainLoops, "the list of the FAT's sectors loops", offset: space.offset(of: next))
        break
      }
      let bytes = try space.source.bytes(at: space.offset(of: next), count: space.sectorSize)
      guard let following: UInt32 = bytes.number(at: space.sectorSize - 4) else {
        log.add(.tableBroken, "the list of the FAT's sectors leads out of the file", offset: 68)
        break
      }
      lists.append(next)
      next = following
    }
    if lists.count != Int(header.listSectors) {
      log.add(
        .tableCountDiffers,
        "the header says \(header.listSectors) DIFAT sectors, the chain has \(lists.count)",
        offset: 72)
    }
  }

  /// The FAT that it lists, as far as the file has sectors for it to speak of.
  func table(
    _ header: FileHeader, _ space: SectorSpace, log: inout CompoundFileProblemLog
  ) throws(Errno) -> TableSource {
    let words = UInt64(space.sectorSize / 4)
    let needed = (space.count + words - 1) / words
    let listable = UInt64(FileHeader.listedTables) + UInt64(lists.count) * (words - 1)
    let table = TableSource(
      space, listed: header.tableList, lists: lists, count: min(needed, listable))
    // The first hole is enough to say: a file of gigabytes may have none or nothing else.
    for index in 0..<min(needed, listable, UInt64(1) << 18) {
      // Sectors that nothing is said of may be no part of the structure: bytes appended to a file.
      if index >= UInt64(header.tableSectors) { break }
      if let sector = try table.sector(index), UInt64(sector) < space.count { continue }
      log.add(.tableBroken, "part \(index) of the FAT is missing", offset: 76)
      break
    }
    return table
  }
}
