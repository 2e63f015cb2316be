/// A mailbox in one file (RFC 4155 and its relatives).
enum MailboxDraft {
  /// How a line of a message that looks like a separator is kept from being one.
  enum Dialect: Sendable {
    /// `From ` in front of a line becomes `>From `.
    case mboxo
    /// So do lines that are quoted already, so that it can be undone.
    case mboxrd
    /// Nothing is quoted: Content-Length tells where the message ends, rightly or not.
    case mboxcl(error: Int)
  }

  /// The separator in front of a message.
  static let separator = Array("From sales@example.jp Wed Apr  1 00:30:00 2026\n".utf8)

  /// The mailbox, its lines ending as in files of Unix.
  static func bytes(_ messages: [PartDraft], _ dialect: Dialect) -> [UInt8] {
    messages.flatMap { separator + stored($0, dialect) + [0x0A] }
  }

  private static func stored(_ message: PartDraft, _ dialect: Dialect) -> [UInt8] {
    switch dialect {
    case .mboxo: quoted(message.bytes(.lf)) { $0.starts(with: "From ".utf8) }
    case .mboxrd:
      quoted(message.bytes(.lf)) { $0.drop { $0 == 0x3E }.starts(with: "From ".utf8) }
    case .mboxcl(let error):
      message.adding(
        FieldDraft("Content-Length", "\(message.body.bytes(.lf).count + error)")
      ).bytes(.lf)
    }
  }

  private static func quoted(
    _ bytes: [UInt8], where looksLikeSeparator: (ArraySlice<UInt8>) -> Bool
  ) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(
      lines.map { looksLikeSeparator($0) ? [0x3E] + $0 : Array($0) }.joined(separator: [0x0A]))
  }
}
