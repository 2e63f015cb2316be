internal import PortableSystem
internal import SystemPackage

/// Small reads that follow one another, served from one larger read.
///
/// Local headers of small entries stand close together; one read for each would be the greater
/// part of the time that a million of them take. Where reads do not follow one another, no more
/// is read than was asked for.
struct ReadAhead {
  private static let smallest = 1 << 10
  private static let largest = 1 << 16

  private let source: any ByteSource
  private let sourceSize: UInt64
  private var window: [UInt8] = []
  private var start: UInt64 = 0
  private var size = smallest

  init(_ source: any ByteSource) {
    self.source = source
    sourceSize = source.size
  }

  /// Reads up to `count` bytes from `offset` on; fewer only where the source ends.
  ///
  /// `count` is a bound of the caller's, never a length out of a file. What comes is a part of
  /// what was read ahead, and no copy: it is to be looked at and not to be kept.
  mutating func bytes(at offset: UInt64, count: Int) throws(Errno) -> ArraySlice<UInt8> {
    guard count <= Self.largest, offset < sourceSize else {
      return try source.bytes(at: offset, count: count)[...]
    }
    let end = start + UInt64(window.count)
    let reachesEnd = end == sourceSize
    if offset < start || offset > end || (!reachesEnd && UInt64(count) > end - offset) {
      let follows = offset >= start && offset <= end + UInt64(size)
      size = follows && !window.isEmpty ? min(size * 2, Self.largest) : Self.smallest
      window = try source.bytes(at: offset, count: max(count, size))
      start = offset
    }
    let first = Int(offset - start)
    return window[min(first, window.count)..<min(first + count, window.count)]
  }
}
