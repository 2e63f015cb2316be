public import ZipCrypto

/// WinZip AES, for readers and writers of archives: AES in counter mode, with an authentication
/// code over every byte of what is encrypted.
///
/// Source: WinZip, "AES Encryption Information: Encryption Specification AE-1 and AE-2".
public struct WinZipAES: PayloadCipher {
  /// How long keys are.
  public enum KeySize: Int, CaseIterable, Hashable, Sendable {
    /// 128 bits.
    case bits128 = 128
    /// 192 bits.
    case bits192 = 192
    /// 256 bits.
    case bits256 = 256

    /// The key's length in bytes.
    var bytes: Int { rawValue / 8 }
    /// The salt's length in bytes: half the key's.
    var saltSize: Int { bytes / 2 }

    /// The key's length in an extra field: 1, 2 or 3.
    var strength: UInt8 {
      switch self {
      case .bits128: 1
      case .bits192: 2
      case .bits256: 3
      }
    }
  }

  /// The length of the keys of what is written; what is read tells its own.
  public let keySize: KeySize

  /// The cipher: as a reader it opens every length of keys, as a writer it takes the given one.
  public init(keySize: KeySize = .bits256) { self.keySize = keySize }

  /// What it writes is encrypted.
  public var encryption: EntryEncryption { .aes(bits: keySize.rawValue) }

  /// A salt and the verification value in front, the authentication code behind.
  public func frame(of encryption: EntryEncryption) -> PayloadFrame? {
    guard case .aes(let bits) = encryption, let size = KeySize(rawValue: bits) else { return nil }
    return PayloadFrame(
      leading: size.saltSize + DerivedKeys.verificationSize, trailing: AuthenticationCode.size)
  }

  /// Starts to decrypt, when the verification value is the password's.
  public func decryption(
    of claim: EncryptionClaim, leading: [UInt8], password: Password
  ) throws(ZipError) -> any PayloadDecryption {
    guard case .aes(let bits) = claim.encryption, let size = KeySize(rawValue: bits),
      let version = WinZipAESExtra(claim.extra)?.vendorVersion, 1...2 ~= version
    else { throw ZipError(.unsupported, detail: "this version of winzip aes is not read") }
    guard leading.count == size.saltSize + DerivedKeys.verificationSize else {
      throw ZipError(.inconsistent, detail: "the salt has not the length of the key's")
    }
    let keys = DerivedKeys(
      password, salt: Array(leading.prefix(size.saltSize)), keySize: size.bytes)
    guard leading.suffix(DerivedKeys.verificationSize).elementsEqual(keys.verification) else {
      throw ZipError(.wrongPassword, detail: "the password is wrong")
    }
    return AESDecryption(keys, hasChecksum: version == 1)
  }

  /// Content of fewer bytes goes without a CRC-32, as AE-2.
  private static let shortestWithChecksum: UInt64 = 20

  /// How headers say it: AE-2 for content of fewer than 20 bytes, whose CRC-32 would give it away,
  /// and AE-1 for more.
  ///
  /// So WinZip and libarchive have it. 7-Zip writes AE-2 always, which libzip 1.7.3 refuses for
  /// 20 bytes and more: it takes the zero for the checksum. In clear, the checksum of content that
  /// long does no more than confirm a guess of all of it.
  public func marking(of method: CompressionMethod, size: UInt64) -> EntryMarking {
    let showsChecksum = size >= Self.shortestWithChecksum
    let extra = WinZipAESExtra(
      vendorVersion: showsChecksum ? 1 : 2, strength: keySize.strength, method: method)
    return EntryMarking(
      method: .winZipAES, extraField: (WinZipAESExtra.identifier, extra.data), versionNeeded: 51,
      showsChecksum: showsChecksum)
  }

  /// Starts to encrypt, under a fresh salt.
  public func encryption(
    under password: Password, checkByte: UInt8, random: inout some RandomNumberGenerator
  ) -> any PayloadEncryption {
    let salt = (0..<keySize.saltSize).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    return AESEncryption(DerivedKeys(password, salt: salt, keySize: keySize.bytes), salt: salt)
  }
}
