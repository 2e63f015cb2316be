import MailMessage
import Testing

@Suite struct EmbeddedMessageTests {
  private static let inner = """
    From: a@example.com
    Subject: inner
    Content-Type: multipart/mixed; boundary=in

    --in

    text
    --in
    Content-Type: application/zip; name=a.zip

    PK
    --in--
    """

  private func mail(_ encoding: String, _ content: String) -> String {
    """
    Subject: outer
    Content-Type: multipart/mixed; boundary=out

    --out

    see below
    --out
    Content-Type: message/rfc822
    Content-Transfer-Encoding: \(encoding)

    \(content)
    --out
    Content-Type: application/pdf

    after
    --out--
    """
  }

  @Test(arguments: Carrier.allCases)
  func partsAreFoundInIt(carrier: Carrier) throws {
    let message = try carrier.message(mail("7bit", Self.inner))
    #expect(message.paths == ["TEXT", "1", "2", "2.TEXT", "2.1", "2.2", "3"])
    #expect(message.parts.map(\.parent) == [nil, 0, 0, 2, 3, 3, 0])
    #expect(try message.part("2.TEXT").headers.first("subject")?.text == "inner")
    #expect(try message.part("2.2").fileName == "a.zip")
    #expect(try message.part("2.2").text == "PK")
    #expect(try message.part("3").text == "after")
    #expect(
      try message.part("2").text == String(decoding: carrier.bytes(Self.inner), as: UTF8.self))
    #expect(message.defects == [])
  }

  @Test(arguments: Carrier.allCases)
  func encodedOnesAreDecodedFirst(carrier: Carrier) throws {
    let bytes = carrier.bytes(Self.inner)
    let quoted = Self.inner.replacing("=", with: "=3D")
    for (encoding, content) in [("base64", base64(bytes)), ("quoted-printable", quoted)] {
      let message = try carrier.message(mail(encoding, content))
      #expect(message.paths == ["TEXT", "1", "2", "2.TEXT", "2.1", "2.2", "3"])
      #expect(message.parts.map(\.parent) == [nil, 0, 0, 2, 3, 3, 0])
      #expect(try message.part("2.2").text == "PK")
      #expect(try message.part("2").content().bytes == bytes)
      #expect(try message.part("3").text == "after")
      #expect(message.defects == [])
    }
  }

  @Test(arguments: Carrier.allCases)
  func oneInAnotherBothEncoded(carrier: Carrier) throws {
    let middle = mail("base64", base64(carrier.bytes(Self.inner)))
    let message = try carrier.message(mail("base64", base64(carrier.bytes(middle))))
    #expect(
      message.paths == [
        "TEXT", "1", "2", "2.TEXT", "2.1", "2.2", "2.2.TEXT", "2.2.1", "2.2.2", "2.3", "3",
      ])
    #expect(try message.part("2.2.2").text == "PK")
    #expect(try message.part("2.3").text == "after")
    #expect(try message.part("3").text == "after")
    #expect(message.defects == [])
  }

  @Test(arguments: Carrier.allCases)
  func oneThatOnlySaysItIsEncodedIsReadAsItIs(carrier: Carrier) throws {
    let message = try carrier.message(mail("base64", Self.inner))
    #expect(message.paths == ["TEXT", "1", "2", "2.TEXT", "2.1", "2.2", "3"])
    #expect(message.codes == [.transferEncodingWrong])
    #expect(try message.part("2.2").text == "PK")
  }

  @Test(arguments: Carrier.allCases)
  func defectsInAnEncodedOnePointAtIt(carrier: Carrier) throws {
    let broken = "Subject: x\nno field\nTo: y\n\nz"
    let bytes = carrier.bytes(mail("base64", base64(carrier.bytes(broken))))
    let message = try Message(carrier.source(bytes))
    let defect = try #require(message.defects.first)
    #expect(defect.code == .headerWithoutColon)
    #expect(defect.part == "2.1")
    #expect(try defect.offset == message.part("2").body.lowerBound)
  }

  @Test(arguments: Carrier.allCases)
  func multipartThatIsEncodedIsDecoded(carrier: Carrier) throws {
    let parts = "--in\n\none\n--in\nContent-Type: application/zip\n\nPK\n--in--\n"
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=in
      Content-Transfer-Encoding: base64

      \(base64(carrier.bytes(parts)))
      """)
    #expect(message.paths == ["TEXT", "1", "2"])
    #expect(message.parts.map(\.parent) == [nil, 0, 0])
    #expect(try message.part("2").text == "PK")
    #expect(message.codes == [.encodedMultipart])
  }

  @Test(arguments: Carrier.allCases)
  func multipartThatOnlySaysItIsEncodedIsReadAsItIs(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=in
      Content-Transfer-Encoding: quoted-printable

      --in

      a=3Db
      --in--
      """)
    #expect(try message.part("1").text == "a=3Db")
    #expect(message.codes == [.encodedMultipart])
  }

  @Test(arguments: Carrier.allCases)
  func decodedBytesAreLimited(carrier: Carrier) throws {
    var limits = MailLimits()
    limits.decodedBytes = 20
    let message = try carrier.message(
      mail("base64", base64(carrier.bytes(Self.inner))), limits: limits)
    #expect(message.paths == ["TEXT", "1", "2", "3"])
    #expect(message.limitReached?.code == .decodedLimit)
    #expect(try message.part("2").unexamined?.code == .decodedLimit)
  }

  @Test(arguments: Carrier.allCases)
  func messageWithoutPartsIsOne(carrier: Carrier) throws {
    let message = try carrier.message("Content-Type: message/rfc822\n\nSubject: x\n\nbody")
    #expect(message.paths == ["1", "1.1"])
    #expect(try message.part("1.1").text == "body")
  }
}

/// Base64 in lines of 76 characters.
func base64(_ bytes: [UInt8], lineLength: Int = 76) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  var column = 0
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = 0
    for index in 0..<3 {
      bits = bits << 8 | (index < group.count ? Int(group[start + index]) : 0)
    }
    if column == lineLength {
      text += "\n"
      column = 0
    }
    for index in 0..<4 {
      text += index <= group.count ? String(alphabet[bits >> (18 - 6 * index) & 63]) : "="
    }
    column += 4
  }
  return text
}
