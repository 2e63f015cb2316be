public import SystemPackage

/// What came of an entry that was extracted and verified to its end.
public struct ExtractedEntry: Hashable, Sendable {
  /// What it is.
  public let kind: EntryKind
  /// Where it stands now.
  public let path: FilePath
  /// Bytes of content.
  public let size: UInt64
  /// What told that the password may be right; `nil` when the entry is plain.
  public let check: CheckByteMatch?

  /// Whether the content was encrypted.
  public var isEncrypted: Bool { check != nil }

  /// Whether nothing but the check byte says that the password is right.
  ///
  /// The entry is then encrypted and empty, so that its CRC-32 fits any password. AES has an authentication code besides.
  public var restsOnCheckByte: Bool { isEncrypted && size == 0 && check != .aes }
}
