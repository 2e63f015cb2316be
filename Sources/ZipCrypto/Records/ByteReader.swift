/// Reads little-endian fields one after the other (APPNOTE 4.1.9), never past the end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private let end: Int

  /// Reads a part of some bytes; positions are the whole's.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    end = bytes.endIndex
  }

  /// Reads `bytes`.
  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

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
    if count == 0 { return [] }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// The next `count` bytes, or `nil` when there are fewer.
  ///
  /// - Parameter expected: what they are likely to be: then nothing is copied.
  mutating func bytes(_ count: Int, likely expected: [UInt8]) -> [UInt8]? {
    guard count == expected.count, remaining >= count else { return bytes(count) }
    for index in 0..<count where bytes[position + index] != expected[index] {
      return bytes(count)
    }
    position += count
    return expected
  }

  /// The next bytes, as many as a record's fixed part has, or `nil` when there are fewer.
  mutating func fields<let count: Int>() -> InlineArray<count, UInt8>? {
    guard remaining >= count else { return nil }
    var fields = InlineArray<count, UInt8>(repeating: 0)
    for index in 0..<count { fields[index] = bytes[position + index] }
    position += count
    return fields
  }
}

/// The fields of a record's fixed part, by their places: no field is past the end, which the
/// compiler sees.
extension InlineArray where Element == UInt8 {
  @inline(__always)
  func uint16(at place: Int) -> UInt16 { UInt16(self[place]) | UInt16(self[place + 1]) << 8 }

  @inline(__always)
  func uint32(at place: Int) -> UInt32 {
    UInt32(uint16(at: place)) | UInt32(uint16(at: place + 2)) << 16
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
