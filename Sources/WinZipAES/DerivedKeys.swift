internal import Crypto
internal import CryptoExtras
internal import ZipCrypto

/// What a password and a salt lead to: two keys, and the bytes that verify the password.
///
/// PBKDF2 with HMAC-SHA1 and 1,000 rounds gives all of them in a row: the key of the cipher, that
/// of the authentication code, and two bytes that stand in the archive as they are.
struct DerivedKeys {
  /// Bytes of the verification value.
  static let verificationSize = 2

  private static let rounds = 1_000

  /// The key of the cipher.
  let encryption: SymmetricKey
  /// The key of the authentication code.
  let authentication: SymmetricKey
  /// What stands behind the salt when the password is right, and in 65,535 of 65,536 cases does
  /// not when it is wrong.
  let verification: [UInt8]

  /// Derives the keys.
  ///
  /// - Parameter size: the cipher's key, in bytes: 16, 24 or 32.
  init(_ password: Password, salt: [UInt8], keySize size: Int) {
    // HMAC fills a short key up with zeros, so this is the empty password as well; swift-crypto
    // wants bytes to point at.
    let passphrase = password.isEmpty ? [0] : password.bytes
    let derived: SymmetricKey
    do {
      derived = try KDF.Insecure.PBKDF2.deriveKey(
        from: passphrase, salt: salt, using: .insecureSHA1,
        outputByteCount: 2 * size + Self.verificationSize, unsafeUncheckedRounds: Self.rounds)
    } catch {
      preconditionFailure("PBKDF2 fails only without memory")
    }
    let bytes = unsafe derived.withUnsafeBytes { unsafe Array($0) }
    encryption = SymmetricKey(data: Array(bytes[..<size]))
    authentication = SymmetricKey(data: Array(bytes[size..<2 * size]))
    verification = Array(bytes[(2 * size)...])
  }
}
