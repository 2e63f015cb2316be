/// What an entry's headers say about its encryption.
///
/// It is what the central directory says; where that calls the entry plain and the local header
/// does not, what the local header says.
public struct EncryptionClaim: Hashable, Sendable {
  /// The cipher.
  public let encryption: EntryEncryption
  /// How the content is compressed inside the encryption.
  public let method: CompressionMethod
  /// The extra fields of the header that says so.
  public let extra: ExtraFields
  /// The check bytes that a right password may show under traditional encryption.
  public let checkBytes: CheckBytes

  /// What the headers of an entry say.
  public init(_ entry: Entry, at location: LocalHeaderLocation) {
    checkBytes = entry.checkBytes
    if entry.encryption == .none, location.encryption != .none {
      encryption = location.encryption
      extra = location.header.extra
    } else {
      encryption = entry.encryption
      extra = entry.header.extra
    }
    if case .aes = encryption, let field = WinZipAESExtra(extra) {
      method = field.method
    } else {
      method = entry.methodInside
    }
  }

  /// Traditional encryption, although no header says so.
  public init(unmarked entry: Entry) {
    encryption = .zipCrypto
    method = entry.method
    extra = entry.header.extra
    checkBytes = entry.checkBytes
  }
}

extension Entry {
  /// How either header says that the entry is encrypted, the central directory's word first.
  public func claimedEncryption(at location: LocalHeaderLocation) -> EntryEncryption {
    encryption == .none ? location.encryption : encryption
  }
}
