/// What an allocation table says of a sector (MS-CFB 2.1).
enum SectorLink: Equatable {
  /// The chain goes on with another sector.
  case next(UInt32)
  /// The chain ends here.
  case end
  /// The sector belongs to no chain.
  case free
  /// The sector is one of the FAT itself, of its list, or of no known use.
  case special
  /// The table ends before it comes to this sector.
  case unlisted

  /// The greatest number that a sector can have.
  static let greatestSector: UInt32 = 0xFFFF_FFFA
  static let endOfChain: UInt32 = 0xFFFF_FFFE
  static let freeSector: UInt32 = 0xFFFF_FFFF

  init(_ word: UInt32) {
    switch word {
    case ...Self.greatestSector: self = .next(word)
    case Self.endOfChain: self = .end
    case Self.freeSector: self = .free
    default: self = .special
    }
  }
}
