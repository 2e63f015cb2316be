/// A file in a mail that anybody can read: attached as it is, or in a plain archive.
struct HeldFile: Hashable, Sendable {
  /// Its name.
  let name: String?
  /// What it is told by.
  let mark: ContentMark
  /// Whether its content is so short or so uniform that another file may well have the same mark.
  let isTrivial: Bool
  /// The attachment that it is, or stands in.
  let attachment: HeldAttachment
}

/// A file that stands encrypted in an archive, by the directory's word.
struct EncryptedFile: Hashable, Sendable {
  /// The name in the archive.
  let name: String
  /// What its content is told by.
  let mark: ContentMark
  /// The attachment that the archive is.
  let attachment: HeldAttachment
}

/// What content is told by: the two numbers that a ZIP keeps in clear, whatever it encrypts.
struct ContentMark: Hashable, Sendable {
  /// The length in bytes.
  let size: UInt64
  /// The CRC-32.
  let crc32: UInt32

  /// The checksum as eight hexadecimal digits.
  var checksum: String {
    let digits = String(crc32, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// An attachment of a mail, as far as it is quoted.
struct HeldAttachment: Hashable, Sendable {
  /// Its name.
  let name: String?
  /// Its place in the mail.
  let part: String
  /// The line of the mail that names it.
  let line: QuotedLine?
  /// Whether it is attached to a mail that is attached itself.
  var isInAttachedMail = false
}
