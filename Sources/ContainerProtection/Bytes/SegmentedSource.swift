internal import PortableSystem
internal import SystemPackage

/// Several ranges of another source, one behind the other, as a source of its own.
struct SegmentedSource: ByteSource {
  private let base: any ByteSource
  private let ranges: [Range<UInt64>]
  /// Where each range begins in this source.
  private let starts: [UInt64]
  let size: UInt64

  init(_ base: any ByteSource, _ ranges: [Range<UInt64>]) {
    self.base = base
    var (kept, starts, size): ([Range<UInt64>], [UInt64], UInt64) = ([], [], 0)
    for range in ranges {
      let range = range.clamped(to: 0..<base.size)
      let (next, isFar) = size.addingReportingOverflow(range.upperBound - range.lowerBound)
      guard !range.isEmpty, !isFar else { continue }
      kept.append(range)
      starts.append(size)
      size = next
    }
    (self.ranges, self.starts, self.size) = (kept, starts, size)
  }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    var (index, filled, place) = (index(at: offset), 0, offset)
    while filled < count, index < ranges.count {
      let range = ranges[index]
      let start = range.lowerBound + (place - starts[index])
      let wanted = Int(clamping: min(UInt64(count - filled), range.upperBound - start))
      let part = try base.bytes(at: start, count: wanted)
      buffer.copy(part.span, to: filled)
      let got = part.count
      filled += got
      place += UInt64(got)
      if got < wanted { break }
      index += 1
    }
    return filled
  }

  /// The last range that begins at a place or before it.
  private func index(at offset: UInt64) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
