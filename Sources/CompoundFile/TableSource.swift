import PortableSystem
import SystemPackage

/// The FAT as one run of bytes: its sectors, which the header and the DIFAT list (MS-CFB 2.5),
/// one behind the other.
struct TableSource: ByteSource {
  private let space: SectorSpace
  /// The sectors that the header lists.
  private let listed: [UInt32]
  /// The sectors of the DIFAT, each a list of sectors and at its end the number of the next.
  private let lists: [UInt32]
  let size: UInt64

  /// - Parameter count: how many sectors the FAT has.
  init(_ space: SectorSpace, listed: [UInt32], lists: [UInt32], count: UInt64) {
    self.space = space
    self.listed = listed
    self.lists = lists
    size = count << UInt64(space.shift)
  }

  /// Reads from one sector of the table at a time.
  ///
  /// Where a sector of the table cannot be had, its words are given as free sectors, so that chains
  /// which need them end there.
  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size, count > 0 else { return 0 }
    let within = Int(offset % UInt64(space.sectorSize))
    let wanted = min(count, space.sectorSize - within)
    var bytes: [UInt8] = []
    if let sector = try sector(offset >> UInt64(space.shift)), within < space.available(in: sector)
    {
      bytes = try space.source.bytes(
        at: space.offset(of: sector) + UInt64(within),
        count: min(wanted, space.available(in: sector) - within))
    }
    bytes += repeatElement(0xFF, count: wanted - bytes.count)
    buffer.copy(bytes.span, to: 0)
    return wanted
  }

  /// The sector at which the FAT's part of this number stands.
  func sector(_ index: UInt64) throws(Errno) -> UInt32? {
    if index < UInt64(listed.count) { return Self.regular(listed[Int(index)]) }
    let perList = UInt64(space.sectorSize / 4 - 1)
    let list = (index - UInt64(listed.count)) / perList
    guard list < UInt64(lists.count) else { return nil }
    let slot = (index - UInt64(listed.count)) % perList
    let place = space.offset(of: lists[Int(list)]) + 4 * slot
    return try space.source.bytes(at: place, count: 4).number(at: 0).flatMap(Self.regular)
  }

  private static func regular(_ sector: UInt32) -> UInt32? {
    sector <= SectorLink.greatestSector ? sector : nil
  }
}
