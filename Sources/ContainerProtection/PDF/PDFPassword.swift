/// Proves whether the empty password opens a document (ISO 32000-2, 7.6.4).
///
/// It is what every reader tries before it asks.
struct PDFPassword {
  let encryption: PDFEncryption
  /// The first half of the document's identifier.
  let identifier: [UInt8]

  /// With which a password is filled up to 32 bytes; all of an empty one.
  private static let padding: [UInt8] = [
    0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
    0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
  ]

  /// Whether the empty password is the user's or the owner's; `nil` where it cannot be tried.
  func isEmpty() -> Bool? {
    switch encryption.revision {
    case 2...4:
      guard encryption.owner.count >= 32, encryption.user.count >= 16 else { return nil }
      // Programs do not agree on the key's length where the dictionary leaves it open.
      let sizes = encryption.revision == 2 ? [5] : Set([encryption.keySize, 16, 5])
      return sizes.contains { size in
        // A key is a part of an md5, whatever a dictionary says that contradicts itself.
        (1...16).contains(size) && (isUser(Self.padding, keySize: size) || isOwner(keySize: size))
      }
    case 5, 6:
      guard encryption.owner.count >= 48, encryption.user.count >= 48 else { return nil }
      let (user, owner) = (encryption.user, encryption.owner)
      return hash(salt: user[32..<40], user: []) == Array(user[..<32])
        || hash(salt: owner[32..<40], user: Array(user[..<48])) == Array(owner[..<32])
    default: return nil
    }
  }

  /// Algorithms 2, 4 and 5: the key that a password leads to encrypts a constant to what stands in
  /// the dictionary.
  private func isUser(_ padded: [UInt8], keySize: Int) -> Bool {
    let digest = Digest.md5
    let permissions = UInt32(truncatingIfNeeded: encryption.permissions)
    var input = padded + encryption.owner[..<32]
    input += (0..<4).map { UInt8(truncatingIfNeeded: permissions >> (8 * UInt32($0))) }
    input += identifier
    if encryption.revision >= 4, !encryption.encryptsMetadata { input += [0xFF, 0xFF, 0xFF, 0xFF] }
    var key = digest.hash(input)
    if encryption.revision >= 3 { for _ in 0..<50 { key = digest.hash(Array(key[..<keySize])) } }
    key = Array(key[..<keySize])
    if encryption.revision == 2 {
      var cipher = RC4(key: key)
      return cipher.apply(to: Self.padding) == Array(encryption.user.prefix(32))
    }
    var value = digest.hash(Self.padding + identifier)
    for round in UInt8(0)..<20 {
      var cipher = RC4(key: key.map { $0 ^ round })
      value = cipher.apply(to: value)
    }
    return value == Array(encryption.user[..<16])
  }

  /// Algorithm 7: the owner's password opens the user's, which then opens the document.
  private func isOwner(keySize: Int) -> Bool {
    let digest = Digest.md5
    var key = digest.hash(Self.padding)
    if encryption.revision >= 3 { for _ in 0..<50 { key = digest.hash(key) } }
    key = Array(key[..<keySize])
    var password = Array(encryption.owner[..<32])
    let rounds = encryption.revision == 2 ? [UInt8(0)] : (UInt8(0)..<20).reversed()
    for round in rounds {
      var cipher = RC4(key: key.map { $0 ^ round })
      password = cipher.apply(to: password)
    }
    return isUser(password, keySize: keySize)
  }

  /// Algorithm 2.B: revision 6 hashes in rounds, by one of three algorithms each; revision 5, which
  /// one program had for a while, hashes once.
  private func hash(salt: ArraySlice<UInt8>, user: [UInt8]) -> [UInt8] {
    var key = Digest.sha256.hash(salt + user)
    guard encryption.revision >= 6 else { return key }
    var round = 0
    while true {
      let block = key + user
      let input = Array(repeatElement(block, count: 64).joined())
      guard
        let output = BlockCipher.encryptChained(
          input, key: Array(key[..<16]), start: Array(key[16..<32]))
      else { return [] }
      // The first 16 bytes as a number, modulo 3; since 256 modulo 3 is 1, their sum will do.
      let digest: Digest =
        switch output[..<16].reduce(0, { $0 + Int($1) }) % 3 {
        case 0: .sha256
        case 1: .sha384
        default: .sha512
        }
      key = digest.hash(output)
      round += 1
      if round >= 64, Int(output[output.count - 1]) <= round - 32 { break }
    }
    return Array(key[..<32])
  }
}
