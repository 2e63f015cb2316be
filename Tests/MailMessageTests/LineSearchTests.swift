import MailMessage
import PortableSystem
import TestSupport
import Testing

/// Delimiters and separators are found wherever they stand to the buffers that they are searched in.
@Suite struct LineSearchTests {
  private static let fragments = [
    "-", "--", "--b", "--b ", "-- b", "--b--", "\n", "\n", "\r\n", "\r", "x", " ", "\n--b\n",
    "\r\n--b\r\n", "\n--b--\n", "\n-", "\n\n", "--b-", "From ", "\nFrom ", "\nFro",
    "\nFrom a@example.com Mon Nov  2 10:00:00 2026\n",
    "\n\nFrom a Mon Nov  2 10:00:00 2026\nTo: b\n\n",
  ]

  private func text(_ random: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += Array((Self.fragments.randomElement(using: &random) ?? "").utf8)
      // Once in a while the next piece stands at the end of a buffer.
      switch Int.random(in: 0..<40, using: &random) {
      case 0: text += [UInt8](repeating: UInt8(ascii: "A"), count: (1 << 16) - 60)
      case 1: for _ in 0..<800 { text += [UInt8](repeating: UInt8(ascii: "A"), count: 80) + [10] }
      case 2:
        text += [UInt8](
          repeating: UInt8(ascii: "A"), count: .random(in: 1...70_000, using: &random))
      case 3:
        text += [UInt8](
          repeating: UInt8(ascii: "-"), count: .random(in: 1...70_000, using: &random))
      default: break
      }
    }
    return text
  }

  /// Where the delimiter lines of the boundary `b` begin, how long the line break before is, and
  /// whether it is a last one.
  private func delimiters(in bytes: [UInt8], from first: Int) -> [(
    start: Int, lineBreak: Int, isLast: Bool
  )] {
    var found: [(Int, Int, Bool)] = []
    var start = first
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      var line = bytes[start..<end]
      while let last = line.last, [9, 13, 32].contains(last) { line.removeLast() }
      if ["--b", "--b--"].contains(String(decoding: line, as: UTF8.self)) {
        found.append((start, start > 1 && bytes[start - 2] == 13 ? 2 : 1, line.count > 3))
      }
      start = end + 1
    }
    return found
  }

  @Test(arguments: 0..<150) func delimiters(number: Int) throws {
    var random = SeededGenerator.fresh()
    let head = Array("Content-Type: multipart/mixed; boundary=b\n\n".utf8)
    let bytes = head + text(&random)
    let expected = delimiters(in: bytes, from: head.count)
    for source in [MemorySource(bytes), PieceSource(bytes)] as [any ByteSource] {
      if number % 10 != 0, source is PieceSource { continue }
      let parts = try Message(source).parts.dropFirst()
      let starts = expected.indices.filter { !expected[$0].isLast }
      try #require(parts.count == starts.count, random.comment)
      for (part, index) in zip(parts, starts) where index + 1 < expected.count {
        let next = expected[index + 1]
        let end = max(UInt64(next.start - next.lineBreak), part.body.lowerBound)
        #expect(part.body.upperBound == end, random.comment)
      }
    }
  }

  @Test(arguments: 0..<60) func separators(number: Int) throws {
    var random = SeededGenerator.fresh()
    let bytes =
      Array("From a@example.com Mon Nov  2 10:00:00 2026\nTo: b\n\n".utf8) + text(&random)
    var messages: [[MailboxMessage]] = []
    for source in [MemorySource(bytes), PieceSource(bytes)] as [any ByteSource] {
      var mailbox = Mailbox(source)
      var found: [MailboxMessage] = []
      while let message = try mailbox.next() { found.append(message) }
      messages.append(found)
    }
    #expect(messages[0] == messages[1], random.comment)
    // Every complete line behind a blank one with a header behind it begins a message.
    let mark = Array("\n\nFrom a Mon Nov  2 10:00:00 2026\nTo: b\n\n".utf8)
    let certain = bytes.indices.count { bytes[$0] == 10 && bytes[$0...].starts(with: mark) }
    #expect(messages[0].count > certain, random.comment)
  }
}
