import GatewayFixtures
import OutlookMessage
import PortableSystem
import Testing

/// Messages in which something is odd: nothing is dropped, and it is said.
@Suite struct OddityTests {
  private typealias Draft = OutlookMessageDraft

  private func tnef(_ attributes: [TNEFDraft.Attribute]) throws -> OutlookMessage {
    try .read(TNEFDraft(attributes).bytes)
  }

  private let title = TNEFDraft.Attribute(2, 0x0001_8010, Array("a.zip\0".utf8))
  private let data = TNEFDraft.Attribute(2, 0x0006_800F, Sample.zip)
  private let other = TNEFDraft.Attribute(2, 0x0006_800F, [1, 2, 3])

  @Test func wrongChecksum() throws {
    var data = data
    data.checksumError = 1
    let message = try tnef([TNEFDraft.rendering(), title, data])
    #expect(message.codes == [.checksumWrong])
    #expect(message.firstLoss == nil)
    #expect(try message.attachments.first?.content?.bytes == Sample.zip)
  }

  @Test func attachmentThatNothingBegins() throws {
    let message = try tnef([title, data, TNEFDraft.rendering(), other, title])
    #expect(message.codes == [.attachmentUnbegun])
    #expect(message.attachments.map(\.name) == ["a.zip", "a.zip"])
    #expect(try message.attachments.map { try $0.content?.bytes } == [Sample.zip, [1, 2, 3]])
  }

  @Test func orderDoesNotMatter() throws {
    var page: [UInt8] = [0xA4, 0x03]
    page += Array(repeating: 0, count: 6)
    let name = TNEFDraft.Attribute(2, 0x0001_8010, [0x8C, 0xA9, 0])
    let message = try tnef([TNEFDraft.rendering(), data, name, .init(1, 0x0006_9007, page)])
    #expect(message.problems == [])
    #expect(message.attachments.first?.name == "見")
  }

  @Test func contentTwice() throws {
    let message = try tnef([TNEFDraft.rendering(), title, data, other])
    #expect(message.codes == [.attributeTwice, .contentTwice])
    let attachment = try #require(message.attachments.first)
    #expect(try attachment.content?.bytes == Sample.zip)
    #expect(try attachment.otherContents.map { try $0.bytes } == [[1, 2, 3]])

    let properties = TNEFDraft.list([.binary(0x3701, [9])])
    let second = try tnef([TNEFDraft.rendering(), title, data, .init(2, 0x0006_9005, properties)])
    #expect(second.codes == [.contentTwice])
    #expect(try second.attachments.first?.otherContents.map { try $0.bytes } == [[9]])
  }

  @Test func contentBothWaysInAMsg() throws {
    let message = try OutlookMessage.read(
      Draft.note(
        subject: "x", body: "",
        attachments: [Draft.file("a.zip", Sample.zip) + [.message(Sample.inner)]]
      ).bytes)
    #expect(message.codes == [.contentTwice])
    let attachment = try #require(message.attachments.first)
    #expect(try attachment.content?.bytes == Sample.zip)
    #expect(attachment.otherContents.first?.message?.subject == "inner")
  }

  @Test(arguments: Format.allCases)
  func missingContent(format: Format) throws {
    let message = try format.message(
      Draft.note(subject: "x", body: "", attachments: [[.unicode(0x3707, "a.zip")]]))
    #expect(message.codes == [.contentMissing])
    #expect(message.firstLoss?.attachment == "1")
    #expect(message.attachments.first?.content == nil)
  }

  @Test(arguments: Format.allCases)
  func methodOfAnotherContent(format: Format) throws {
    let message = try format.message(
      Draft.note(
        subject: "x", body: "",
        attachments: [
          [.unicode(0x3707, "a.zip"), .long(0x3705, 5), .binary(0x3701, Sample.zip)],
          [.unicode(0x3707, "b.zip"), .long(0x3705, 99), .binary(0x3701, Sample.zip)],
          [.unicode(0x3001, "m"), .long(0x3705, 1), .message(Sample.inner)],
        ]))
    #expect(message.codes == [.methodDiffers, .methodDiffers, .methodDiffers])
    #expect(message.attachments[1].method == .unknown(99))
    #expect(try message.attachments[0].content?.bytes == Sample.zip)
    #expect(message.attachments[2].content?.message?.subject == "inner")
  }

  @Test func names() throws {
    let cases: [(long: String, short: String, ending: String?, differs: Bool)] = [
      ("Quarterly report.zip", "QUARTE~1.ZIP", nil, false), ("a.zip", "A.ZIP", ".zip", false),
      ("my list.v2.zip", "MYLISTV2.ZIP", nil, false), ("a.jpeg", "A.JPE", "jpeg", false),
      ("a.html", "A~1.HTM", ".html", false),
      ("a.zip", "b.zip", nil, true), ("a.zip", "A~1.PDF", nil, true),
      ("a.zip", "a.zip", ".pdf", true), ("a.zip", "a.zip", "ZIP", false),
    ]
    for (long, short, ending, differs) in cases {
      var properties = Draft.file(long, Sample.zip, short: short)
      if let ending { properties.append(.unicode(0x3703, ending)) }
      let message = try OutlookMessage.read(
        Draft.note(subject: "x", body: "", attachments: [properties]).bytes)
      #expect((message.codes == [.nameDiffers]) == differs, "\(long) \(short)")
      #expect(message.attachments.first?.name == long)
      #expect(message.attachments.first?.names.contains(short) == true)
    }
  }

  @Test func nameInBothEncodings() throws {
    let message = try OutlookMessage.read(
      Draft.note(
        subject: "x", body: "",
        attachments: [
          [
            .unicode(0x3707, "a.zip"), .string8(0x3707, Array("b.pdf".utf8)), .long(0x3705, 1),
            .binary(0x3701, Sample.zip),
          ]
        ]
      ).bytes)
    #expect(message.codes == [.nameDiffers])
    #expect(message.attachments.first?.names == ["a.zip", "b.pdf"])
  }

  @Test func attributesAtTheWrongLevel() throws {
    let message = try tnef([
      TNEFDraft.rendering(), .init(1, 0x0006_800F, Sample.zip), .init(2, 0x0001_8004, [0x73, 0]),
    ])
    #expect(message.codes == [.attributeLevel, .attributeLevel])
    #expect(message.subject == "s")
    #expect(try message.attachments.first?.content?.bytes == Sample.zip)
  }

  @Test func unknownAttributes() throws {
    let message = try tnef([.init(1, 0x0006_1234, [1, 2])])
    #expect(message.codes == [.attributeUnknown])
    #expect(message.firstLoss == nil)
  }

  @Test func bytesBehind() throws {
    let stream = TNEFDraft([TNEFDraft.rendering(), title, data]).bytes
    #expect(try OutlookMessage.read(stream + [13, 10]).codes == [.trailingBytes])
    let junk = try OutlookMessage.read(stream + Array("junk junk".utf8))
    #expect(junk.codes == [.attributeMalformed])
    #expect(junk.firstLoss != nil)
    #expect(try OutlookMessage.read(stream + [2, 0x0F]).firstLoss?.code == .truncated)
    #expect(try OutlookMessage.read([0x78, 0x9F, 0x3E, 0x22, 1]).firstLoss?.code == .truncated)
  }

  @Test(arguments: [UInt32(1) << 31, .max, 1000])
  func lengthsBeyondTheEnd(length: UInt32) throws {
    var data = data
    data.claimedLength = length
    let message = try tnef([TNEFDraft.rendering(), title, data])
    #expect(message.codes == [.truncated])
    let attachment = try #require(message.attachments.first)
    // All that there is, the checksum's two bytes included.
    #expect(try attachment.content?.bytes.starts(with: Sample.zip) == true)
  }

  @Test func propertyLists() throws {
    func properties(_ list: [UInt8]) throws -> OutlookMessage {
      try tnef([.init(1, 0x0006_9003, list)])
    }
    let good = TNEFDraft.list([.unicode(0x0037, "s")])
    var named: [UInt8] = [3, 0, 0, 0]
    // A property with a name by number, one by text, and one of several numbers.
    named += [0x03, 0, 0x01, 0x80] + Array(repeating: 7, count: 16) + [0, 0, 0, 0, 9, 0, 0, 0]
    named += [5, 0, 0, 0]
    named += [0x1F, 0, 0x02, 0x80] + Array(repeating: 7, count: 16) + [1, 0, 0, 0, 6, 0, 0, 0]
    named += [0x61, 0, 0x62, 0, 0, 0, 0, 0] + [1, 0, 0, 0, 4, 0, 0, 0, 0x63, 0, 0, 0]
    named += [0x1F, 0, 0x37, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x73, 0, 0, 0]
    #expect(try properties(named).problems == [])
    #expect(try properties(named).subject == "s")
    #expect(try properties(good).subject == "s")
    #expect(try properties([]).firstLoss?.code == .propertyMalformed)
    for length in 1..<good.count - 4 {
      #expect(
        try properties(Array(good[..<length])).firstLoss?.code == .propertyMalformed, "\(length)")
    }
    var endless = good
    endless.put(UInt32.max, at: 0)
    #expect(try properties(endless).codes == [.propertyMalformed])
    #expect(try properties(endless).subject == "s")
    var unknown = good
    unknown.put(UInt16(0x0777), at: 4)
    #expect(try properties(unknown).codes == [.propertyMalformed])
    // Values without end, each of no bytes.
    var many: [UInt8] = [1, 0, 0, 0, 0x01, 0x10, 0x37, 0]
    many += [0xFF, 0xFF, 0xFF, 0xFF]
    #expect(try properties(many).problems == [])
  }

  @Test func msgWithoutItsLists() throws {
    var file = Draft.note(
      subject: "x", body: "", attachments: [Draft.file("a.zip", Sample.zip)]
    ).compoundFile
    file.nodes = file.nodes.filter { $0.name != "__properties_version1.0" }
    let message = try OutlookMessage.read(file.bytes)
    #expect(message.firstLoss?.code == .propertiesMissing)
    #expect(message.subject == "x")
    #expect(try message.attachments.first?.content?.bytes == Sample.zip)
  }

  @Test func valuesAndTheListOfThem() throws {
    var content = PropertyDraft.binary(0x3701, Sample.zip)
    content.isListed = false
    var draft = Draft.note(
      subject: "x", body: "", attachments: [[.unicode(0x3707, "a.zip"), .long(0x3705, 1), content]])
    let message = try OutlookMessage.read(draft.bytes)
    #expect(message.codes == [.propertyUnlisted])
    #expect(try message.attachments.first?.content?.bytes == Sample.zip)

    draft.attachmentCountError = 1
    #expect(try OutlookMessage.read(draft.bytes).codes.contains(.attachmentCountDiffers))
  }

  @Test func storagesThatNothingLeadsTo() throws {
    let draft = Draft.note(subject: "x", body: "", attachments: [Draft.file("a.zip", Sample.zip)])
    let layout = draft.compoundFile.layout
    var bytes = layout.bytes
    // The tree of the root ends at its first entry.
    let root = layout.offset(ofSector: layout.directorySectors[0])
    bytes.put(UInt32(layout.entries["__properties_version1.0"] ?? 0), at: root + 76)
    bytes.put(UInt32.max, at: layout.record("__properties_version1.0") + 68)
    bytes.put(UInt32.max, at: layout.record("__properties_version1.0") + 72)
    let message = try OutlookMessage.read(bytes)
    #expect(message.attachments.isEmpty)
    #expect(message.codes.contains(.attachmentOrphaned))
    #expect(message.firstLoss != nil)
  }
}
