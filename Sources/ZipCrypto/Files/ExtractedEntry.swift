public import SystemPackage

/// What came of an entry that was extracted, to its last CRC-32.
public struct ExtractedEntry: Hashable, Sendable {
  /// What it is.
  public let kind: EntryKind
  /// Where it stands now.
  public let path: FilePath
  /// Bytes of content.
  public let size: UInt64
  /// Which check byte the encryption header bore; `nil` when the entry is plain.
  public let check: CheckByteMatch?

  /// Whether the content was encrypted.
  public var isEncrypted: Bool { check != nil }

  /// Whether nothing but the check byte says that the password is right: the entry is encrypted
  /// and empty, so that its CRC-32 fits any password.
  public var restsOnCheckByte: Bool { isEncrypted && size == 0 }
}
