internal import PortableSystem

/// The ciphers of binary documents, which `.doc` and `.xls` describe in the same way
/// (MS-OFFCRYPTO 2.3.5 to 2.3.7).
enum BinaryEncryption {
  /// Reads a version and what follows it.
  static func read(
    _ bytes: [UInt8], _ meter: MeteredSource
  ) throws(ReadingFailure) -> OfficeEncryption {
    guard let major = bytes.littleEndian(2, at: 0), let minor = bytes.littleEndian(2, at: 2) else {
      throw .malformed("the description of the encryption is cut off")
    }
    switch (major, minor) {
    case (1, 1): return try rc4(Array(bytes.dropFirst(4)))
    case (2...4, 2):
      guard let description = CryptoAPIEncryption(Array(bytes.dropFirst(4))) else {
        throw .malformed("the description of the encryption is not as it should be")
      }
      return try description.encryption(meter)
    default: return OfficeEncryption(trial: .untried("version \(major).\(minor)"))
    }
  }

  /// RC4 with a key of 40 bits (MS-OFFCRYPTO 2.3.6).
  private static func rc4(_ bytes: [UInt8]) throws(ReadingFailure) -> OfficeEncryption {
    guard bytes.count >= 48 else {
      throw .malformed("the description of the encryption is cut off")
    }
    let (salt, verifier) = (Array(bytes[0..<16]), Array(bytes[16..<32]))
    let verifierHash = Array(bytes[32..<48])
    let md5 = Digest.md5
    let found = try DefaultPasswords.first { password throws(ReadingFailure) in
      let short = Array(md5.hash(password).prefix(5))
      let long = Array(repeatElement(short + salt, count: 16).joined())
      let key = md5.hash(Array(md5.hash(long).prefix(5)) + [0, 0, 0, 0])
      var keystream = RC4(key: key)
      let plain = keystream.apply(to: verifier)
      return keystream.apply(to: verifierHash) == md5.hash(plain)
    }
    return OfficeEncryption(
      cipher: "rc4-40", keyDerivation: "a few rounds of md5",
      trial: found.map { .opens($0) } ?? .refused)
  }

  /// XOR with 16 bytes that a password leads to, which keeps nobody out for long
  /// (MS-OFFCRYPTO 2.3.7).
  ///
  /// A password is known by two numbers of 16 bits; those of Excel's default one are constants.
  static func xor(key: UInt64, verifier: UInt64) -> OfficeEncryption {
    let isDefault = key == 0xB359 && verifier == 0x9A0A
    return OfficeEncryption(
      cipher: "xor", keyDerivation: "a password of at most 15 bytes, 16 bits of which count",
      trial: isDefault ? .opens(DefaultPasswords.all[0]) : .refused)
  }
}
