internal import ZipCrypto

/// What the CRC-32 of very short content gives away: everything.
///
/// Each of the 256 entries of the checksum's table has another highest byte, so that the steps of
/// the checksum can be undone: of content of up to four bytes and of its CRC-32, either gives the
/// other.
enum ShortContent {
  /// The longest content, in bytes, that a CRC-32 alone tells.
  static let longest: UInt64 = 4

  /// The content of so many bytes that has this CRC-32.
  ///
  /// - Returns: `nil` when there is none: the CRC-32 is not that of content of this length.
  static func content(crc32: UInt32, count: Int) -> [UInt8]? {
    guard 1...Int(longest) ~= count else { return nil }
    // Backwards, from the highest byte of the register: which table entries were used, the last of
    // them in the lowest byte.
    var register = ~crc32
    var steps: UInt32 = 0
    for index in 0..<count {
      let step = indexByHighByte[Int(register >> 24)]
      steps |= UInt32(step) << (8 * UInt32(index))
      register = (register ^ table[Int(step)]) << 8
    }
    // Forwards, from the value that every checksum begins with: which bytes lead to them.
    register = .max
    let content = (0..<count).reversed().map { index in
      let step = UInt8(truncatingIfNeeded: steps >> (8 * UInt32(index)))
      defer { register = table[Int(step)] ^ (register >> 8) }
      return UInt8(truncatingIfNeeded: register) ^ step
    }
    return register == ~crc32 ? content : nil
  }

  /// The steps of the checksum's polynomial (APPNOTE 4.4.7).
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320
    }
  }

  /// Which entry of the table has a highest byte.
  private static let indexByHighByte: [UInt8] = {
    var indices = [UInt8](repeating: 0, count: 256)
    for (index, value) in table.enumerated() {
      indices[Int(value >> 24)] = UInt8(truncatingIfNeeded: index)
    }
    return indices
  }()
}
