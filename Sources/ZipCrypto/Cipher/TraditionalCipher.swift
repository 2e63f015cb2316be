/// Traditional PKWARE encryption (APPNOTE 6.1), as readers and writers use it.
public struct TraditionalCipher: PayloadCipher {
  /// The cipher; it has nothing to choose.
  public init() {}

  /// `zipCrypto`.
  public var encryption: EntryEncryption { .zipCrypto }

  /// The encryption header in front, and nothing behind.
  public func frame(of encryption: EntryEncryption) -> PayloadFrame? {
    guard encryption == .zipCrypto else { return nil }
    return PayloadFrame(leading: EncryptionHeader.size, trailing: 0)
  }

  /// Starts to decrypt, when the header ends in either check byte.
  public func decryption(
    of claim: EncryptionClaim, leading: [UInt8], password: Password
  ) throws(ZipError) -> any PayloadDecryption {
    var keys = CipherKeys(password)
    var header = leading
    var span = header.mutableSpan
    keys.decrypt(&span)
    let check = header.last.map(claim.checkBytes.match) ?? .none
    guard check != .none else {
      throw ZipError(.wrongPassword, detail: "the password is wrong")
    }
    return TraditionalDecryption(keys: keys, check: check)
  }

  /// Headers as of a plain entry, but for general purpose bit 0.
  public func marking(of method: CompressionMethod, size: UInt64) -> EntryMarking {
    .plain(method)
  }

  /// Starts to encrypt, with eleven random bytes and the check byte.
  public func encryption(
    under password: Password, checkByte: UInt8, random: inout some RandomNumberGenerator
  ) -> any PayloadEncryption {
    var keys = CipherKeys(password)
    var header = EncryptionHeader.make(checkByte: checkByte, random: &random)
    var span = header.mutableSpan
    keys.encrypt(&span)
    return TraditionalEncryption(leading: header, keys: keys)
  }
}

/// Data behind an encryption header, being decrypted.
private struct TraditionalDecryption: PayloadDecryption {
  var keys: CipherKeys
  let check: CheckByteMatch
  var hasChecksum: Bool { true }

  mutating func decrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    keys.decrypt(&bytes, in: range)
  }

  /// Nothing stands behind the data: CRC-32 and size must do.
  func isAuthentic(_ trailing: [UInt8]) -> Bool { true }
}

/// Data behind an encryption header, being encrypted.
private struct TraditionalEncryption: PayloadEncryption {
  let leading: [UInt8]
  var keys: CipherKeys
  var trailing: [UInt8] { [] }

  mutating func encrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    keys.encrypt(&bytes, in: range)
  }
}
