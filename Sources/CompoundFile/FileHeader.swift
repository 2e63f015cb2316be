/// The header of a compound file: its first 512 bytes (MS-CFB 2.2).
struct FileHeader {
  /// The eight bytes with which every compound file begins.
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  static let size = 512
  /// How many of the FAT's sectors the header itself names.
  static let listedTables = 109
  private static let listOffset = 76

  let majorVersion: UInt16
  let byteOrder: UInt16
  let sectorShift: UInt16
  let miniSectorShift: UInt16
  let tableSectors: UInt32
  let firstDirectorySector: UInt32
  let miniStreamCutoff: UInt32
  let firstMiniTableSector: UInt32
  let miniTableSectors: UInt32
  let firstListSector: UInt32
  let listSectors: UInt32
  /// The sectors of the FAT that the header names, free slots included.
  let tableList: [UInt32]

  /// Reads the header; `nil` when the bytes are fewer than it has.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.size else { return nil }
    func word(_ offset: Int) -> UInt16 { bytes.number(at: offset) ?? 0 }
    func long(_ offset: Int) -> UInt32 { bytes.number(at: offset) ?? 0 }
    majorVersion = word(26)
    byteOrder = word(28)
    sectorShift = word(30)
    miniSectorShift = word(32)
    tableSectors = long(44)
    firstDirectorySector = long(48)
    miniStreamCutoff = long(56)
    firstMiniTableSector = long(60)
    miniTableSectors = long(64)
    firstListSector = long(68)
    listSectors = long(72)
    tableList = (0..<Self.listedTables).map { long(Self.listOffset + 4 * $0) }
  }

  /// Whether sectors have a size that can be worked with; MS-CFB knows 512 and 4,096 only.
  var isReadable: Bool {
    byteOrder == 0xFFFE && (7...16).contains(sectorShift)
      && (3...sectorShift).contains(miniSectorShift)
  }

  /// What is against the specification though it can be worked with; other readers may refuse it.
  var oddities: [String] {
    var found: [String] = []
    switch (majorVersion, sectorShift) {
    case (3, 9), (4, 12): break
    default:
      found.append("version \(majorVersion) with sectors of \(1 << Int(sectorShift)) bytes")
    }
    if miniSectorShift != 6 { found.append("mini sectors of \(1 << Int(miniSectorShift)) bytes") }
    if miniStreamCutoff != Self.cutoff {
      found.append("mini streams below \(miniStreamCutoff) bytes instead of \(Self.cutoff)")
    }
    return found
  }

  /// Streams below this size stand in the mini stream (MS-CFB 2.2: it must be 4,096; readers go by
  /// that, whatever the header says).
  static let cutoff: UInt32 = 4096
}
