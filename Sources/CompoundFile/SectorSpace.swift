import PortableSystem

/// Where sectors stand: those of the file behind its header, or the mini sectors in their stream.
struct SectorSpace: Sendable {
  let source: any ByteSource
  /// Where sector 0 begins.
  let start: UInt64
  /// The sectors' size is 2 to the power of this; 16 at most.
  let shift: UInt16

  var sectorSize: Int { 1 << Int(shift) }

  /// How many sectors begin before the source ends.
  var count: UInt64 {
    guard source.size > start else { return 0 }
    return (source.size - start - 1) >> UInt64(shift) + 1
  }

  /// Where a sector begins; never overflows, as numbers have 32 bits.
  func offset(of sector: UInt32) -> UInt64 { start + UInt64(sector) << UInt64(shift) }

  /// How many bytes of a sector there are; the last may be cut off.
  func available(in sector: UInt32) -> Int {
    let offset = offset(of: sector)
    guard offset < source.size else { return 0 }
    return Int(min(UInt64(sectorSize), source.size - offset))
  }
}
