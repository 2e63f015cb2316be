extension GatewayProfile {
  /// What is wrong with the text of a profile.
  public struct Malformed: Error, Hashable, Sendable {
    /// The line, counted from 1; 0 where it is the text as a whole.
    public let line: Int
    /// What is wrong, one clause.
    public let detail: String
  }

  /// The longest profile that is read, in bytes.
  public static let longest = 64 << 10
  /// A text of fewer characters stands in too many mails.
  private static let shortestText = 4
  private static let mostLines = 1_000
  /// Fields that tell nothing of a gateway.
  private static let everyMails: Set = [
    "from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "mime-version",
    "content-type", "content-transfer-encoding", "content-disposition", "content-language",
    "return-path", "reply-to", "sender", "in-reply-to", "references", "delivered-to",
    "x-original-to", "authentication-results", "dkim-signature", "x-mailer", "user-agent",
    "thread-index", "thread-topic", "importance", "x-priority",
  ]

  /// Reads a profile.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what to call it.
  public init(_ bytes: [UInt8], name: String) throws(Malformed) {
    self.init(name: name)
    guard bytes.count <= Self.longest else {
      throw Malformed(line: 0, detail: "it is longer than \(Self.longest) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Malformed(line: 0, detail: "it is not text in UTF-8")
    }
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard number <= Self.mostLines else {
        throw Malformed(line: number, detail: "it has more than \(Self.mostLines) lines")
      }
      var line = String(line).trimmed
      if number == 1, line.hasPrefix("\u{FEFF}") { line.removeFirst() }
      if line.isEmpty || line.hasPrefix("#") { continue }
      try take(line, number)
    }
    guard !hosts.isEmpty || !headers.isEmpty || !texts.isEmpty || !archives.isEmpty else {
      throw Malformed(line: 0, detail: "it says nothing of the gateway")
    }
  }

  private mutating func take(_ line: String, _ number: Int) throws(Malformed) {
    guard let colon = line.firstIndex(of: ":") else {
      throw Malformed(line: number, detail: "a line is 'key: value'")
    }
    let key = String(line[..<colon]).trimmed
    let value = String(line[line.index(after: colon)...]).trimmed
    guard !value.isEmpty else { throw Malformed(line: number, detail: "'\(key)' has no value") }
    switch key {
    case "host":
      let pattern = TextPattern(value)
      guard pattern.length > 2, !value.contains(where: \.isWhitespace), value.contains(".") else {
        throw Malformed(line: number, detail: "a host is a name with dots")
      }
      hosts.append(pattern)
    case "header":
      let isName = value.utf8.allSatisfy {
        $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "*")
      }
      guard isName else {
        throw Malformed(line: number, detail: "a header is the name of a field, without a colon")
      }
      guard !Self.everyMails.contains(value.lowercased()) else {
        throw Malformed(line: number, detail: "mails have a field '\(value)' without a gateway")
      }
      headers.append(value)
    case "text":
      guard TextPattern(value).length >= Self.shortestText else {
        throw Malformed(line: number, detail: "a text of so few characters stands in many mails")
      }
      texts.append(TextPattern(value))
    case "archive":
      guard TextPattern(value).length > 0 else {
        throw Malformed(line: number, detail: "every archive has such a name")
      }
      archives.append(TextPattern(value))
    default:
      throw Malformed(
        line: number, detail: "the key '\(key)' is none of host, header, text and archive")
    }
  }
}
