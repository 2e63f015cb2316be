import AttachmentInspection
import GatewayFixtures
import PortableSystem
import Testing

/// Every generated mail gets the verdicts that its recipe states, attachment by attachment.
@Suite struct MailFixtureTests {
  /// What is not read yet: a reading that is taken out of this list is tested from then on.
  static let awaited: Set<AwaitedReading> = Set(AwaitedReading.allCases)

  static let tested = MailFixture.all.filter { $0.awaits.isDisjoint(with: awaited) }

  @Test func thereAreMoreThanEighty() {
    #expect(Self.tested.count >= 80)
  }

  @Test(arguments: tested.map(\.name), [0, 20_261_122] as [UInt64])
  func verdictsAndReasons(name: String, seed: UInt64) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    let truth = try #require(fixture.messages.first)
    let file = try #require(fixture.made(seed: seed).files.first)
    let finding = try Inspector().inspect(MemorySource(file), name: fixture.fileNames.first)
    #expect(finding.kind == .message)
    #expect(finding.verdict.rawValue == fixture.verdict.rawValue, "\(finding)")
    let notes = Set(finding.notes.map(\.code.rawValue))
    #expect(notes.isSuperset(of: truth.reasons), "\(finding.notes)")

    // Archives inside an attachment follow it, with a path.
    let found = finding.attachments.filter { $0.path.isEmpty }
    try #require(found.count == truth.attachments.count, "\(finding.attachments)")
    for (found, truth) in zip(found, truth.attachments) {
      if truth.isNameDeclared { #expect(found.name == truth.name) }
      if let part = truth.part { #expect(found.part == part) }
      #expect(found.container.rawValue == truth.container)
      #expect(found.verdict.rawValue == truth.verdict.rawValue, "\(found.reasons)")
      #expect(found.counted == truth.counts)
      let codes = Set(found.reasons.map(\.code.rawValue))
      #expect(codes.isSuperset(of: truth.reasons), "\(codes.sorted())")
    }
  }

  /// What cannot be read yet is not called protected unless it is.
  ///
  /// A mailbox is taken for its first mail, and no password is searched in a mail, as long as these
  /// are awaited.
  @Test(
    arguments: MailFixture.all.filter {
      !$0.awaits.isDisjoint(with: awaited)
        && $0.awaits.isDisjoint(with: [.mailbox, .passwordInMail])
    }.map(\.name))
  func nothingIsCalledProtectedThatIsNot(name: String) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    let files = fixture.made(seed: 0).files
    let verdicts = try files.map { try Inspector().inspect(MemorySource($0), name: nil).verdict }
    let truth = try #require(Verdict(rawValue: fixture.verdict.rawValue))
    #expect(truth == .protected || !verdicts.contains(.protected), "\(verdicts)")
  }
}
