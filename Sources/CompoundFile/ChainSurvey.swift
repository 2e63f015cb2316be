import SystemPackage

/// Measures chains before they are read: how far they go, and what is wrong with them.
struct ChainSurvey {
  let space: SectorSpace
  let table: AllocationTable
  private var claims = SectorClaims()
  /// How many steps may still be made, by this survey and its successor.
  private(set) var stepsLeft: UInt64

  init(_ space: SectorSpace, _ table: AllocationTable, steps: UInt64) {
    self.space = space
    self.table = table
    stepsLeft = steps
  }

  /// What a chain has.
  struct Result {
    /// The bytes that can be read from it.
    var bytes: UInt64 = 0
    var ending = Ending.complete
    /// The first sector that another chain has too.
    var shared: UInt32?
    /// Whether it goes on behind what was asked for.
    var goesOn = false
  }

  /// How a chain ends.
  enum Ending: Equatable {
    /// It has all that was asked for, or, where nothing was, ends by its mark.
    case complete
    /// By its mark, too early.
    case early
    /// With a sector that belongs to no chain.
    case unmarked
    /// In a circle.
    case loop
    /// With a sector that is not in the file, or only in part.
    case outside(UInt32)
    /// The limit of steps was reached.
    case limit
  }

  /// Claims a sector that stands in no chain, as those of the FAT.
  ///
  /// - Returns: whether it was free.
  mutating func claim(_ sector: UInt32) -> Bool { claims.claim(sector) }

  /// Follows a chain.
  ///
  /// - Parameter size: the bytes that are wanted of it; all, when not given.
  mutating func measure(from first: UInt32, size: UInt64? = nil) throws(Errno) -> Result {
    var result = Result()
    if size == 0 { return result }
    var sector = first
    // Brent: a slow pointer is put where the fast one is, after twice as many steps each time.
    var (slow, lap, length): (UInt32, UInt64, UInt64) = (first, 1, 0)
    while true {
      guard sector <= SectorLink.greatestSector else {
        result.ending = sector == SectorLink.endOfChain ? .early : .unmarked
        return result
      }
      let available = space.available(in: sector)
      if available == 0 || stepsLeft == 0 {
        result.ending = available == 0 ? .outside(sector) : .limit
        return result
      }
      stepsLeft -= 1
      if !claims.claim(sector), result.shared == nil { result.shared = sector }
      result.bytes += UInt64(available)
      let link = try table.link(of: sector)
      if let size, result.bytes >= size {
        result.goesOn = if case .next = link { true } else { false }
        result.bytes = size
        return result
      }
      if available < space.sectorSize, link != .end || size != nil {
        result.ending = .outside(sector)
        return result
      }
      guard case .next(let next) = link else {
        result.ending = link != .end ? .unmarked : size == nil ? .complete : .early
        return result
      }
      length += 1
      if next == slow {
        result.ending = .loop
        result.bytes = try distinct(from: first, lap: length) << UInt64(space.shift)
        return result
      }
      if length == lap { (slow, lap, length) = (next, lap * 2, 0) }
      sector = next
    }
  }

  /// How many sectors a chain has that runs into a circle of `lap` sectors.
  private mutating func distinct(from first: UInt32, lap: UInt64) throws(Errno) -> UInt64 {
    var ahead = first
    for _ in 0..<lap { ahead = try follow(ahead) }
    var behind = first
    var count = lap
    while ahead != behind {
      (ahead, behind) = (try follow(ahead), try follow(behind))
      count += 1
    }
    return count
  }

  private mutating func follow(_ sector: UInt32) throws(Errno) -> UInt32 {
    stepsLeft = stepsLeft == 0 ? 0 : stepsLeft - 1
    guard case .next(let next) = try table.link(of: sector) else { return sector }
    return next
  }
}
