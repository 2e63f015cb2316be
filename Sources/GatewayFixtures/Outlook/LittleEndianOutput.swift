extension [UInt8] {
  /// Appends a number, its lowest byte first.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(word number: Number) {
    for index in 0..<Number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: number >> Number(8 * index)))
    }
  }

  /// Writes a number over the bytes at a place, its lowest byte first.
  package mutating func put<Number: FixedWidthInteger & UnsignedInteger>(
    _ number: Number, at offset: Int
  ) {
    for index in 0..<Number.bitWidth / 8 {
      self[offset + index] = UInt8(truncatingIfNeeded: number >> Number(8 * index))
    }
  }

  /// Appends zeros until the count is a multiple of `size`.
  mutating func pad(to size: Int, with byte: UInt8 = 0) {
    while !count.isMultiple(of: size) { append(byte) }
  }
}
