import MailMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// A mailbox that comes through a pipe, of which only the message at hand is kept.
@Suite struct StreamedMailboxTests {
  private static let from = "From a@example.com Mon Jan  5 00:00:00 2026\n"

  /// Messages of many sizes, whose largest has `largest` bytes.
  private func mailbox(largest: Int) -> [UInt8] {
    let line = String(repeating: "QUJD", count: 19) + "\n"
    return [10, 1000, largest / 2, 0, largest].flatMap { size in
      Array("\(Self.from)Subject: \(size)\n\n".utf8)
        + Array(String(repeating: line, count: size / 77).utf8) + [10]
    }
  }

  @Test(arguments: [1000, 300_000, 3_000_000])
  func noMoreThanTheLargestMessageIsKept(largest: Int) throws {
    let mailbox = mailbox(largest: largest)
    let times = 60_000_000 / mailbox.count
    let stream = SpooledStream(MemoryStream(mailbox, times: times))
    #expect(try streamedMessages(stream).count == 5 * times)
    #expect(stream.size == UInt64(mailbox.count * times))
    // What was read ahead, and as much of what stands before it.
    #expect(stream.mostKept <= UInt64(largest + 5 << 16))
  }

  @Test func aClaimThatLeadsFarAheadIsNotFollowed() throws {
    // A message with a From line in its text, after which Content-Length goes on for 2 GiB.
    let claim = "\(Self.from)A: 1\nContent-Length: 2147483648\n\nx\n\n\(Self.from)text\n\n"
    let mailbox = Array(String(repeating: claim, count: 100).utf8)
    let stream = SpooledStream(MemoryStream(mailbox, times: 100))
    _ = try streamedMessages(stream)
    #expect(stream.mostKept <= 5 << 16)
  }

  @Test func anErrorOfTheStreamComesOut() {
    let stream = SpooledStream(BrokenStream())
    #expect(throws: BrokenStream.error) { _ = try streamedMessages(stream) }
  }
}

/// What is known of a message: where it stands, its bytes, what is wrong.
struct ReadMessage: Equatable {
  let message: MailboxMessage
  let bytes: [UInt8]
}

/// The messages of a mailbox of which only what is still to come is kept.
func streamedMessages(_ stream: SpooledStream, withBytes: Bool = false) throws -> [ReadMessage] {
  var mailbox = Mailbox(stream)
  var messages: [ReadMessage] = []
  var next = try mailbox.next()
  while let message = next {
    next = try mailbox.next()
    let count = withBytes ? Int(message.range.upperBound - message.range.lowerBound) : 1
    messages.append(
      ReadMessage(
        message: message, bytes: try stream.bytes(at: message.range.lowerBound, count: count)))
    try stream.release(before: (next?.range.lowerBound).map { $0 - min(4, $0) } ?? stream.size)
  }
  return messages
}

/// The messages of a mailbox all of which can be read at any place.
func storedMessages(_ source: any ByteSource) throws -> [ReadMessage] {
  var mailbox = Mailbox(source)
  var messages: [ReadMessage] = []
  while let message = try mailbox.next() {
    let count = Int(message.range.upperBound - message.range.lowerBound)
    messages.append(
      ReadMessage(
        message: message, bytes: try source.bytes(at: message.range.lowerBound, count: count)))
  }
  return messages
}

/// A stream that fails at its end.
private final class BrokenStream: ByteStream {
  static let error = Errno(rawValue: 74)
  private let good = MemoryStream(Array("From a Mon Jan  5 00:00:00 2026\nA: 1\n\nx\n".utf8))

  func read(into buffer: inout MutableSpan<UInt8>) throws(Errno) -> Int {
    let count = try good.read(into: &buffer)
    if count == 0 { throw Self.error }
    return count
  }
}
