/// The cipher as APPNOTE 6.1 describes it, as slowly as it can be said: the judge of the fast one.
///
/// It shares nothing with the library: the checksum goes bit by bit, and the arithmetic is that of
/// numbers far from their bounds, reduced by a remainder.
struct ReferenceCipher {
  private static let modulus: UInt64 = 1 << 32
  private(set) var keys: [UInt64] = [305_419_896, 591_751_049, 878_082_192]

  init(password: [UInt8]) { password.forEach { turn($0) } }

  private static func crc(_ old: UInt64, _ byte: UInt64) -> UInt64 {
    var register = old ^ byte
    for _ in 0..<8 {
      let carry = register % 2
      register = register / 2 ^ carry * 0xEDB8_8320
    }
    return register
  }

  private mutating func turn(_ plain: UInt8) {
    keys[0] = Self.crc(keys[0], UInt64(plain))
    keys[1] = ((keys[1] + keys[0] % 256) * 134_775_813 + 1) % Self.modulus
    keys[2] = Self.crc(keys[2], keys[1] / (1 << 24))
  }

  /// What the next byte is combined with.
  var keystream: UInt8 {
    let low = (keys[2] | 2) % 65_536
    return UInt8(low * (low ^ 1) / 256 % 256)
  }

  mutating func encrypt(_ plain: [UInt8]) -> [UInt8] {
    plain.map { byte in
      defer { turn(byte) }
      return byte ^ keystream
    }
  }

  mutating func decrypt(_ encrypted: [UInt8]) -> [UInt8] {
    encrypted.map { byte in
      let plain = byte ^ keystream
      turn(plain)
      return plain
    }
  }
}
