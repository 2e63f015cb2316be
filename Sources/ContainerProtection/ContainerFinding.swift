/// One thing that was seen in a container, on which the answer rests or that is odd.
public struct ContainerFinding: Hashable, Sendable {
  /// What it is, for programs.
  public let code: Code
  /// What it is, for people: one lower-case clause.
  public let text: String
  /// Where it stands, in bytes from the start of the source.
  public let offset: UInt64?

  /// Makes a finding.
  public init(_ code: Code, _ text: String, offset: UInt64? = nil) {
    self.code = code
    self.text = text
    self.offset = offset
  }

  /// The most findings of one container; what is left out is only more of the like.
  static let limit = 100

  /// The kinds of findings, by words that never change their meaning.
  @nonexhaustive
  public enum Code: String, CaseIterable, Hashable, Sendable {
    // What is encrypted, and how.
    /// The content is encrypted; how is in the text.
    case contentEncrypted = "content-encrypted"
    /// The names of files, or all headers, are encrypted too.
    case namesEncrypted = "names-encrypted"
    /// The parameters of the key derivation: rounds, salt.
    case keyDerivation = "key-derivation"
    /// Only somebody who has the private key or certificate can open it.
    case publicKey = "public-key"
    /// A password opens it.
    case passphrase
    /// It is under rights management: a server decides who opens it.
    case rightsManagement = "rights-management"
    /// Only files attached to the document are encrypted, not the document.
    case attachmentsOnly = "attachments-only"
    /// Some parts of the document are left unencrypted; which is in the text.
    case partsInClear = "parts-in-clear"
    /// Some files are encrypted and some are not.
    case mixed

    // Marks of encryption that keep nobody out.
    /// Readers open it without asking: it is encrypted under the empty password.
    case emptyPassword = "empty-password"
    /// Readers open it without asking: it is encrypted under a password that programs try.
    case defaultPassword = "default-password"
    /// Marked as encrypted, and the cipher is none at all.
    case identityCipher = "identity-cipher"
    /// Marked as encrypted, and the bytes are the plain content.
    case markedButPlain = "marked-but-plain"
    /// Marked as encrypted, and the bytes are not spread as encrypted ones are.
    case looksReadable = "looks-readable"

    // What is not encrypted.
    /// Nothing is encrypted and nothing says so.
    case plain
    /// There are no files, or empty ones alone.
    case noContent = "no-content"
    /// Signed, not encrypted.
    case signed
    /// Compressed, not encrypted.
    case compressed
    /// A key, a certificate or a signature, and no message.
    case keyMaterial = "key-material"
    /// A password keeps from changing it, not from reading it.
    case writeProtection = "write-protection"

    // Why it cannot be told.
    /// It ends before what its headers announce.
    case truncated
    /// A checksum does not fit.
    case checksumWrong = "checksum-wrong"
    /// Something in it is not as its format wants it.
    case malformed
    /// It uses something that is not understood.
    case unsupported
    /// A limit was reached before all was seen.
    case limitReached = "limit-reached"
    /// It is one piece of several, and the others are missing.
    case volume
    /// Two places contradict each other, and readers may follow either.
    case contradiction
    /// The format is known and the kind of content is not.
    case contentUnknown = "content-unknown"

    // What else may matter.
    /// It stands behind other bytes: a program that unpacks it, or junk.
    case behindStub = "behind-stub"
    /// Bytes stand behind its end.
    case trailingBytes = "trailing-bytes"
    /// Its index is damaged, and readers have to search for what it names.
    case indexDamaged = "index-damaged"
  }
}
