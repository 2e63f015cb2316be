/// How an entry is encrypted, as its headers say.
public enum EntryEncryption: Hashable, Sendable {
  /// Not at all.
  case none
  /// Traditional PKWARE encryption (APPNOTE 6.1).
  case zipCrypto
  /// WinZip AES with a key of so many bits.
  case aes(bits: Int)
  /// PKWARE strong encryption (APPNOTE 7).
  case strong
  /// Something that the headers do not tell: WinZip AES with an impossible strength.
  case unknown

  /// What a header's flags, method and extra fields claim.
  init(
    flags: GeneralPurposeFlags, method: CompressionMethod, extra: borrowing ExtraFields
  ) {
    guard flags.contains(.encrypted) else {
      self = .none
      return
    }
    if method == .winZipAES {
      self = WinZipAESExtra(extra)?.keyBits.map { .aes(bits: $0) } ?? .unknown
    } else if flags.contains(.strongEncryption) {
      self = .strong
    } else {
      self = .zipCrypto
    }
  }

  /// The word for it in reports: `none`, `zipcrypto`, `aes-256`, `strong` or `unknown`.
  public var word: String {
    switch self {
    case .none: "none"
    case .zipCrypto: "zipcrypto"
    case .aes(let bits): "aes-\(bits)"
    case .strong: "strong"
    case .unknown: "unknown"
    }
  }
}
