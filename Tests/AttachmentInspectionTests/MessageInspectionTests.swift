import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

/// What of a mail is an attachment, and what counts.
@Suite struct MessageInspectionTests {
  @Test func textsAreNoAttachments() throws {
    let finding = try inspect([Piece("text/plain", "hello"), Piece("text/html", "<p>hello")])
    #expect(finding.attachments.isEmpty)
    #expect(finding.verdict == .none)
  }

  @Test func aTextWithANameIsAnAttachment() throws {
    let finding = try inspect([Piece("text/plain; name=a.txt", "hello")])
    #expect(finding.attachments.map(\.name) == ["a.txt"])
    #expect(finding.verdict == .notProtected)
  }

  @Test func anArchiveThatGoesForTheTextIsAnAttachment() throws {
    let archive = try Fixtures.bytes("archives/zip-encrypted.zip")
    let finding = try inspect([Piece("text/plain", base64: archive)])
    #expect(finding.attachments.map(\.verdict) == [.protected])
  }

  @Test func aPictureThatTheTextShowsDoesNotCount() throws {
    let pieces = [
      Piece("text/html", "<img src=\"CID:logo%40example.com\">"),
      Piece("image/png; name=logo.png\r\nContent-ID: <logo@example.com>", base64: Self.picture),
    ]
    let finding = try inspect(pieces)
    #expect(finding.attachments.map(\.counted) == [false])
    #expect(finding.verdict == .none)
    let counted = try inspect(pieces, countsInlinePictures: true)
    #expect(counted.attachments.map(\.counted) == [true])
    #expect(counted.verdict == .notProtected)
  }

  @Test func anArchiveThatGoesForAShownPictureCounts() throws {
    let finding = try inspect([
      Piece("text/html", "<img src=cid:logo@example.com>"),
      Piece(
        "image/png; name=logo.png\r\nContent-ID: <logo@example.com>",
        base64: try Fixtures.bytes("archives/zip-plain.zip")),
    ])
    #expect(finding.attachments.map(\.counted) == [true])
    #expect(finding.verdict == .notProtected)
  }

  @Test func aSignatureDoesNotCount() throws {
    let finding = try inspect([
      Piece("application/pgp-signature; name=signature.asc", "-----BEGIN PGP SIGNATURE-----")
    ])
    #expect(finding.attachments.map(\.counted) == [false])
    #expect(finding.verdict == .none)
  }

  @Test func anArchiveThatGoesForASignatureCounts() throws {
    let archive = try Fixtures.bytes("archives/zip-plain.zip")
    let finding = try inspect([Piece("application/pgp-signature; name=a.asc", base64: archive)])
    #expect(finding.attachments.map(\.counted) == [true])
    #expect(finding.verdict == .notProtected)
  }

  @Test func aHeaderThatStandsTwiceLeavesDoubt() throws {
    let finding = try inspect([
      Piece("text/plain\r\nContent-Type: text/html", "hello")
    ])
    #expect(finding.notes.map(\.code) == [.readersMayDiffer])
    #expect(finding.verdict == .unknown)
  }

  @Test func anArchiveBehindTextIsFound() throws {
    let archive = try Fixtures.bytes("archives/zip-plain.zip")
    let finding = try inspect([Piece("text/plain", base64: Array("hello, world".utf8) + archive)])
    #expect(finding.attachments.map(\.container) == [.zip])
  }

  @Test func formatsThatAreNotExaminedAreUnknown() throws {
    for (bytes, container) in [
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], Container.sevenZip),
      (Array("Rar!\u{1A}\u{7}\u{0}".utf8), .rar),
      (Array("%PDF-1.7 trailer << /Encrypt 5 0 R >>".utf8), .pdf),
      (Array("-----BEGIN PGP MESSAGE-----".utf8), .pgp),
    ] {
      let finding = try inspect([Piece("application/octet-stream; name=a", base64: bytes)])
      #expect(finding.attachments.map(\.container) == [container])
      #expect(finding.verdict == .unknown)
    }
  }

  @Test func aPDFWithoutEncryptionIsNotProtected() throws {
    let finding = try inspect([
      Piece("application/pdf; name=a.pdf", base64: Array("%PDF-1.7 trailer << /Root 1 0 R >>".utf8))
    ])
    #expect(finding.verdict == .notProtected)
  }

  @Test func encryptedMIMEIsUnknown() throws {
    let finding = try inspect([
      Piece("application/pkcs7-mime; name=smime.p7m", base64: [0x30, 0x80, 6, 9])
    ])
    #expect(finding.attachments.map(\.container) == [.smime])
    #expect(finding.verdict == .unknown)
  }

  @Test(arguments: [
    ("begin 644 a.zip\r\n#0V%T\r\n`\r\nend", Verdict.notProtected),
    ("begin 644 a.zip\r\n#0V%T\r\n", .notProtected),
    ("=ybegin line=128 size=4 name=a.zip\r\nabcd\r\n=yend size=4", .notProtected),
    ("=ybegin line=128 size=5 name=a.zip\r\nabcd\r\n=yend size=5", .notProtected),
    ("(This file must be converted with BinHex 4.0)\r\n:abc:", .unknown),
  ])
  func aFileWithinTheTextIsJudged(text: String, expected: Verdict) throws {
    let finding = try inspect([Piece("text/plain", "hello\r\n\r\n\(text)\r\n")])
    #expect(finding.attachments.map(\.verdict) == [expected])
    #expect(finding.verdict == expected)
  }

  /// The second mail of a file that was split has no line that begins it.
  @Test func theRestOfAFileWithinTheTextIsUnknown() throws {
    let line = "M" + String(repeating: "#", count: 60) + "\r\n"
    let finding = try inspect([Piece("text/plain", line + line + line + "`\r\nend\r\n")])
    #expect(finding.notes.map(\.code) == [.notExamined])
    #expect(finding.verdict == .unknown)
  }

  @Test(arguments: ["begin at once", "begin 644", "we begin 644 a", "begin 999 a"])
  func aSentenceIsNoFile(text: String) throws {
    #expect(try inspect([Piece("text/plain", text + "\r\n")]).verdict == .none)
  }

  @Test func aPieceOfASplitMailIsUnknown() throws {
    let finding = try inspect([
      Piece(
        "message/partial; id=\"a@example.com\"; number=1; total=2", "From: a@example.com\r\n\r\nx")
    ])
    #expect(finding.attachments.map(\.container) == [.partialMessage])
    #expect(finding.verdict == .unknown)
  }

  @Test func aDeliveryReportDoesNotCount() throws {
    let finding = try inspect([Piece("message/delivery-status", "Reporting-MTA: dns; example.com")])
    #expect(finding.attachments.map(\.counted) == [false])
    #expect(finding.verdict == .none)
  }

  @Test func winmailIsUnknown() throws {
    let finding = try inspect([
      Piece("application/ms-tnef; name=winmail.dat", base64: [0x78, 0x9F, 0x3E, 0x22, 1, 0, 1, 0])
    ])
    #expect(finding.attachments.map(\.container) == [.tnef])
    #expect(finding.verdict == .unknown)
  }

  @Test func damagedEncodingIsSaid() throws {
    let archive = try Fixtures.bytes("archives/zip-encrypted.zip")
    var piece = Piece("application/zip; name=a.zip", base64: archive)
    piece.body = "!!\u{1}" + piece.body
    let finding = try inspect([piece])
    #expect(finding.attachments.first?.reasons.map(\.code).contains(.encodingDamaged) == true)
  }

  @Test func base64ThatSaysItIsNoneIsDecoded() throws {
    var piece = Piece(
      "application/zip; name=a.zip", base64: try Fixtures.bytes("archives/zip-plain.zip"))
    piece.header =
      "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: 7bit\r\n"
    let finding = try inspect([piece])
    #expect(finding.attachments.map(\.container) == [.zip])
    #expect(finding.attachments.first?.reasons.map(\.code).contains(.encodingDamaged) == true)
  }

  private static let picture = [0x89] + Array("PNG\r\n\u{1A}\n....".utf8)

  private func inspect(
    _ pieces: [Piece], countsInlinePictures: Bool = false
  ) throws -> InputFinding {
    var text = "From: a@example.com\r\nTo: b@example.com\r\nSubject: test\r\nMIME-Version: 1.0\r\n"
    text += "Content-Type: multipart/mixed; boundary=border\r\n\r\n"
    for piece in pieces { text += "--border\r\n\(piece.text)\r\n" }
    text += "--border--\r\n"
    var inspector = Inspector()
    inspector.countsInlinePictures = countsInlinePictures
    return try inspector.inspect(MemorySource(Array(text.utf8)), name: "mail.eml")
  }
}

/// One part of a mail made for a test.
private struct Piece {
  var header: String
  var body: String

  init(_ type: String, _ body: String) {
    header = "Content-Type: \(type)\r\n"
    self.body = body
  }

  init(_ type: String, base64 bytes: [UInt8]) {
    header = "Content-Type: \(type)\r\nContent-Transfer-Encoding: base64\r\n"
    body = Base64.lines(bytes)
  }

  var text: String { header + "\r\n" + body }
}
