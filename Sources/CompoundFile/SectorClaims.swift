/// Which sectors belong to a chain already: two that share one are against MS-CFB 2.3.
///
/// A page of bits is made where the first sector of its range is claimed; where there would be too
/// many, sharing is no longer seen.
struct SectorClaims {
  private static let wordsPerPage: UInt32 = 64
  private static let sectorsPerPage = wordsPerPage * 64
  private static let pageLimit = 1 << 14
  private var pages: [UInt32: [UInt64]] = [:]

  /// Claims a sector.
  ///
  /// - Returns: whether it was free.
  mutating func claim(_ sector: UInt32) -> Bool {
    let page = sector / Self.sectorsPerPage
    let word = Int(sector % Self.sectorsPerPage / 64)
    let bit = UInt64(1) << UInt64(sector % 64)
    if pages[page] == nil {
      guard pages.count < Self.pageLimit else { return true }
      pages[page] = Array(repeating: 0, count: Int(Self.wordsPerPage))
    }
    let wasFree = (pages[page]?[word] ?? 0) & bit == 0
    pages[page]?[word] |= bit
    return wasFree
  }
}
