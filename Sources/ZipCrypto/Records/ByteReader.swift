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

  /// The next bytes as a number, or `nil` when there are too few.
  private mutating func number<Number: FixedWidthInteger & UnsignedInteger>() -> Number? {
    let count = Number.bitWidth / 8
    guard remaining >= count else { return nil }
    var value: Number = 0
    for index in 0..<count {
      value |= Number(truncatingIfNeeded: bytes[position + index]) << Number(8 * index)
    }
    position += count
    return value
  }

  mutating func uint8() -> UInt8? { number() }
  mutating func uint16() -> UInt16? { number() }
  mutating func uint32() -> UInt32? { number() }
  mutating func uint64() -> UInt64? { number() }

  /// Passes over `count` bytes, and says whether there were as many.
  mutating func passOver(_ count: Int) -> Bool {
    guard count >= 0, remaining >= count else { return false }
    position += count
    return true
  }

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
