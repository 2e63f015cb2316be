public import Testing

/// A known answer of the cipher: one file of `Fixtures/vectors`.
public struct CipherVector: Sendable, CustomTestStringConvertible {
  /// The file's path below `Fixtures`.
  public let path: String
  /// The password.
  public let password: [UInt8]
  /// The three keys after the password.
  public let keys: [UInt32]
  /// What the twelfth header byte was made of: `time` or `crc`.
  public let checkSource: String
  /// The twelfth header byte.
  public let checkByte: UInt8
  /// The encryption header and the data as they were before encryption.
  public let plaintext: [UInt8]
  /// The same, encrypted.
  public let ciphertext: [UInt8]
  /// The three keys after the last byte.
  public let keysAfter: [UInt32]

  /// How a parameterised test names this case.
  public var testDescription: String { path }
}

extension Fixtures {
  /// Every vector.
  public static func cipherVectors() throws -> [CipherVector] {
    try names(in: "vectors").map(cipherVector)
  }

  private static func cipherVector(_ name: String) throws -> CipherVector {
    var fields: [Substring: Substring] = [:]
    for line in String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let halves = line.split(separator: ":", maxSplits: 1)
      if let key = halves.first { fields[key] = (halves.last ?? "").drop { $0 == " " } }
    }
    func octets(_ key: Substring) -> [UInt8]? { fields[key].flatMap(bytes(hexadecimal:)) }
    func words(_ key: Substring) -> [UInt32]? {
      fields[key].map { $0.split(separator: " ").compactMap { UInt32($0, radix: 16) } }
    }
    let check = fields["check"]?.split(separator: " ") ?? []
    guard let password = octets("password"), let keys = words("keys"), keys.count == 3,
      let plaintext = octets("plaintext"), let ciphertext = octets("ciphertext"),
      plaintext.count == ciphertext.count, let after = words("keys-after"), after.count == 3,
      check.count == 2, let checkByte = UInt8(check[1], radix: 16)
    else { throw Malformed(path: name, detail: "a field is missing or bad") }
    return CipherVector(
      path: name, password: password, keys: keys, checkSource: String(check[0]),
      checkByte: checkByte, plaintext: plaintext, ciphertext: ciphertext, keysAfter: after)
  }
}
