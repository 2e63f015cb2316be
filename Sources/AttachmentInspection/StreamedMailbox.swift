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

  /// A piece of a split mail that can be read after the message was let go, since the mail is put
  /// together when all inputs were seen.
  func kept(_ range: Range<UInt64>) throws(Errno) -> MailPiece? {
    let message = SliceSource(self, range: range)
    let copy: any ByteSource
    if message.size <= Self.memoryLimit {
      copy = MemorySource(try message.bytes(at: 0, count: Int(message.size)))
    } else {
      let file = try TemporaryFile()
      while file.size < message.size {
        let bytes = try message.bytes(at: file.size, count: 1 << 16)
        if bytes.isEmpty { break }
        try file.write(bytes.span)
      }
      copy = file
    }
    return MessageFragment(try Message(copy)).map(MailPiece.init)
  }

  /// The largest piece that is copied to memory; of others each has a file.
  private static let memoryLimit: UInt64 = 64 << 10
}
