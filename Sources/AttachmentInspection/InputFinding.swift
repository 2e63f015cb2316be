public import MailMessage

/// What is known of one input: a mail, an archive, or another file.
public struct InputFinding: Hashable, Sendable {
  /// What an input is.
  public enum Kind: String, Hashable, Sendable {
    /// A mail.
    case message
    /// An archive.
    case archive
    /// Anything else: one attachment by itself.
    case file
  }

  /// What it is.
  public var kind: Kind
  /// The file in a tar archive that it is; `nil` where it is the input itself.
  public var member: String?
  /// Where the mail stands among several in a mailbox; `nil` where it is alone.
  public var place: MailboxPlace?
  /// Which piece of a split mail it is; `nil` for what is whole.
  public var piece: MailPiece?
  /// The mail's Message-ID, without its angle brackets.
  public var messageID: String?
  /// The mail's subject, decoded and not escaped.
  public var subject: String?
  /// Who wrote the mail, by its own word: an address in lower case, not escaped.
  public var sender: String?
  /// When the mail was sent, by its own word.
  public var date: MailDate?
  /// The attachments; archives inside an attachment follow it.
  public var attachments: [AttachmentFinding]
  /// What is to be said of the input as a whole.
  public var notes: [Reason] = []
  /// How much was read for it.
  public var work = InspectionWork()

  /// The worst verdict of what counts; ``Verdict/none`` when nothing does.
  public var verdict: Verdict {
    let counted = attachments.filter(\.counted).map(\.verdict)
    return .worst(of: unseenNotes.isEmpty ? counted : counted + [.unknown])
  }

  /// What tells that a part was not looked at, which may hold an attachment.
  var unseenNotes: [Reason] {
    notes.filter {
      [.limitExceeded, .notExamined, .readersMayDiffer, .damaged, .truncated, .unsupported]
        .contains($0.code)
    }
  }
}
