import MailMessage
import Testing

@Suite struct MultipartTests {
  @Test(arguments: Carrier.allCases)
  func nestedPartsHaveTheirPaths(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="outer"

      preamble
      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner

      plain text
      --inner
      Content-Type: text/html

      <p>text</p>
      --inner--
      epilogue of the inner one
      --outer
      Content-Type: application/zip; name="a.zip"

      PK

      --outer--
      epilogue
      """)
    #expect(message.paths == ["TEXT", "1", "1.1", "1.2", "2"])
    #expect(message.parts.map(\.parent) == [nil, 0, 1, 1, 0])
    #expect(message.defects == [])
    #expect(message.limitReached == nil)
    #expect(try message.part("1.1").text == "plain text")
    #expect(try message.part("1.2").text == "<p>text</p>")
    #expect(try message.part("2").text == "PK\(carrier.lineBreak)")
    #expect(try message.part("2").fileName == "a.zip")
    #expect(try message.part("1.1").mediaType.description == "text/plain")
  }

  @Test(arguments: Carrier.allCases)
  func mailWithoutPartsIsPart1(carrier: Carrier) throws {
    let message = try carrier.message("Subject: hello\n\nline one\n\nline two\n")
    #expect(message.paths == ["1"])
    #expect(message.subject == "hello")
    let lineBreak = carrier.lineBreak
    #expect(try message.part("1").text == "line one\(lineBreak)\(lineBreak)line two\(lineBreak)")
  }

  @Test(arguments: Carrier.allCases)
  func boundaryMayBeginWithAnother(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: multipart/mixed; boundary=b2

      --b2

      first
      --bx
      --b2--
      --b

      second
      --b--
      """)
    #expect(message.paths == ["TEXT", "1", "1.1", "2"])
    #expect(message.defects == [])
    #expect(try message.part("1.1").text == "first\(carrier.lineBreak)--bx")
    #expect(try message.part("2").text == "second")
  }

  @Test(arguments: Carrier.allCases)
  func boundaryThatEndsInHyphensIsNotTheOthersLast(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: multipart/mixed; boundary="b--"

      --b--

      one
      --b----
      --b

      two
      --b--
      """)
    #expect(message.paths == ["TEXT", "1", "1.1", "2"])
    #expect(message.defects == [])
  }

  @Test(arguments: Carrier.allCases)
  func missingLastBoundaryLosesNothing(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=outer

      --outer
      Content-Type: multipart/mixed; boundary=inner

      --inner

      one
      --outer
      Content-Type: application/zip

      two
      """)
    #expect(message.paths == ["TEXT", "1", "1.1", "2"])
    #expect(message.codes == [.closeBoundaryMissing, .closeBoundaryMissing])
    #expect(message.defects.map(\.part) == ["1", "TEXT"])
    #expect(try message.part("1.1").text == "one")
    #expect(try message.part("2").text == "two")
  }

  @Test(arguments: Carrier.allCases)
  func partsAfterTheLastBoundaryAreSeenAndToldOf(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=b

      --b

      one
      --b--
      --b
      Content-Type: application/zip

      hidden
      --b--
      """)
    #expect(message.paths == ["TEXT", "1", "2"])
    #expect(message.codes == [.partAfterClose])
    #expect(try message.part("2").text == "hidden")
  }

  @Test(arguments: Carrier.allCases)
  func blanksAfterABoundaryDoNotCount(carrier: Carrier) throws {
    let blanks = String(repeating: " \t", count: 3000)
    let message = try carrier.message(
      "Content-Type: multipart/mixed; boundary=b\n\n--b \t\n\none\n--b\(blanks)\n\ntwo\n--b-- \n")
    #expect(message.paths == ["TEXT", "1", "2"])
    #expect(try message.part("1").text == "one")
    #expect(try message.part("2").text == "two")
  }

  @Test(arguments: Carrier.allCases)
  func emptyPartsAreParts(carrier: Carrier) throws {
    let message = try carrier.message(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b\n--b\nContent-Type: a/b\n\n--b--\n")
    #expect(message.paths == ["TEXT", "1", "2", "3"])
    #expect(try message.parts.dropFirst().allSatisfy { try $0.text == "" })
  }

  @Test(arguments: Carrier.allCases)
  func multipartWithoutItsBoundaryIsNotExamined(carrier: Carrier) throws {
    let message = try carrier.message("Content-Type: multipart/mixed; boundary=b\n\n--c\n\nx\n")
    #expect(message.codes == [.boundaryNotFound])
    #expect(message.parts[0].unexamined?.code == .boundaryNotFound)
    let none = try carrier.message("Content-Type: multipart/mixed\n\n--c\n\nx\n")
    #expect(none.codes == [.boundaryMissing])
    #expect(none.parts[0].unexamined?.code == .boundaryMissing)
  }

  @Test(arguments: [1, 2, 65_533, 65_534, 65_535, 65_536, 65_537, 200_000])
  func linesLongerThanAnyBuffer(length: Int) throws {
    for carrier in [Carrier.lf, .crlf] {
      let line = String(repeating: "x", count: length)
      let message = try carrier.message(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n\(line)\n--b\n\n--\(line)\n--b--\n")
      #expect(message.paths == ["TEXT", "1", "2"])
      #expect(try message.part("1").text == line)
      #expect(try message.part("2").text == "--" + line)
      #expect(message.defects == [])
    }
  }

  @Test func lineBreaksMayBeMixed() throws {
    let text =
      "Content-Type: multipart/mixed; boundary=b\r\n\n--b\n\r\none\r\n--b\r\n\ntwo\n--b--\r\n"
    let message = try Message(PieceSource(Array(text.utf8)))
    #expect(message.paths == ["TEXT", "1", "2"])
    #expect(try message.part("1").text == "one")
    #expect(try message.part("2").text == "two")
  }

  @Test(arguments: Carrier.allCases)
  func sameBoundaryTwiceEndsTheInnerFirst(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: multipart/mixed; boundary=b

      --b

      one
      --b--
      --b

      two
      --b--
      """)
    #expect(message.paths == ["TEXT", "1", "1.1", "2"])
    #expect(try message.part("2").text == "two")
  }

  @Test(arguments: Carrier.allCases)
  func contentIsAnyBytes(carrier: Carrier) throws {
    let content: [UInt8] = [0, 1, 2, 0xFF, 0x0D, 0x0D, 0x2D, 0x2D, 0, 0x80]
    let mail =
      Array("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n".utf8) + content
      + Array("\n--b--\n".utf8)
    let message = try carrier.message(mail)
    #expect(try message.part("1").content().bytes == content)
  }

  @Test(arguments: Carrier.allCases)
  func digestHoldsMessages(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/digest; boundary=b

      --b

      Subject: inner

      text
      --b--
      """)
    #expect(message.paths == ["TEXT", "1", "1.1"])
    #expect(try message.part("1").mediaType.description == "message/rfc822")
    #expect(try message.part("1.1").headers.first("subject")?.text == "inner")
    #expect(try message.part("1.1").text == "text")
  }
}
