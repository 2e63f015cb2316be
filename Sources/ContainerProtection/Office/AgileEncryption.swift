internal import PortableSystem

/// Agile encryption: its parameters stand in XML (MS-OFFCRYPTO 2.3.4.10).
struct AgileEncryption {
  /// The parameters of a key under a password.
  struct PasswordKey {
    let hash: Digest
    let spinCount: Int
    let keySize: Int
    let salt: [UInt8]
    let verifierInput: [UInt8]
    let verifierValue: [UInt8]
  }

  /// The most rounds that the standard allows.
  private static let mostSpins = 10_000_000
  private static let inputBlock: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
  private static let valueBlock: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]

  private let meter: MeteredSource
  private var cipher: String?
  private var hashName = "unknown"
  private var passwordKeys: [PasswordKey?] = []
  private var certificates = 0

  /// Reads the XML behind the version.
  init(_ xml: any ByteSource, meter: MeteredSource) throws(ReadingFailure) {
    self.meter = meter
    var scanner = try XMLTagScanner(xml, meter: meter)
    var kind = ""
    var isWhole = false
    while let tag = try scanner.next() {
      switch (tag.name, tag.isEnd) {
      case ("keyData", false): cipher = Self.cipher(tag.attributes)
      case ("keyEncryptor", false): kind = tag.attributes["uri"] ?? ""
      case ("encryptedKey", false):
        if kind.hasSuffix("/certificate") {
          certificates += 1
        } else {
          hashName = tag.attributes["hashAlgorithm"] ?? hashName
          guard passwordKeys.count < 16 else { throw .limit("more keys than are tried") }
          passwordKeys.append(Self.key(tag.attributes))
        }
      case ("encryption", true): isWhole = true
      default: break
      }
      if isWhole { break }
    }
    guard isWhole, !passwordKeys.isEmpty || certificates > 0 else {
      throw .malformed("the description of the encryption is not whole")
    }
  }

  /// What it says, and whether a default password opens it.
  func encryption() throws(ReadingFailure) -> OfficeEncryption {
    var encryption = OfficeEncryption(
      cipher: cipher, trial: cipher == nil ? .untried("a cipher that is not known") : .refused,
      hasCertificates: certificates > 0, hasPassword: !passwordKeys.isEmpty)
    for key in passwordKeys {
      guard let key else {
        encryption.trial = .untried("parameters that are not understood")
        continue
      }
      encryption.keyDerivation =
        "\(key.spinCount) rounds of \(hashName.prefix(20).lowercased()), "
        + "a salt of \(key.salt.count) bytes"
      let found = try DefaultPasswords.first { password throws(ReadingFailure) in
        try Self.opens(key, password, meter)
      }
      if let found {
        encryption.trial = .opens(found)
        break
      }
    }
    return encryption
  }

  /// Whether a password leads to the verifier (MS-OFFCRYPTO 2.3.4.11 and 2.3.4.13).
  private static func opens(
    _ key: PasswordKey, _ password: [UInt8], _ meter: MeteredSource
  ) throws(ReadingFailure) -> Bool {
    try meter.count(rounds: key.spinCount)
    var hash = key.hash.hash(key.salt + password)
    for round in 0..<key.spinCount { hash = key.hash.hash(Self.littleEndian(round) + hash) }
    func decrypt(_ bytes: [UInt8], _ block: [UInt8]) -> [UInt8]? {
      let derived = Self.fit(key.hash.hash(hash + block), to: key.keySize)
      return BlockCipher.decryptChained(bytes, key: derived, start: Self.fit(key.salt, to: 16))
    }
    guard let input = decrypt(key.verifierInput, inputBlock),
      let value = decrypt(key.verifierValue, valueBlock)
    else { return false }
    let expected = key.hash.hash(Array(input.prefix(key.salt.count)))
    return value.count >= expected.count && value.starts(with: expected)
  }

  /// Cuts bytes off, or fills them up as the standard has it.
  private static func fit(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    bytes.prefix(count) + [UInt8](repeating: 0x36, count: max(0, count - bytes.count))
  }

  private static func littleEndian(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func cipher(_ attributes: [String: String]) -> String? {
    guard let bits = attributes["keyBits"].flatMap({ Int($0) }) else { return nil }
    return switch attributes["cipherAlgorithm"]?.uppercased() {
    case "AES" where [128, 192, 256].contains(bits): "aes-\(bits)"
    case "DES": "des-56"
    case "3DES", "3DES_112": "3des-168"
    case "RC2": "rc2"
    case "RC4": "rc4-\(bits)"
    default: nil
    }
  }

  /// - Returns: `nil` where a password cannot be tried with these parameters.
  private static func key(_ attributes: [String: String]) -> PasswordKey? {
    guard attributes["cipherAlgorithm"]?.uppercased() == "AES",
      attributes["cipherChaining"] == "ChainingModeCBC",
      let hash = attributes["hashAlgorithm"].flatMap({ Digest(officeName: $0) }),
      let spins = attributes["spinCount"].flatMap({ Int($0) }), (0...mostSpins).contains(spins),
      let bits = attributes["keyBits"].flatMap({ Int($0) }), [128, 192, 256].contains(bits),
      let salt = attributes["saltValue"].flatMap(Base64Text.decode), (1...64).contains(salt.count),
      let input = attributes["encryptedVerifierHashInput"].flatMap(Base64Text.decode),
      let value = attributes["encryptedVerifierHashValue"].flatMap(Base64Text.decode)
    else { return nil }
    return PasswordKey(
      hash: hash, spinCount: spins, keySize: bits / 8, salt: salt, verifierInput: input,
      verifierValue: value)
  }
}
