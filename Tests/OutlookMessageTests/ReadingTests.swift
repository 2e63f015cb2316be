import GatewayFixtures
import OutlookMessage
import PortableSystem
import TestSupport
import Testing

/// What a sound message holds, in both forms.
@Suite struct ReadingTests {
  @Test(arguments: Format.allCases, [false, true])
  func everything(format: Format, inPieces: Bool) throws {
    let bytes = format.bytes(Sample.full)
    let message = try OutlookMessage.read(
      inPieces ? OneByteSource(bytes) : MemorySource(bytes))
    #expect(message.problems == [])
    #expect(message.subject == "見積書")
    #expect(message.messageClass == "IPM.Note")
    #expect(message.messageID == "3@example.com")
    #expect(message.transportHeaders?.hasPrefix("Received: by example.com\r\n") == true)
    #expect(try message.plainText?.text == "本文")
    #expect(try message.html?.text == "<p>html")
    #expect(try message.compressedRTF?.content() == [1, 2, 3])
    try #require(message.attachments.count == 3)

    let first = message.attachments[0]
    #expect(first.name == "見積書 2026.zip")
    #expect(first.shortName == "2D37~1.ZIP")
    #expect(first.method == .byValue)
    #expect(try first.content?.bytes == Sample.zip)
    #expect(!first.isHidden && !first.isInline)

    let second = message.attachments[1]
    #expect(second.mimeType == "application/octet-stream")
    #expect(second.contentID == "noise@example.com")
    #expect(second.isHidden && second.isInline)
    #expect(try second.content?.bytes == Sample.noise)

    let inner = try #require(message.attachments[2].content?.message)
    #expect(message.attachments[2].method == .embeddedMessage)
    #expect(message.attachments[2].name == "inner message")
    #expect(inner.subject == "inner")
    #expect(inner.attachments.map(\.path) == ["3.1"])
    #expect(inner.attachments.first?.name == "deep.zip")
    #expect(try inner.attachments.first?.content?.bytes == Sample.zip)
  }

  @Test(arguments: Format.allCases)
  func objects(format: Format) throws {
    let draft = OutlookMessageDraft.note(
      subject: "o", body: "",
      attachments: [
        [
          .unicode(0x3001, "Picture"), .long(0x3705, 6),
          .object([.stream("Package", [1, 2]), .storage("In", [.stream("Deep", [3])])]),
        ]
      ])
    let message = try format.message(draft)
    #expect(message.problems == [])
    let attachment = try #require(message.attachments.first)
    #expect(attachment.method == .object)
    guard case .object(let object) = attachment.content else {
      Issue.record("no object")
      return
    }
    switch format {
    case .msg:
      let streams = try object.streams.map {
        ($0.path.joined(separator: "/"), try $0.source.content())
      }
      #expect(streams.contains { $0 == ("Package", [1, 2]) })
      #expect(streams.contains { $0 == ("In/Deep", [3]) })
    case .tnef:
      #expect(try object.data?.bytes(at: 0, count: 4) == [0xD0, 0xCF, 0x11, 0xE0])
    }
  }

  @Test(arguments: Format.allCases)
  func references(format: Format) throws {
    let message = try format.message(
      OutlookMessageDraft.note(
        subject: "r", body: "",
        attachments: [
          [.unicode(0x3001, "x.zip"), .long(0x3705, 4), .unicode(0x370D, "\\\\server\\x.zip")]
        ]))
    #expect(message.problems == [])
    guard case .reference("\\\\server\\x.zip") = message.attachments.first?.content else {
      Issue.record("no reference: \(message.attachments)")
      return
    }
  }

  /// 見 in code page 932.
  @Test(arguments: Format.allCases)
  func textsOfACodePage(format: Format) throws {
    var draft = OutlookMessageDraft([
      .long(0x3FFD, 932), .string8(0x0037, [0x8C, 0xA9]), .string8(0x1000, [0x8C, 0xA9]),
    ])
    draft.attachments = [[.string8(0x3707, [0x8C, 0xA9, 0x2E, 0x7A]), .binary(0x3701, [1])]]
    let message = try format.message(draft)
    #expect(message.problems == [])
    #expect(message.subject == "見")
    #expect(message.plainText?.codePage == CodePage(932))
    #expect(message.plainText?.isUTF16 == false)
    #expect(message.attachments.first?.name == "見.z")
  }

  @Test func unknownCodePages() throws {
    var draft = OutlookMessageDraft([.long(0x3FFD, 12345), .string8(0x0037, [0x61, 0xE9])])
    let message = try OutlookMessage.read(draft.bytes)
    #expect(message.codes == [.codePageUnknown])
    #expect(message.subject == "a\\xE9")
    draft.properties[1] = .string8(0x0037, [0x61])
    #expect(try OutlookMessage.read(draft.bytes).problems == [])
  }

  @Test(arguments: Format.allCases)
  func messageIDOfTheHeader(format: Format) throws {
    let headers = "Received: x\r\nmessage-ID: <a@example.com>\r\n\r\n"
    let message = try format.message(OutlookMessageDraft([.unicode(0x007D, headers)]))
    #expect(message.problems == [])
    #expect(message.messageID == "a@example.com")
    #expect(message.transportHeaders == headers)
  }

  @Test func legacyAttributes() throws {
    let message = try OutlookMessage.read(
      TNEFDraft([
        .init(1, 0x0001_8004, Array("old subject\0".utf8)),
        .init(1, 0x0002_800C, Array("old body\0".utf8)),
        .init(1, 0x0007_8008, Array("IPM.Note\0".utf8)), TNEFDraft.rendering(),
        .init(2, 0x0001_8010, Array("OLD.ZIP\0".utf8)), .init(2, 0x0006_800F, Sample.zip),
      ]).bytes)
    #expect(message.problems == [])
    #expect(message.subject == "old subject")
    #expect(try message.plainText?.text == "old body")
    #expect(message.messageClass == "IPM.Note")
    #expect(message.attachments.first?.name == "OLD.ZIP")
    #expect(try message.attachments.first?.content?.bytes == Sample.zip)
  }

  /// A TNEF stream, a `.msg` and a mail by value are bytes to look into.
  @Test(arguments: Format.allCases, Format.allCases)
  func oneWithinAnother(outer: Format, inner: Format) throws {
    let bytes = inner.bytes(Sample.inner)
    let message = try outer.message(
      .note(subject: "x", body: "", attachments: [OutlookMessageDraft.file("in.dat", bytes)]))
    guard case .data(let source) = message.attachments.first?.content else {
      Issue.record("no data")
      return
    }
    let within = try OutlookMessage.read(source)
    #expect(within.problems == [])
    #expect(within.attachments.first?.name == "deep.zip")
  }

  @Test func neither() throws {
    #expect(try OutlookMessage(MemorySource([])) == nil)
    #expect(try OutlookMessage(MemorySource(Sample.zip)) == nil)
    let other = CompoundFileDraft([.stream("WordDocument", [1])])
    #expect(try OutlookMessage(MemorySource(other.bytes)) == nil)
  }
}
