extension [UInt8] {
  /// The little-endian number at `offset`, or `nil` where the bytes end before it does.
  package func number<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type = Number.self, at offset: Int
  ) -> Number? {
    let width = Number.bitWidth / 8
    guard offset >= 0, offset <= count, count - offset >= width else { return nil }
    var value: Number = 0
    for index in 0..<width {
      value |= Number(truncatingIfNeeded: self[offset + index]) << Number(8 * index)
    }
    return value
  }
}
