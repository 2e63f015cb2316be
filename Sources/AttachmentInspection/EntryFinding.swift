public import ZipCrypto

/// What is known of one entry of an archive.
public struct EntryFinding: Hashable, Sendable {
  /// The name as the archive has it; not escaped.
  public let name: String
  /// What the bytes are: a cipher, `none` for plain content, `unknown` where it cannot be told.
  public let encryption: EntryEncryption
  /// What the headers say.
  public let claimed: EntryEncryption
  /// What its protection is worth; `none` for an entry without content.
  public let verdict: Verdict
}
