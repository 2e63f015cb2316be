import ZipCrypto

extension CipherKeys {
  /// The bytes, encrypted.
  mutating func encrypted(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var span = bytes.mutableSpan
    encrypt(&span)
    return bytes
  }

  /// The bytes, decrypted.
  mutating func decrypted(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var span = bytes.mutableSpan
    decrypt(&span)
    return bytes
  }
}
