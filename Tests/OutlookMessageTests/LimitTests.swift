import CompoundFile
import GatewayFixtures
import OutlookMessage
import PortableSystem
import Testing

/// What is beyond a limit is said, and never better than that it is not known.
@Suite struct LimitTests {
  private typealias Draft = OutlookMessageDraft

  @Test(arguments: Format.allCases)
  func attachmentsAreLimited(format: Format) throws {
    var limits = OutlookLimits()
    limits.attachments = 5
    let files = (0..<4).map { Draft.file("\($0).zip", Sample.zip) }
    let inner = Draft.note(subject: "i", body: "", attachments: files)
    let draft = Draft.note(
      subject: "o", body: "", attachments: [Draft.embedded("i", inner)] + files)
    let message = try format.message(draft, limits: limits)
    #expect(message.limitReached?.code == .attachmentLimit)
    let within = message.attachments.first?.content?.message?.attachments.count ?? 0
    #expect(message.attachments.count + within == 5)
    limits.attachments = 9
    #expect(try format.message(draft, limits: limits).problems == [])
  }

  private func nest(_ depth: Int) -> Draft {
    var draft = Draft([.unicode(0x0037, "deep")])
    for _ in 0..<depth { draft = Draft([], attachments: [[.long(0x3705, 5), .message(draft)]]) }
    return draft
  }

  @Test(arguments: Format.allCases)
  func depthIsLimited(format: Format) throws {
    var message = try format.message(nest(99))
    #expect(message.problems == [])
    for _ in 0..<99 { message = try #require(message.attachments.first?.content?.message) }
    #expect(message.subject == "deep")

    let deeper = try format.message(nest(100))
    #expect(deeper.codes == [.depthLimit])
    #expect(deeper.limitReached?.attachment.split(separator: ".").count == 100)
  }

  @Test func checksumsOfDeepMessagesAreLimited() throws {
    var limits = OutlookLimits()
    limits.checksumBytes = 10_000
    let message = try Format.tnef.message(nest(99), limits: limits)
    #expect(message.codes.contains(.checksumLimit))
    #expect(message.limitReached == nil)
  }

  @Test(arguments: Format.allCases)
  func textsAreLimited(format: Format) throws {
    var limits = OutlookLimits()
    let name = String(repeating: "x", count: 3000)
    let draft = Draft.note(
      subject: "o", body: "", attachments: [[.unicode(0x3707, name), .binary(0x3701, Sample.zip)]])
    let message = try format.message(draft, limits: limits)
    #expect(message.codes.contains(.textLimit))
    #expect(message.attachments.first?.longName == String(name.prefix(2048)))
    limits.textBytes = 100
    #expect(try format.message(draft, limits: limits).limitReached?.code == .textLimit)
    // A body may have any length.
    let long = try format.message(.note(subject: "o", body: String(repeating: name, count: 100)))
    #expect(long.problems == [])
    #expect(long.plainText.map { $0.source.size } ?? 0 >= 600_000)
  }

  @Test(arguments: Format.allCases)
  func propertiesAreLimited(format: Format) throws {
    var limits = OutlookLimits()
    limits.properties = 100
    let many = (0..<101).map { PropertyDraft.long(0x4000 + UInt16($0), 1) }
    let message = try format.message(
      Draft(many + [.unicode(0x0037, "last")]), limits: limits)
    #expect(message.limitReached?.code == .propertyLimit)
    #expect(try format.message(Draft(Array(many.dropLast())), limits: limits).problems == [])
  }

  @Test func limitsOfTheCompoundFile() throws {
    var limits = OutlookLimits()
    limits.compoundFile.entries = 10
    let message = try OutlookMessage.read(Sample.full.bytes, limits: limits)
    #expect(message.limitReached?.code == .containerLimit)
  }

  @Test func contentsOfOneAttachmentAreLimited() throws {
    let contents = (0..<17).map { TNEFDraft.Attribute(2, 0x0006_800F, [UInt8($0)]) }
    let kept = try OutlookMessage.read(
      TNEFDraft([TNEFDraft.rendering()] + contents.dropLast()).bytes)
    #expect(kept.limitReached == nil)
    #expect(kept.attachments.first?.otherContents.count == 15)
    let message = try OutlookMessage.read(TNEFDraft([TNEFDraft.rendering()] + contents).bytes)
    #expect(message.limitReached?.code == .propertyLimit)
    #expect(message.attachments.first?.otherContents.count == 15)

    let values = TNEFDraft.list((0..<17).map { .binary(0x3701, [UInt8($0)]) })
    let second = try OutlookMessage.read(
      TNEFDraft([TNEFDraft.rendering(), .init(2, 0x0006_9005, values)]).bytes)
    #expect(second.limitReached?.code == .propertyLimit)
  }

  /// What is looked at is counted for all that is within one another together.
  @Test(arguments: Format.allCases)
  func valuesAreLimited(format: Format) throws {
    var limits = OutlookLimits()
    limits.values = 1000
    #expect(try format.message(nest(99), limits: limits).problems == [])
    limits.values = 100
    let message = try format.message(nest(99), limits: limits)
    #expect(message.limitReached?.code == .propertyLimit)
  }
}
