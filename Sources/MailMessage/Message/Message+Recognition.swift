public import PortableSystem
public import SystemPackage

extension Message {
  /// Whether the bytes are a mail, by how they begin.
  ///
  /// They must begin with header fields (after a byte order mark, blank lines or a mailbox's
  /// "From " line), and among them must be one that only mails have, or two that mails have. The
  /// first MiB is looked at, as long as it is a header.
  ///
  /// - Throws: the source's error.
  public static func looksLikeMessage(
    _ source: any ByteSource, range: Range<UInt64>? = nil
  ) throws(Errno) -> Bool {
    let whole = 0..<source.size
    let range = range.map { $0.clamped(to: whole) } ?? whole
    let window = min(UInt64(1 << 20), range.upperBound - range.lowerBound)
    var scanner = LineScanner(
      source, range: range.lowerBound..<(range.lowerBound + window), bufferSize: 1 << 12)
    var evidence = Evidence()
    while let line = try scanner.nextLine(keeping: 1000) {
      guard let isDecided = evidence.take(line) else { continue }
      return isDecided
    }
    return evidence.isEnough
  }
}

/// What the lines of a header say for its being a mail's.
private struct Evidence {
  private var own: Set<String> = []
  private var shared: Set<String> = []
  private var hasFields = false
  private var isFirst = true

  /// Takes a line; the answer, when it decides.
  mutating func take(_ line: LineScanner.Line) -> Bool? {
    var text = line.text[...]
    if isFirst, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let wasFirst = isFirst
    isFirst = false
    if text.isEmpty { return hasFields ? isEnough : nil }
    if !hasFields {
      if wasFirst || own.isEmpty, text.starts(with: "From ".utf8) { return nil }
      // Quoted once too often, or a line that is blank to the eye.
      if wasFirst, text.starts(with: ">From ".utf8) || text.allSatisfy(\.isBlank) { return nil }
    }
    if text.first?.isBlank == true { return hasFields ? nil : false }
    guard let colon = HeaderField.colon(in: text) else {
      // A stray line within a mail's header does not make it another thing.
      return isEnough ? nil : false
    }
    hasFields = true
    let name = text[..<colon].trimmingBlanks().lowercasedText
    // Made text only where it says something.
    let value = text[(colon + 1)...]
    func lowercased(_ value: ArraySlice<UInt8>) -> String { value.trimmingBlanks().lowercasedText }
    if Self.ownNames.contains(name) || (name == "from" && lowercased(value).contains("@"))
      || (name == "content-type" && lowercased(value).hasPrefix("multipart/"))
    {
      own.insert(name)
    } else if Self.sharedNames.contains(name) {
      shared.insert(name)
    }
    // Nothing that follows takes anything back.
    return isEnough ? true : nil
  }

  var isEnough: Bool { !own.isEmpty || shared.count > 1 }

  /// Fields that only mails have.
  private static let ownNames: Set = [
    "received", "return-path", "message-id", "mime-version", "delivered-to", "envelope-to",
    "x-original-to", "dkim-signature", "authentication-results", "arc-seal", "received-spf",
    "in-reply-to", "thread-index", "x-mailer", "x-envelope-from",
  ]
  /// Fields that mails have, and other things too.
  private static let sharedNames: Set = [
    "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "references",
    "content-type", "content-transfer-encoding", "content-disposition",
  ]
}
