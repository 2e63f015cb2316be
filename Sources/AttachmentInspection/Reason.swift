/// One finding that a verdict rests on, or that an admin should know.
public struct Reason: Hashable, Sendable {
  /// What was found, for programs.
  public let code: Code
  /// What was found, for people: one clause, lower case.
  public let text: String
  /// The entry that it is about, if it is about one.
  public let entry: String?
  /// Where it stands, in bytes from the start of the archive or of the mail.
  public let offset: UInt64?

  init(_ code: Code, _ text: String, entry: String? = nil, offset: UInt64? = nil) {
    self.code = code
    self.text = text
    self.entry = entry
    self.offset = offset
  }

  /// The kinds of findings; a word is never used for another meaning.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    // What the content is.
    /// The content is encrypted with traditional PKWARE encryption, which is weak.
    case zipCryptoIsWeak = "zipcrypto-is-weak"
    /// The content is encrypted with AES.
    case aes
    /// Nothing is encrypted and nothing says so.
    case plain
    /// A file of a kind that has no encryption.
    case plainFile = "plain-file"
    /// There is no content.
    case noContent = "no-content"
    /// Some entries are encrypted and some are not.
    case mixed

    // Marks that the content does not bear out.
    /// Marked as encrypted, and the payload is the plain content: CRC-32 and size fit.
    case markedButPlain = "marked-but-plain"
    /// Marked as encrypted, and the payload behind some padding is the plain content.
    case markedButPadded = "marked-but-padded"
    /// Marked as encrypted, and the payload decompresses completely; only the CRC-32 differs.
    case markedButReadable = "marked-but-readable"
    /// Encrypted, and the empty password gives the content, to its CRC-32.
    case emptyPassword = "empty-password"
    /// Marked as encrypted, and bytes of the payload are text or otherwise unlike encrypted ones.
    case looksReadable = "looks-readable"
    /// Sizes that no entry under this cipher can have.
    case impossibleSize = "impossible-size"
    /// Fewer bytes than an encryption header takes.
    case tooShort = "too-short"
    /// One header says encrypted and the other does not.
    case flagsDiffer = "flags-differ"
    /// Local and central header disagree on method, name, CRC-32 or sizes.
    case headersDiffer = "headers-differ"
    /// Not marked as encrypted, and the content does not come out right.
    case doesNotRead = "does-not-read"
    /// A compression method that is not read, so that content cannot be proved plain.
    case methodNotRead = "method-not-read"
    /// A cipher whose payload is not examined.
    case cipherNotExamined = "cipher-not-examined"

    // The archive as a whole.
    /// It is damaged or cut off.
    case damaged
    /// It ends too early.
    case truncated
    /// A feature that is not read.
    case unsupported
    /// A limit was reached, and what lies beyond was not looked at.
    case limitExceeded = "limit-exceeded"
    /// Entries that the central directory does not list.
    case hiddenEntry = "hidden-entry"
    /// Bytes that belong to no entry and to no record.
    case unaccountedBytes = "unaccounted-bytes"
    /// Entries whose bytes overlap.
    case overlap
    /// More than one end record leads to a directory.
    case severalEndRecords = "several-end-records"
    /// Bytes stand before the archive.
    case prefix
    /// Bytes stand behind the archive.
    case trailingBytes = "trailing-bytes"
    /// Another archive is inside.
    case nested

    // Attachments that are no archives.
    /// A format that can be encrypted and that is not examined.
    case formatNotExamined = "format-not-examined"
    /// A format that is not recognised.
    case formatUnknown = "format-unknown"

    // The mail.
    /// The attachment's encoding is damaged, so that its content may be incomplete.
    case encodingDamaged = "encoding-damaged"
    /// A part of the mail that was not looked at.
    case notExamined = "not-examined"
    /// An inline picture, which does not count.
    case inlinePicture = "inline-picture"
    /// A signature, which does not count.
    case signature
    /// The mail's structure is such that mail programs may see other parts.
    case readersMayDiffer = "readers-may-differ"
    /// A report on the delivery of a mail, which does not count.
    case report
  }
}
