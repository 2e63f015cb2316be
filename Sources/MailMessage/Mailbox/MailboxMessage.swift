/// One message of a mailbox: where it stands.
public struct MailboxMessage: Hashable, Sendable {
  /// Its place in the mailbox, counted from 0.
  public let index: Int
  /// Where it stands in the source: from its header on, without the "From " line before it and the
  /// blank line that mailboxes add behind it.
  ///
  /// Lines that a mailbox's writer has quoted (`>From `) stand in it as they are.
  public let range: Range<UInt64>
  /// Why mail programs may see other messages here; none, when they agree on where it begins and
  /// ends.
  public let defects: [Defect]
}
