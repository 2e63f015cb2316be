internal import ZipCrypto

/// A payload under AES on its way to plain data.
struct AESDecryption: PayloadDecryption {
  private var counterMode: CounterMode
  private var code: AuthenticationCode
  let hasChecksum: Bool

  /// - Parameter hasChecksum: whether the headers hold the content's CRC-32, as in AE-1.
  init(_ keys: DerivedKeys, hasChecksum: Bool) {
    counterMode = CounterMode(key: keys.encryption)
    code = AuthenticationCode(key: keys.authentication)
    self.hasChecksum = hasChecksum
  }

  var check: CheckByteMatch { .aes }

  mutating func decrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    code.update(bytes, in: range)
    counterMode.apply(to: &bytes, in: range)
  }

  func isAuthentic(_ trailing: [UInt8]) -> Bool { code.isEqual(to: trailing) }
}
