/// Encryption described by the header and the verifier of Microsoft's CryptoAPI, as standard
/// encryption and the RC4 of later binary documents have them (MS-OFFCRYPTO 2.3.2 to 2.3.5).
struct CryptoAPIEncryption {
  /// The most bytes that the description has; the name of a provider is the longest part of it.
  static let longest = 4_096

  private enum Cipher {
    case rc4, aes
  }

  private let algorithm: UInt64
  private let bits: Int
  private let salt: [UInt8]
  private let verifier: [UInt8]
  private let verifierHash: [UInt8]

  /// Reads the description behind its version.
  init?(_ bytes: [UInt8]) {
    guard let headerSize = bytes.littleEndian(4, at: 4), (32...2_048).contains(headerSize),
      let algorithm = bytes.littleEndian(4, at: 16), let bits = bytes.littleEndian(4, at: 24),
      let flags = bytes.littleEndian(4, at: 8)
    else { return nil }
    let place = 8 + Int(headerSize)
    guard let saltSize = bytes.littleEndian(4, at: place), saltSize == 16,
      bytes.count >= place + 40
    else { return nil }
    // Where the algorithm is left open, the flags tell which one it is.
    self.algorithm = algorithm == 0 ? (flags & 0x20 != 0 ? 0x660E : 0x6801) : algorithm
    self.bits = bits == 0 ? (self.algorithm == 0x6801 ? 40 : 128) : Int(bits)
    salt = Array(bytes[place + 4..<place + 20])
    verifier = Array(bytes[place + 20..<place + 36])
    verifierHash = Array(bytes[(place + 40)...].prefix(self.algorithm == 0x6801 ? 20 : 32))
  }

  private var cipher: Cipher? {
    switch (algorithm, bits) {
    case (0x6801, 40...128) where bits.isMultiple(of: 8): .rc4
    case (0x660E, 128), (0x660F, 192), (0x6610, 256): .aes
    default: nil
    }
  }

  /// What it says, and whether a default password opens it.
  func encryption(_ meter: MeteredSource) throws(ReadingFailure) -> OfficeEncryption {
    guard let cipher else {
      return OfficeEncryption(trial: .untried("a cipher that is not known"))
    }
    let spins = cipher == .aes ? 50_000 : 0
    let found = try DefaultPasswords.first { password throws(ReadingFailure) in
      try meter.count(rounds: spins)
      return opens(password, cipher, spins: spins)
    }
    return OfficeEncryption(
      cipher: cipher == .aes ? "aes-\(bits)" : "rc4-\(bits)",
      keyDerivation: cipher == .aes ? "50000 rounds of sha-1" : "a single round of sha-1",
      trial: found.map { .opens($0) } ?? .refused)
  }

  private func opens(_ password: [UInt8], _ cipher: Cipher, spins: Int) -> Bool {
    let sha1 = Digest.sha1
    var hash = sha1.hash(salt + password)
    for round in 0..<spins {
      hash = sha1.hash((0..<4).map { UInt8(truncatingIfNeeded: round >> (8 * $0)) } + hash)
    }
    hash = sha1.hash(hash + [0, 0, 0, 0])
    switch cipher {
    case .rc4:
      // A key of 40 bits is filled up with zeros.
      var key = Array(hash.prefix(bits / 8))
      if bits == 40 { key += [UInt8](repeating: 0, count: 11) }
      var keystream = RC4(key: key)
      let plain = keystream.apply(to: verifier)
      return verifierHash.count == 20 && keystream.apply(to: verifierHash) == sha1.hash(plain)
    case .aes:
      // The key of a hash, as CryptDeriveKey makes it.
      func half(_ filling: UInt8) -> [UInt8] {
        var block = [UInt8](repeating: filling, count: 64)
        for (index, byte) in hash.enumerated() { block[index] ^= byte }
        return sha1.hash(block)
      }
      let key = Array((half(0x36) + half(0x5C)).prefix(bits / 8))
      guard let plain = BlockCipher.decryptBlocks(verifier, key: key),
        let expected = BlockCipher.decryptBlocks(verifierHash, key: key)
      else { return false }
      return expected.starts(with: sha1.hash(plain))
    }
  }
}
