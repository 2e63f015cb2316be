internal import Crypto
internal import CryptoExtras

/// AES without padding, for the few bytes that check a password.
enum BlockCipher {
  /// Whether AES has keys of so many bytes.
  static func isKeySize(_ count: Int) -> Bool { [16, 24, 32].contains(count) }

  /// Encrypts whole blocks, chained; `nil` where the key or the lengths do not fit.
  static func encryptChained(_ bytes: [UInt8], key: [UInt8], start: [UInt8]) -> [UInt8]? {
    guard fits(bytes, key: key), let iv = try? AES._CBC.IV(ivBytes: start),
      let result = try? AES._CBC.encrypt(
        bytes, using: SymmetricKey(data: key), iv: iv, noPadding: true)
    else { return nil }
    return Array(result)
  }

  /// Decrypts whole blocks, chained; `nil` where the key or the lengths do not fit.
  static func decryptChained(_ bytes: [UInt8], key: [UInt8], start: [UInt8]) -> [UInt8]? {
    guard fits(bytes, key: key), let iv = try? AES._CBC.IV(ivBytes: start),
      let result = try? AES._CBC.decrypt(
        bytes, using: SymmetricKey(data: key), iv: iv, noPadding: true)
    else { return nil }
    return Array(result)
  }

  /// Decrypts whole blocks, each for itself; `nil` where the key or the length does not fit.
  static func decryptBlocks(_ bytes: [UInt8], key: [UInt8]) -> [UInt8]? {
    guard fits(bytes, key: key) else { return nil }
    var plain: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 16) {
      var block = Array(bytes[start..<start + 16])
      guard (try? AES.inversePermute(&block, key: SymmetricKey(data: key))) != nil else {
        return nil
      }
      plain += block
    }
    return plain
  }

  private static func fits(_ bytes: [UInt8], key: [UInt8]) -> Bool {
    isKeySize(key.count) && !bytes.isEmpty && bytes.count.isMultiple(of: 16)
  }
}
