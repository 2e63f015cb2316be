import MailMessage
import PortableSystem
import TestSupport
import Testing

@Suite struct MailboxTests {
  private static let from = "From a@example.com Mon Jan  5 00:00:00 2026\n"

  private func read(
    _ text: String, _ carrier: Carrier
  ) throws -> [(text: String, codes: [Defect.Code])] {
    let bytes = carrier.bytes(text)
    var mailbox = Mailbox(carrier.source(bytes))
    var messages: [(String, [Defect.Code])] = []
    while let message = try mailbox.next() {
      #expect(message.index == messages.count)
      let range = Int(message.range.lowerBound)..<Int(message.range.upperBound)
      let content = String(decoding: bytes[range], as: UTF8.self)
      messages.append((content.replacing("\r\n", with: "\n"), message.defects.map(\.code)))
    }
    try expectTheSameFromAPipe(bytes)
    return messages
  }

  /// Whatever a mailbox is like, it is the same through a pipe.
  private func expectTheSameFromAPipe(_ bytes: [UInt8]) throws {
    let stored = try storedMessages(MemorySource(bytes))
    for (piece, memoryLimit) in [(Int.max, 1 << 20), (1, 0), (7, 100)] {
      let stream = SpooledStream(
        MemoryStream(bytes, inPiecesOf: piece), memoryLimit: memoryLimit)
      let streamed = try streamedMessages(stream, withBytes: true)
      #expect(streamed == stored)
    }
  }

  @Test(arguments: Carrier.allCases)
  func messagesAreTakenApart(carrier: Carrier) throws {
    let messages = try read(
      Self.from + "Subject: 1\n\none\n>From quoted\n\nFrom here on it is text\n\n"
        + "From - Tue Feb 10 1:02 2026 +0100\nSubject: 2\n\ntwo\n\n" + Self.from
        + "Subject: 3\n\n", carrier)
    #expect(
      messages.map(\.text) == [
        "Subject: 1\n\none\n>From quoted\n\nFrom here on it is text\n", "Subject: 2\n\ntwo\n",
        "Subject: 3\n",
      ])
    #expect(messages.allSatisfy { $0.codes == [] })
  }

  @Test(arguments: [
    "From a@example.com Mon Jan  5 00:00:00 2026", "From a Mon Jan 5 0:00 2026 +0100",
    "From 1234@xxx Mon Jan 05 00:00:00 +0000 2026", "From a b Mon Jan 5 00:00:00 EST 2026",
    "From a!b Mon Jan  5 00:00:00 2026 remote from c",
  ])
  func separators(line: String) throws {
    for carrier in Carrier.allCases {
      #expect(try read("\(line)\nA: 1\n\nx\n\n\(line)\nB: 2\n\ny\n", carrier).count == 2)
    }
  }

  @Test(arguments: Carrier.allCases)
  func contentLengthThatIsRightKeepsTextTogether(carrier: Carrier) throws {
    let body = "x\n\n\(Self.from)quoted text\n"
    let length = carrier.bytes(body).count
    let messages = try read(
      "\(Self.from)Content-Length: \(length)\n\n\(body)\n\(Self.from)A: 1\n\ny\n", carrier)
    #expect(messages.map(\.codes) == [[.mailboxSeparator], []])
    #expect(messages.first?.text.hasSuffix("quoted text\n") == true)
  }

  @Test(arguments: ["0", "1", "40", "99999999", "18446744073709551615", "99999999999999999999999"])
  func contentLengthThatIsWrongLosesNothing(length: String) throws {
    for carrier in Carrier.allCases {
      let messages = try read(
        "\(Self.from)A: 1\nContent-Length: \(length)\n\nx\n\n\(Self.from)B: 2\n\ny\n\n\(Self.from)C: 3\n\nz\n",
        carrier)
      #expect(messages.map { $0.text.suffix(2) } == ["x\n", "y\n", "z\n"])
      if length.utf8.count < 21 { #expect(messages[0].codes.contains(.contentLengthWrong)) }
    }
  }

  @Test(arguments: Carrier.allCases)
  func contentLengthThatCoversAMessageDoesNotHideIt(carrier: Carrier) throws {
    let covered = "x\n\n\(Self.from)B: 2\n\ny\n"
    let length = carrier.bytes(covered).count
    let messages = try read(
      "\(Self.from)Content-Length: \(length)\n\n\(covered)\n\(Self.from)C: 3\n\nz\n", carrier)
    #expect(messages.count == 3)
    #expect(messages[0].codes == [.mailboxSeparator, .contentLengthWrong])
    #expect(messages[1].codes == [.mailboxSeparator])
  }

  @Test(arguments: Carrier.allCases)
  func whatIsInDoubtIsToldOf(carrier: Carrier) throws {
    let noBlank = try read("\(Self.from)A: 1\n\nx\n\(Self.from)B: 2\n\ny\n", carrier)
    #expect(noBlank.map(\.codes) == [[.mailboxSeparator], [.mailboxSeparator]])
    let noDate = try read("\(Self.from)A: 1\n\nx\n\nFrom b\nB: 2\n\ny\n", carrier)
    #expect(noDate.map(\.codes) == [[.mailboxSeparator], [.mailboxSeparator]])
    let text = try read("\(Self.from)A: 1\n\nx\n\(Self.from)no field\n", carrier)
    #expect(text.map(\.codes) == [[.mailboxSeparator]])
    let before = try read("lost?\n\n\(Self.from)A: 1\n\nx\n", carrier)
    #expect(before.map(\.codes) == [[.mailboxBeginning], []])
  }

  @Test func truncatedOrFlippedIsNeverATrap() throws {
    let mail =
      "\(Self.from)A: 1\nContent-Length: 3\n\nx\n\n\(Self.from)B: 2\n\ny\n\n\(Self.from)"
    let bytes = Carrier.crlf.bytes(mail)
    for count in 0...bytes.count {
      for bit in 0..<8 {
        var damaged = Array(bytes[..<count])
        if let last = damaged.indices.last { damaged[last] ^= 1 << UInt8(bit) }
        for source in [MemorySource(damaged) as any ByteSource, PieceSource(damaged)] {
          var mailbox = Mailbox(source)
          var end: UInt64 = 0
          while let message = try mailbox.next() {
            #expect(message.range.lowerBound >= end && message.range.upperBound <= source.size)
            end = message.range.upperBound
          }
          _ = try MailboxKind(source)
        }
        if bit == 0 { try expectTheSameFromAPipe(damaged) }
      }
    }
  }

  @Test func eachByteIsReadAboutOnce() throws {
    let message = "\(Self.from)A: 1\n\n" + String(repeating: "From text\n", count: 2000) + "\n"
    let source = CountingSource(Array(String(repeating: message, count: 100).utf8))
    var mailbox = Mailbox(source)
    var count = 0
    while try mailbox.next() != nil { count += 1 }
    #expect(count == 100)
    #expect(source.bytesRead < 12 * source.size)
  }

  @Test(arguments: Carrier.allCases)
  func kinds(carrier: Carrier) throws {
    func kind(_ text: String) throws -> MailboxKind? {
      try MailboxKind(carrier.source(carrier.bytes(text)))
    }
    #expect(try kind("\(Self.from)Subject: x\nTo: y\n\nz\n") == .mailbox)
    #expect(try kind("\u{FEFF}\n\(Self.from)Subject: x\nTo: y\n\nz\n") == .mailbox)
    #expect(try kind("Subject: x\nTo: y\n\n\(Self.from)") == .message)
    #expect(try kind("20  \nSubject: x\nTo: y\n\nz\n<plist></plist>\n") == .appleMail)
    #expect(try kind("From here on\n") == nil)
    #expect(try kind("") == nil)
    #expect(try kind("20\n") == nil)
  }

  @Test(arguments: Carrier.allCases)
  func appleMail(carrier: Carrier) throws {
    let mail = carrier.bytes("Subject: x\nTo: y\n\nz\n")
    let list = carrier.bytes("<?xml version=\"1.0\"?>\n<plist></plist>\n")
    for count in [mail.count, 0, 1, mail.count - 1, mail.count + 1, 1 << 40] {
      let head = Array("\(count)      ".utf8) + carrier.bytes("\n")
      let source = carrier.source(head + mail + list)
      let file = try #require(try AppleMailFile(source))
      let isRight = count == mail.count
      #expect(file.message.lowerBound == UInt64(head.count))
      let end = isRight ? head.count + mail.count : head.count + mail.count + list.count
      #expect(file.message.upperBound == UInt64(end))
      #expect(file.defects.map(\.code) == (isRight ? [] : [.byteCountWrong]))
    }
  }
}
