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
    /// What the text is about: the mail's subject, its own name.
    var titles: [String] = []
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
    let subject = message.subject
    for part in message.parts where part.isLetter || part.isAttachedMail(in: message) {
      guard texts.count < Self.mostTexts, left > 0 else {
        isCutOff = true
        return
      }
      if part.isAttachedMail(in: message), let inner = part.headers.first("subject")?.text {
        texts.append(Text(part: part.path, lines: [inner]))
      }
      guard part.isLetter else { continue }
      let limit = min(left, PartText.usualLimit)
      let text = try PartText(part, limit: limit)
      if text.isCutOff { isCutOff = true }
      left -= min(part.body.count, limit)
      texts.append(
        Text(
          part: part.path, lines: text.lines,
          titles: [subject, part.givenName].compactMap(\.self)))
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
      texts.append(
        Text(
          part: isHTML ? "HTML" : "TEXT", lines: text.lines,
          titles: [message.subject].compactMap(\.self)))
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
  /// The longest file that is read as a text by its name, in bytes.
  private static let longestFile = 64 << 10

  /// Whether it is text that people read, by its type or its name.
  fileprivate var isLetter: Bool {
    if mediaType.type == "text" { return true }
    guard mediaType.type == "application", body.count <= Self.longestFile else { return false }
    let name = givenName?.lowercased() ?? ""
    return [".txt", ".csv", ".md", ".html", ".htm", ".log"].contains { name.hasSuffix($0) }
  }

  /// Whether it is the whole of a mail that is attached.
  fileprivate func isAttachedMail(in message: Message) -> Bool {
    parent.map { message.parts[$0].isMessage } ?? false
  }
}
