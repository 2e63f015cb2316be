/// Reads little-endian fields one after the other (APPNOTE 4.1.9), never past the end.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  /// Reads `bytes`, or a range of them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  /// The number of bytes that are left.
  var remaining: Int { max(end - position, 0) }

  /// The next `count` bytes as an unsigned number, or `nil` when there are fewer.
  private mutating func unsigned(_ count: Int) -> UInt64? {
    guard remaining >= count else { return nil }
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[position + index]) << (8 * UInt64(index)) }
    position += count
    return value
  }

  mutating func uint8() -> UInt8? { unsigned(1).map(UInt8.init(truncatingIfNeeded:)) }
  mutating func uint16() -> UInt16? { unsigned(2).map(UInt16.init(truncatingIfNeeded:)) }
  mutating func uint32() -> UInt32? { unsigned(4).map(UInt32.init(truncatingIfNeeded:)) }
  mutating func uint64() -> UInt64? { unsigned(8) }

  /// The next `count` bytes, or `nil` when there are fewer.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, remaining >= count else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }
}

extension [UInt8] {
  /// Appends a number's bytes, the lowest first.
  package mutating func append(littleEndian value: some FixedWidthInteger & UnsignedInteger) {
    var rest = UInt64(value)
    for _ in 0..<value.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
