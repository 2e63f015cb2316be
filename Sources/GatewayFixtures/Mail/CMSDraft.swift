/// Objects of CMS (RFC 5652) of which only the structure is true: nothing signs or encrypts here.
enum CMSDraft {
  /// Signed-data around a content, without signatures and certificates (5.1).
  ///
  /// - Parameter isIndefinite: whether lengths are open, and the content is in pieces of 1,000
  ///   bytes, as programs write it that do not know the length beforehand (X.690, 8.1.3.6).
  static func signedData(_ content: [UInt8], isIndefinite: Bool = false) -> [UInt8] {
    func element(_ tag: UInt8, _ value: [UInt8]) -> [UInt8] {
      isIndefinite ? [tag, 0x80] + value + [0, 0] : self.element(tag, value)
    }
    let pieces = stride(from: 0, to: content.count, by: 1_000).flatMap {
      octets(Array(content[$0..<min($0 + 1_000, content.count)]))
    }
    let string = isIndefinite ? element(0x24, pieces) : octets(content)
    let inner = element(0x30, data + element(0xA0, string))
    let digests = self.element(0x31, [])
    let signers = self.element(0x31, [])
    let body = element(0x30, [0x02, 0x01, 0x01] + digests + inner + signers)
    return element(0x30, signed + element(0xA0, body))
  }

  /// Enveloped-data for one holder of an RSA key, under AES-256 (6.1).
  ///
  /// - Parameters:
  ///   - encryptedKey: the content's key, encrypted.
  ///   - identifier: what names the receiver's key.
  ///   - vector: the cipher's initialisation vector.
  ///   - content: the encrypted content, in whole blocks.
  static func envelopedData(
    encryptedKey: [UInt8], identifier: [UInt8], vector: [UInt8], content: [UInt8]
  ) -> [UInt8] {
    let rsa = element(0x30, rsaEncryption + [0x05, 0x00])
    let receiver = element(
      0x30, [0x02, 0x01, 0x02] + element(0x80, identifier) + rsa + octets(encryptedKey))
    let cipher = element(0x30, aes256 + octets(vector))
    let inner = element(0x30, data + cipher + element(0x80, content))
    let body = element(0x30, [0x02, 0x01, 0x02] + element(0x31, receiver) + inner)
    return element(0x30, enveloped + element(0xA0, body))
  }

  /// 1.2.840.113549.1.7.1 to 3.
  private static let data = contentType(1)
  private static let signed = contentType(2)
  private static let enveloped = contentType(3)
  /// 1.2.840.113549.1.1.1.
  private static let rsaEncryption: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01,
  ]
  /// 2.16.840.1.101.3.4.1.42, in CBC mode.
  private static let aes256: [UInt8] = [
    0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2A,
  ]

  private static func contentType(_ number: UInt8) -> [UInt8] {
    [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, number]
  }

  private static func octets(_ bytes: [UInt8]) -> [UInt8] { element(0x04, bytes) }

  /// Tag, length in its shortest form, value (X.690, 10.1).
  private static func element(_ tag: UInt8, _ value: [UInt8]) -> [UInt8] {
    guard value.count > 0x7F else { return [tag, UInt8(value.count)] + value }
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value.count >> $0) }
      .drop { $0 == 0 }
    return [tag, 0x80 | UInt8(length.count)] + length + value
  }
}
