internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage

/// The texts of a mail in which a password may stand: its subject, its letters, attached texts.
struct LetterTexts: Sendable {
  /// One text, line by line.
  struct Text: Sendable {
    /// The part, as IMAP numbers it; `nil` for the subject.
    let part: String?
    let lines: [String]
  }

  /// The header, which also tells what the mail belongs to.
  let headers: Headers
  /// The texts in the order of the mail.
  private(set) var texts: [Text] = []
  /// Whether there is more text than was read.
  private(set) var isCutOff = false

  /// The most bytes of texts that are read of a mail, and the most texts.
  private static let mostBytes = 512 << 10
  private static let mostTexts = 32

  /// Reads the texts of a mail.
  ///
  /// - Throws: the source's error.
  init(_ message: Message) throws(Errno) {
    headers = message.headers
    addSubject(message.subject)
    var left = Self.mostBytes
    for part in message.parts where part.isLetter {
      guard texts.count < Self.mostTexts, left > 0 else {
        isCutOff = true
        return
      }
      let limit = min(left, PartText.usualLimit)
      let text = try PartText(part, limit: limit)
      if text.isCutOff { isCutOff = true }
      left -= min(part.body.count, limit)
      texts.append(Text(part: part.path, lines: text.lines))
    }
  }

  /// Reads the texts of a message of Outlook.
  ///
  /// - Throws: the source's error.
  init(_ message: OutlookMessage) throws(Errno) {
    headers = Headers(text: message.transportHeaders ?? "")
    addSubject(message.subject)
    for (body, isHTML) in [(message.plainText, false), (message.html, true)] {
      guard let body else { continue }
      let text = try PartText(body, isHTML: isHTML)
      if text.isCutOff || body.source.size > UInt64(PartText.usualLimit) { isCutOff = true }
      texts.append(Text(part: isHTML ? "HTML" : "TEXT", lines: text.lines))
    }
  }

  /// A letter of these lines, without a header.
  init(lines: [String]) {
    headers = Headers(text: "")
    texts = [Text(part: "1", lines: lines)]
  }

  private mutating func addSubject(_ subject: String?) {
    if let subject { texts.append(Text(part: nil, lines: [subject])) }
  }
}

extension Part {
  /// Whether it is text that people read.
  fileprivate var isLetter: Bool {
    mediaType.type == "text"
      && ["plain", "html", "enriched", "x-plain"].contains(mediaType.subtype)
  }
}
