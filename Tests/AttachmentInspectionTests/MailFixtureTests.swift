import AttachmentInspection
import GatewayFixtures
import PortableSystem
import Testing

/// Every generated mail gets the verdicts that its recipe states, attachment by attachment.
@Suite struct MailFixtureTests {
  /// What is not read yet: a reading that is taken out of this list is tested from then on.
  static let awaited: Set<AwaitedReading> = [.splitFile]

  static let tested = MailFixture.all.filter { $0.awaits.isDisjoint(with: awaited) }

  @Test func thereAreEnough() {
    #expect(Self.tested.count >= 265)
  }

  @Test(arguments: tested.map(\.name), [0, 20_261_122] as [UInt64])
  func verdictsAndReasons(name: String, seed: UInt64) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    let files = fixture.made(seed: seed).files
    guard files.count == 1, let file = files.first else {
      return try verdictOfPieces(files, fixture)
    }
    var inspections = Inspector().inspections(
      of: MemorySource(file), name: fixture.fileNames.first)
    var verdicts: [Verdict] = []
    for truth in fixture.messages {
      let finding = try #require(try inspections.next())
      verdicts.append(finding.verdict)
      #expect(finding.kind == .message)
      #expect(finding.verdict.rawValue == truth.verdict.rawValue, "\(finding)")
      let notes = Set(finding.notes.map(\.code.rawValue))
      #expect(notes.isSuperset(of: truth.reasons), "\(finding.notes)")
      try compare(finding.attachments, with: truth.attachments)
    }
    #expect(try inspections.next() == nil)
    #expect(Verdict.worst(of: verdicts).rawValue == fixture.verdict.rawValue)
  }

  /// A split mail: its pieces do not count, and the mail that they make does.
  private func verdictOfPieces(_ files: [[UInt8]], _ fixture: MailFixture) throws {
    let truth = try #require(fixture.messages.first)
    var split = SplitMails()
    for (file, name) in zip(files, fixture.fileNames).reversed() {
      let finding = try Inspector().inspect(MemorySource(file), name: name)
      #expect(finding.verdict == .unknown)
      let isKept = split.keep(finding, of: name)
      #expect(isKept)
    }
    let found = try split.findings(Inspector())
    #expect(found.map(\.input) == fixture.fileNames + fixture.fileNames.prefix(1))
    #expect(found.dropLast().allSatisfy { $0.finding.verdict == .none })
    let whole = try #require(found.last).finding
    #expect(whole.verdict.rawValue == truth.verdict.rawValue)
    try compare(whole.attachments, with: truth.attachments)
  }

  private func compare(
    _ findings: [AttachmentFinding], with truths: [AttachmentTruth]
  ) throws {
    // What is inside an attachment follows it, with a path.
    var outer = findings.filter { $0.path.isEmpty }[...]
    var carriers: [String] = []
    for truth in truths {
      let found: AttachmentFinding
      if let carrier = truth.carrier {
        if !carriers.contains(carrier) {
          let next = outer.popFirst()
          let finding = try #require(next)
          #expect(finding.name == carrier)
          #expect(finding.counted)
          carriers.append(carrier)
        }
        found = try #require(findings.first { $0.path == [carrier, truth.name] })
        #expect(!found.counted)
      } else {
        let next = outer.popFirst()
        found = try #require(next, "\(findings)")
        #expect(found.counted == truth.counts)
      }
      if truth.isNameDeclared { #expect(found.name == truth.name) }
      if let part = truth.part { #expect(found.part == part) }
      #expect(found.container.rawValue == truth.container)
      #expect(found.verdict.rawValue == truth.verdict.rawValue, "\(found.reasons)")
      let codes = Set(found.reasons.map(\.code.rawValue))
      #expect(codes.isSuperset(of: truth.reasons), "\(codes.sorted())")
    }
    #expect(outer.isEmpty, "\(outer)")
  }

  /// What cannot be read yet is not called protected unless it is.
  @Test(arguments: MailFixture.all.filter { !$0.awaits.isDisjoint(with: awaited) }.map(\.name))
  func nothingIsCalledProtectedThatIsNot(name: String) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    let files = fixture.made(seed: 0).files
    let verdicts = try files.map { try Inspector().inspect(MemorySource($0), name: nil).verdict }
    let truth = try #require(Verdict(rawValue: fixture.verdict.rawValue))
    #expect(truth == .protected || !verdicts.contains(.protected), "\(verdicts)")
  }
}
