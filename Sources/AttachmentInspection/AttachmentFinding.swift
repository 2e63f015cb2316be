/// What is known of one attachment, or of one archive inside another.
public struct AttachmentFinding: Hashable, Sendable {
  /// The name as the mail or the archive has it, not escaped; `nil` for a part without a name.
  public var name: String?
  /// The part of the mail, numbered as IMAP does; `nil` outside mails.
  public var part: String?
  /// The names of the archives around it and its own, the outermost first; empty when it is not
  /// nested.
  public var path: [String] = []
  /// Whether it has a say in the input's verdict.
  public var counted = true
  /// What it is, by its content.
  public var container: Container = .none
  /// The ciphers in it, each once, as words.
  public var encryption: [String] = []
  /// What its protection is worth.
  public var verdict: Verdict
  /// Its entries, when it is an archive.
  public var entries = EntryFindings()
  /// What readers show of it, grouped by what they do; a reader of whom it is not known is missing.
  public var views: [View] = []
  /// The passwords that were found to open something in it, each once; nothing shows them by
  /// itself.
  public var foundPasswords: [PasswordCandidate] = []
  /// What the verdict rests on, the deciding one first.
  public var reasons: [Reason] = []
}
