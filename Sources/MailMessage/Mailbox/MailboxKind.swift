public import PortableSystem
public import SystemPackage

/// What a file of mail is, told by its content and never by its name.
public enum MailboxKind: Hashable, Sendable {
  /// One message alone (RFC 5322).
  case message
  /// Messages after "From " lines (RFC 4155); one alone with such a line is a mailbox of one.
  case mailbox
  /// One message in Apple Mail's frame, for ``AppleMailFile``.
  case appleMail

  /// Tells what a source holds; `nil` when it is no mail.
  ///
  /// The first 64 KiB are looked at, and the end of what may be Apple Mail's.
  ///
  /// - Throws: the source's error.
  public init?(_ source: any ByteSource) throws(Errno) {
    var lines = LineScanner(
      source, range: 0..<min(source.size, 1 << 16), bufferSize: 1 << 12)
    while let line = try lines.nextLine(keeping: SeparatorLine.longest) {
      var text = line.text
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
      if text.isEmpty { continue }
      if line.isWhole, let separator = SeparatorLine(text) {
        let range = lines.offset..<max(lines.offset, source.size)
        let isMail = try Message.looksLikeMessage(source, range: range)
        if separator.isComplete || isMail {
          self = .mailbox
          return
        }
      }
      break
    }
    if try AppleMailFile(source) != nil {
      self = .appleMail
    } else if try Message.looksLikeMessage(source) {
      self = .message
    } else {
      return nil
    }
  }
}
