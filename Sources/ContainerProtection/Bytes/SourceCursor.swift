internal import PortableSystem
internal import SystemPackage

/// Goes through a range of a source with one small window, whatever lengths are announced.
struct SourceCursor {
  let source: any ByteSource
  /// Where the range ends.
  let end: UInt64
  /// The place of the next byte.
  private(set) var offset: UInt64
  private let windowSize: Int
  private var window: [UInt8] = []
  private var windowStart: UInt64 = 0

  init(_ source: any ByteSource, range: Range<UInt64>? = nil, windowSize: Int = 4096) {
    self.source = source
    let range = (range ?? 0..<source.size).clamped(to: 0..<source.size)
    offset = range.lowerBound
    end = range.upperBound
    self.windowSize = windowSize
  }

  /// How many bytes are left.
  var remaining: UInt64 { end - offset }

  /// The next byte, without taking it; `nil` at the end.
  mutating func peek() throws(ReadingFailure) -> UInt8? {
    guard offset < end else { return nil }
    if offset < windowStart || offset - windowStart >= UInt64(window.count) {
      let count = Int(clamping: min(UInt64(clamping: windowSize), end - offset))
      do { window = try source.bytes(at: offset, count: count) } catch { throw .system(error) }
      windowStart = offset
      guard !window.isEmpty else { throw .truncated(at: offset) }
    }
    return window[Int(offset - windowStart)]
  }

  /// Takes a byte; `nil` at the end.
  mutating func next() throws(ReadingFailure) -> UInt8? {
    let byte = try peek()
    if byte != nil { offset += 1 }
    return byte
  }

  /// Takes a byte that must be there.
  mutating func byte() throws(ReadingFailure) -> UInt8 {
    guard let byte = try next() else { throw .truncated(at: offset) }
    return byte
  }

  /// Takes `count` bytes, a bound of the caller's and never a length out of a file.
  mutating func bytes(_ count: Int) throws(ReadingFailure) -> [UInt8] {
    guard count >= 0, UInt64(count) <= remaining else { throw .truncated(at: offset) }
    var bytes: [UInt8] = []
    while bytes.count < count { bytes.append(try byte()) }
    return bytes
  }

  /// Takes a number of up to eight bytes, the lowest first.
  mutating func littleEndian(_ count: Int) throws(ReadingFailure) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<min(count, 8) { value |= UInt64(try byte()) << UInt64(8 * index) }
    return value
  }

  /// Takes a number of up to eight bytes, the highest first.
  mutating func bigEndian(_ count: Int) throws(ReadingFailure) -> UInt64 {
    var value: UInt64 = 0
    for _ in 0..<min(count, 8) { value = value << 8 | UInt64(try byte()) }
    return value
  }

  /// Goes over `count` bytes, which must be there.
  mutating func skip(_ count: UInt64) throws(ReadingFailure) {
    guard count <= remaining else { throw .truncated(at: offset) }
    offset += count
  }

  /// Goes to a place within the range.
  mutating func move(to place: UInt64) throws(ReadingFailure) {
    guard place <= end else { throw .truncated(at: offset) }
    offset = place
  }
}
