import MailMessage
import Testing

@Suite struct HeaderTests {
  @Test(arguments: Carrier.allCases)
  func fieldsAreFoldedAndFoundByAnyCase(carrier: Carrier) throws {
    let message = try carrier.message(
      "Subject: one\n two\n\tthree\nX-Empty:\nmessage-id : <a@example.com>\nX-A: 1\nX-A: 2\n\nbody")
    #expect(message.subject == "one two\tthree")
    #expect(message.messageID == "a@example.com")
    #expect(message.headers["x-a"].map(\.text) == ["1", "2"])
    #expect(message.headers.first("X-EMPTY")?.text == "")
    #expect(message.headers.first("X-None") == nil)
    #expect(
      message.headers.fields.map(\.name) == ["Subject", "X-Empty", "message-id", "X-A", "X-A"])
    #expect(message.defects == [])
  }

  @Test(arguments: Carrier.allCases)
  func offsetsOfFieldsPointIntoTheMail(carrier: Carrier) throws {
    let bytes = carrier.bytes("A: 1\nBee: 2\n 3\nC: 4\n\n")
    let message = try Message(carrier.source(bytes))
    for field in message.headers.fields {
      #expect(bytes[Int(field.offset)...].starts(with: field.name.utf8))
    }
    #expect(message.headers.fields.map(\.name) == ["A", "Bee", "C"])
  }

  @Test(arguments: Carrier.allCases)
  func byteOrderMarkAndMailboxLineAreSkipped(carrier: Carrier) throws {
    for start in ["\u{FEFF}", "From a@example.com Mon Jan  5 00:00:00 2026\n", "\n\n"] {
      let message = try carrier.message(start + "Subject: hello\n\nbody")
      #expect(message.subject == "hello")
      #expect(try message.part("1").text == "body")
      #expect(message.codes == (start == "\n\n" ? [.leadingBlankLines] : []))
    }
  }

  @Test(arguments: Carrier.allCases)
  func lineWithoutColonWithinAHeaderIsPassedOver(carrier: Carrier) throws {
    let message = try carrier.message(
      "Subject: hello\nthis is no field\nX-After: 1\n\nbody")
    #expect(message.codes == [.headerWithoutColon])
    #expect(message.headers.first("X-After")?.text == "1")
    #expect(try message.part("1").text == "body")
  }

  @Test(arguments: Carrier.allCases)
  func contentWithoutABlankLineBeforeItIsContent(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=b
      --b
      Content-Type: application/zip
      Content-Transfer-Encoding: base64
      UEsDBA==

      --b
      just text
      --b--
      """)
    #expect(message.paths == ["TEXT", "1", "2"])
    #expect(
      message.codes == [
        .headerNotEnded, .headerWithoutColon, .headerWithoutColon, .headerNotEnded,
      ])
    #expect(try message.part("1").content().bytes == [0x50, 0x4B, 3, 4])
    #expect(try message.part("2").text == "just text")
  }

  @Test(arguments: Carrier.allCases)
  func textAloneIsContent(carrier: Carrier) throws {
    let message = try carrier.message("no header at all\nonly text\n")
    #expect(message.paths == ["1"])
    let lineBreak = carrier.lineBreak
    #expect(
      try message.part("1").text == "no header at all\(lineBreak)only text\(lineBreak)")
  }

  @Test func emptyMailIsOneEmptyPart() throws {
    let message = try Carrier.lf.message("")
    #expect(message.paths == ["1"])
    #expect(message.parts[0].body == 0..<0)
  }

  @Test(arguments: Carrier.allCases)
  func fieldsThatStandTwiceAreToldOfAndTheFirstCounts(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: application/zip
      Content-Type: text/plain
      Content-Transfer-Encoding: base64
      Content-Transfer-Encoding: 7bit

      UEs=
      """)
    #expect(message.codes == [.headerTwice, .headerTwice])
    #expect(message.parts[0].mediaType.description == "application/zip")
    #expect(try message.part("1").text == "PK")
  }

  @Test(arguments: [
    ("base64", TransferEncoding.base64), ("BASE64 (as usual)", .base64), ("\"base64\"", .base64),
    ("(x (y) z) base64;", .base64), ("quoted-printable", .quotedPrintable), ("", .sevenBit),
    ("7bit", .sevenBit), ("8BIT", .eightBit), ("binary", .binary),
    ("x-uuencode", .uuencode), ("UUE", .uuencode), ("x-yencode", .yEnc),
    ("x-binhex40", .other("x-binhex40")),
  ])
  func transferEncodings(value: String, expected: TransferEncoding) throws {
    for carrier in Carrier.allCases {
      let message = try carrier.message("Content-Transfer-Encoding: \(value)\n\n")
      #expect(message.parts[0].transferEncoding == expected)
      #expect((message.codes == [.transferEncodingUnknown]) == (expected == .other("x-binhex40")))
    }
  }

  @Test(arguments: Carrier.allCases)
  func malformedTypeIsAFileAndNoText(carrier: Carrier) throws {
    for value in ["pdf", "", "/", "a/b/c", "text/"] {
      let message = try carrier.message("Content-Type: \(value)\n\n")
      #expect(message.parts[0].mediaType.description == "application/octet-stream")
      #expect(message.codes == [.contentTypeMalformed])
    }
  }

  @Test(arguments: [
    ("attachment", Disposition.attachment), ("INLINE; filename=x", .inline),
    ("(c) attachment ; x", .attachment), ("form-data", .other("form-data")),
  ])
  func dispositions(value: String, expected: Disposition) throws {
    let message = try Carrier.crlf.message("Content-Disposition: \(value)\n\n")
    #expect(message.parts[0].disposition == expected)
  }

  @Test func contentIDIsWithoutBrackets() throws {
    let message = try Carrier.crlf.message("Content-ID: (pic)\n <a.b@example.com>\n\n")
    #expect(message.parts[0].contentID == "a.b@example.com")
  }

  @Test func nulsInAHeaderDoNoHarm() throws {
    let message = try Carrier.crlf.message("Subject: a\0b\n\0\0: x\nTo: c\n\n\0")
    #expect(message.subject == "a\0b")
    #expect(message.headers.first("to")?.text == "c")
    #expect(try message.part("1").content().bytes == [0])
  }
}
