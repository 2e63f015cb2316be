import PortableSystem
import Synchronization
import SystemPackage

/// The bytes of a chain of sectors, read by following it.
///
/// Only some places on the way are remembered, so that reading onwards costs one step a sector and
/// jumping back never a walk from the very start of a long chain.
final class SectorChain: ByteSource {
  private static let markLimit = 512
  private static let runLimit = 1 << 16

  private let space: SectorSpace
  private let table: AllocationTable
  let size: UInt64
  private let places: Mutex<Places>

  private struct Places {
    /// The sectors at every `stride`-th place of the chain.
    var marks: [UInt32]
    var stride: UInt64 = 64
    /// The place that was asked for last.
    var index: UInt64 = 0
    var sector: UInt32
  }

  /// - Parameter size: no more than the chain has, as a survey measured it.
  init(_ space: SectorSpace, _ table: AllocationTable, first: UInt32, size: UInt64) {
    self.space = space
    self.table = table
    self.size = size
    places = Mutex(Places(marks: [first], sector: first))
  }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    let count = Int(min(UInt64(clamping: count), size - offset))
    var done = 0
    while done < count {
      let position = offset + UInt64(done)
      guard let (place, available) = try run(at: position, atMost: count - done) else { break }
      let bytes = try space.source.bytes(at: place, count: available)
      if bytes.isEmpty { break }
      buffer.copy(bytes.span, to: done)
      done += bytes.count
    }
    return done
  }

  /// Where the byte at `position` stands, and how many of those behind it follow without a gap.
  private func run(at position: UInt64, atMost count: Int) throws(Errno) -> (UInt64, Int)? {
    let index = position >> UInt64(space.shift)
    let within = Int(position % UInt64(space.sectorSize))
    return try places.withLock { (places) throws(Errno) -> (UInt64, Int)? in
      guard let first = try seek(index, &places) else { return nil }
      var length = space.sectorSize - within
      var last = first
      while length < min(count, Self.runLimit), last < SectorLink.greatestSector,
        let next = try seek(places.index + 1, &places), next == last + 1
      {
        last = next
        length += space.sectorSize
      }
      return (space.offset(of: first) + UInt64(within), min(length, count, Self.runLimit))
    }
  }

  /// The sector at a place of the chain; `nil` where the chain ends before it.
  private func seek(_ index: UInt64, _ places: inout Places) throws(Errno) -> UInt32? {
    let mark = min(index / places.stride, UInt64(places.marks.count - 1))
    if places.index > index || places.index < mark * places.stride {
      places.index = mark * places.stride
      places.sector = places.marks[Int(mark)]
    }
    while places.index < index {
      guard case .next(let next) = try table.link(of: places.sector) else { return nil }
      places.index += 1
      places.sector = next
      if places.index == UInt64(places.marks.count) * places.stride { remember(&places) }
    }
    return places.sector
  }

  private func remember(_ places: inout Places) {
    if places.marks.count == Self.markLimit {
      places.marks = places.marks.indices.filter { $0.isMultiple(of: 2) }.map { places.marks[$0] }
      places.stride *= 2
    }
    if places.index == UInt64(places.marks.count) * places.stride {
      places.marks.append(places.sector)
    }
  }
}
