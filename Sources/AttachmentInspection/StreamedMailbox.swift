internal import MailMessage
internal import PortableSystem
internal import SystemPackage

// Only a mailbox can be looked at while it comes through a pipe: all else is one message, or is
// looked at from its end too.

extension SpooledStream {
  /// What tells that a stream is a mailbox: the first 64 KiB hold the first line that is not blank,
  /// and 64 KiB behind it show a header.
  private static let mailboxHeadSize = 1 << 18

  /// Reads all of it, unless it begins as a mailbox does.
  func readUnlessMailbox() throws(Errno) {
    let beginning = MemorySource(try bytes(at: 0, count: Self.mailboxHeadSize))
    if case .mail(.mailbox) = try InputFile.Kind(beginning) { return }
    try readToEnd()
  }

  /// Lets go of what stands before a message, and of everything where none follows.
  func release(before message: MailboxMessage?) throws(Errno) {
    // Whether a blank line stands before its first line is told by four bytes.
    try release(before: message.map { $0.range.lowerBound - min(4, $0.range.lowerBound) } ?? size)
  }
}
