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
  /// Where in the mails among the inputs it stands, if that is what it is about.
  public internal(set) var mail: MailPlace?

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
    /// Marked as encrypted, and bytes of the payload are text or otherwise unlike encrypted ones.
    case looksReadable = "looks-readable"
    /// Sizes that no entry under this cipher can have.
    case impossibleSize = "impossible-size"
    /// Fewer bytes than an encryption header takes.
    case tooShort = "too-short"
    /// Not marked as encrypted by any header, and the password opens it.
    case unmarkedButEncrypted = "unmarked-but-encrypted"
    /// Not marked as encrypted, and the content does not come out right.
    case doesNotRead = "does-not-read"
    /// A compression method that is not read, so that content cannot be proved plain.
    case methodNotRead = "method-not-read"
    /// A cipher whose payload is not examined.
    case cipherNotExamined = "cipher-not-examined"
    /// The content is encrypted with PKWARE strong encryption; algorithm and key length are named.
    case strongEncryption = "strong-encryption"

    // Passwords. Only a match of the full CRC-32, or of the HMAC, counts as found.
    /// Encrypted, and the empty password opens it.
    case emptyPassword = "empty-password"
    /// Encrypted, and a password that stands in the archive's or an entry's comment opens it.
    case passwordInComment = "password-in-comment"
    /// Encrypted, and a password that is, or stands in, the name of an entry opens it.
    case passwordInEntryName = "password-in-entry-name"
    /// Encrypted, and a password that is, or stands in, the archive's name opens it.
    case passwordInArchiveName = "password-in-archive-name"
    /// Encrypted, and a password of the list that was given opens it.
    case passwordInList = "password-in-list"
    /// Encrypted, and a password that stands in a mail among the inputs opens it.
    case passwordInMail = "password-in-mail"
    /// Encrypted, and a password that is made of the mail's date opens it.
    case passwordFromDate = "password-from-date"
    /// The password that was given opens the entry.
    case passwordOpens = "password-opens"
    /// The password that was given does not open the entry.
    case passwordRefused = "password-refused"
    /// The entries are not all under the same password.
    case severalPasswords = "several-passwords"
    /// The encryption header is zero, constant or predictable instead of random.
    case weakEncryptionHeader = "weak-encryption-header"
    /// Several entries bear the same encryption header, or the same salt.
    case repeatedEncryptionHeader = "repeated-encryption-header"
    /// The content is so short that its CRC-32, which is in clear, gives it away.
    case crcGivesContentAway = "crc-gives-content-away"

    // An entry's two headers: some readers trust the one, some the other.
    /// One header says encrypted and the other does not.
    case flagsDiffer = "flags-differ"
    /// They disagree on the compression method.
    case methodsDiffer = "methods-differ"
    /// They disagree on the size of the content or of the payload.
    case sizesDiffer = "sizes-differ"
    /// They disagree on the name.
    case namesDiffer = "names-differ"
    /// A header's Unicode Path extra field (0x7075) has another name than the header.
    case unicodeNameDiffers = "unicode-name-differs"
    /// One header makes it a folder and the other does not, or a folder has content.
    case folderMarksDiffer = "folder-marks-differ"
    /// They disagree on the CRC-32 or on the data descriptor.
    case headersDiffer = "headers-differ"
    /// Bit 13 says that the local header is masked; scanners stop at it, readers do not.
    case maskedHeader = "masked-header"

    // Names.
    /// Several entries have the same name: readers show the first or the last.
    case duplicateName = "duplicate-name"
    /// Names differ in case or normalisation alone: some file systems keep one of them.
    case caseFoldedName = "case-folded-name"
    /// A name that readers change or refuse: absolute, upwards, empty, with control characters.
    case oddName = "odd-name"

    // The archive as a whole.
    /// It is damaged or cut off.
    case damaged
    /// It ends too early.
    case truncated
    /// A feature that is not read.
    case unsupported
    /// Entries that were judged and are not listed, since their names take too much room.
    case entriesNotListed = "entries-not-listed"
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
    /// An archive stands in the comment of another.
    case archiveInComment = "archive-in-comment"
    /// An archive stands before the archive, in what readers take for a prefix.
    case archiveInPrefix = "archive-in-prefix"
    /// Readers that see different content would come to different answers.
    case readersDisagree = "readers-disagree"
    /// The end record states another number of entries than the directory has.
    case entryCountDiffers = "entry-count-differs"
    /// The directory does not stand where the end record says.
    case directoryOffsetDiffers = "directory-offset-differs"
    /// The directory has another length than the end record says.
    case directorySizeDiffers = "directory-size-differs"
    /// A ZIP64 end record that some readers use and others do not, with other values.
    case zip64Differs = "zip64-differs"
    /// The central directory itself is encrypted.
    case encryptedDirectory = "encrypted-directory"
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

    /// The content is encrypted; how is in the text.
    case contentEncrypted = "content-encrypted"
    /// The names of files, or all headers, are encrypted too.
    case namesEncrypted = "names-encrypted"
    /// How the key is made from the password: algorithm, rounds.
    case keyDerivation = "key-derivation"
    /// Encrypted for the holder of a private key or certificate.
    case publicKey = "public-key"
    /// Encrypted under a password.
    case passphrase
    /// Under rights management: a server decides who opens it.
    case rightsManagement = "rights-management"
    /// Only files attached to the document are encrypted, not the document.
    case attachmentsOnly = "attachments-only"
    /// Some parts of the document are left unencrypted.
    case partsInClear = "parts-in-clear"
    /// Encrypted under a password that programs try without asking.
    case defaultPassword = "default-password"
    /// Marked as encrypted, and the cipher is none at all.
    case identityCipher = "identity-cipher"
    /// Encrypted with a cipher of which all keys can be tried.
    case weakCipher = "weak-cipher"
    /// Signed, not encrypted.
    case signed
    /// Compressed, not encrypted.
    case compressed
    /// A key, a certificate or a signature, and no message.
    case keyMaterial = "key-material"
    /// A password keeps from changing it, not from reading it.
    case writeProtection = "write-protection"
    /// One piece of several, and the others are missing.
    case volume
    /// An object of another program, which counts by what is in it.
    case embeddedObject = "embedded-object"

    // The mail.
    /// A mail that is attached as a file, which counts by what is attached to it.
    case carriedMail = "carried-mail"
    /// A file that stands within a text, as programs sent them before MIME.
    case fileInText = "file-in-text"
    /// A part that only tells programs how to read the next one, which does not count.
    case controlPart = "control-part"
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
    /// A piece of a split mail, or a mail that was put together from its pieces.
    case splitMail = "split-mail"
    /// The mailbox states another length of the mail than it has.
    case mailLengthDiffers = "mail-length-differs"
    /// A report on the delivery of a mail, which does not count.
    case report
  }
}
