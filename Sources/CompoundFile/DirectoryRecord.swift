/// One slot of the directory: 128 bytes (MS-CFB 2.6.1).
struct DirectoryRecord {
  static let size = 128
  /// Marks the absence of a sibling or child.
  static let noEntry: UInt32 = 0xFFFF_FFFF
  /// The greatest number that an entry can have.
  static let greatestEntry: UInt32 = 0xFFFF_FFFA

  /// The name as UTF-16, without the zero at its end.
  let name: [UInt16]
  /// Whether the name's length and its end are as they must be.
  let isNameSound: Bool
  let type: UInt8
  let left: UInt32
  let right: UInt32
  let child: UInt32
  let classID: ClassID
  let firstSector: UInt32
  let size: UInt64

  /// Reads 128 bytes; `nil` when there are fewer.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.size, let length: UInt16 = bytes.number(at: 64) else { return nil }
    let units = (0..<32).map { bytes.number(UInt16.self, at: 2 * $0) ?? 0 }
    let claimed = Int(length)
    let name = Array(units.prefix(max(min(claimed, 64) / 2 - 1, 0)))
    isNameSound =
      (2...64).contains(claimed) && claimed.isMultiple(of: 2) && units[claimed / 2 - 1] == 0
      && !name.contains(0)
    // Where the length is wrong, it is as readers have it that go by the zero.
    self.name = isNameSound ? name : Array(units.prefix { $0 != 0 })
    type = bytes[66]
    left = bytes.number(at: 68) ?? Self.noEntry
    right = bytes.number(at: 72) ?? Self.noEntry
    child = bytes.number(at: 76) ?? Self.noEntry
    classID = ClassID(Array(bytes[80..<96]))
    firstSector = bytes.number(at: 116) ?? SectorLink.endOfChain
    size = bytes.number(at: 120) ?? 0
  }
}
