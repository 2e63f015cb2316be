/// The mails that most cases begin with; addresses, boundaries and identifiers are ours.
extension FixtureMaterial {
  /// So many hexadecimal digits.
  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(number(below: 16), radix: 16) }.joined()
  }

  /// A boundary that no encoding gives: `=_` stands in neither base64 nor quoted-printable.
  mutating func boundary() -> String { "=_\(digits(20))" }

  /// A mail: the fields that every mail has, in front of those of its content.
  mutating func mail(_ content: PartDraft, subject: String = "Quotation") -> PartDraft {
    let minute = 10 + number(below: 50)
    return PartDraft(
      fields: [
        FieldDraft("Date", "Wed, 01 Apr 2026 09:\(minute):00 +0900"),
        FieldDraft("From", "Sales <sales@example.jp>"),
        FieldDraft("To", "Orders <orders@example.com>"),
        FieldDraft("Message-ID", "<\(digits(16))@example.jp>"),
        FieldDraft("Subject", subject),
        FieldDraft("MIME-Version", "1.0"),
      ] + content.fields,
      body: content.body)
  }

  /// Parts in a multipart.
  mutating func multipart(_ subtype: String, _ parts: [PartDraft]) -> PartDraft {
    .multipart(subtype, MultipartDraft(boundary(), parts))
  }

  /// A mail of a short text and what else it carries.
  mutating func mail(carrying parts: PartDraft...) -> PartDraft {
    mail(multipart("mixed", [text()] + parts))
  }

  /// A short text that names no password.
  mutating func text() -> PartDraft { PartDraft.text(words()) }

  /// The lines of a short text.
  mutating func words() -> [UInt8] {
    let count = 2 + number(below: 8)
    return Array(
      """
      Dear customer,

      please find enclosed our quotation over \(count) boxes. 見積書をお送りします。

      Sales, example.jp

      """.replacingLineFeeds.utf8)
  }

  /// Takes note of what an attachment is without its transfer encoding, in the order of the mail.
  mutating func attached(_ content: [UInt8]) -> [UInt8] {
    attachments.append(content)
    return content
  }

  /// An encrypted archive of two files, to be attached.
  mutating func encryptedZip() -> [UInt8] { attached(encrypted().bytes) }

  /// A plain archive of two files, to be attached.
  mutating func plainZip() -> [UInt8] { attached(plain().bytes) }

  /// A plain archive of two files that are marked as encrypted, to be attached.
  mutating func markedZip() -> [UInt8] { attached(plain().mapping { $0.marked() }.bytes) }
}

extension String {
  /// The text with lines that end in CRLF.
  var replacingLineFeeds: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
