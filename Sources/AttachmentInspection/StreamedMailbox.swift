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

/// A message that came through a stream and can be read after the stream has let it go; offsets
/// stay those of the stream.
struct KeptRange: ByteSource {
  /// What was kept, from `start` on.
  private let copy: any ByteSource
  private let start: UInt64

  /// The largest message that is copied to memory; of others each has a file.
  private static let memoryLimit: UInt64 = 256 << 10

  /// Copies a range that the stream still has.
  ///
  /// - Throws: the stream's error, or the system's for the temporary file.
  init(of stream: SpooledStream, _ range: Range<UInt64>) throws(Errno) {
    let message = SliceSource(stream, range: range)
    start = range.lowerBound
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
  }

  /// Where the message ends in the stream.
  var size: UInt64 { start + copy.size }

  /// Reads what stands in the message; there is nothing before it.
  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset >= start else { throw .invalidArgument }
    return try copy.read(count, at: offset - start, into: &buffer)
  }
}
