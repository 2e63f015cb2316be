internal import ZipCrypto

/// Plain data on its way to a payload under AES.
struct AESEncryption: PayloadEncryption {
  private var counterMode: CounterMode
  private var code: AuthenticationCode
  let leading: [UInt8]

  init(_ keys: DerivedKeys, salt: [UInt8]) {
    counterMode = CounterMode(key: keys.encryption)
    code = AuthenticationCode(key: keys.authentication)
    leading = salt + keys.verification
  }

  mutating func encrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    counterMode.apply(to: &bytes, in: range)
    code.update(bytes, in: range)
  }

  var trailing: [UInt8] { code.bytes }
}
