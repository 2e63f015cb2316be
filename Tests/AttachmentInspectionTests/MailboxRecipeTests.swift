import AttachmentInspection
import GatewayFixtures
import MailMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// What the summary of a generated mailbox counts is what its recipe states.
@Suite struct MailboxRecipeTests {
  /// Large enough that every kind of mail, attachment and damage occurs.
  private static let messages = 300

  private static let seed: UInt64 = .random(in: 0 ... .max)

  /// As one file: every mail is found, and each is worth what its recipe says.
  @Test func mailbox() throws {
    let seed = Self.seed
    let recipe = MailboxRecipe(seed: seed, messages: Self.messages)
    let sink = MemorySink()
    let totals = try MailboxWriter.writeMailbox(recipe, to: sink)
    var summary = AuditSummary()
    var inspections = Inspector().inspections(of: MemorySource(sink.bytes), name: "outbox.mbox")
    var place = 0
    while let finding = try inspections.next() {
      let mail = try #require(place < recipe.count ? recipe[place] : nil, "seed \(seed)")
      #expect(finding.place?.index == place)
      expect(finding, is: mail, "mail \(place) of seed \(seed)")
      summary.add(finding)
      place += 1
    }
    #expect(place == recipe.count, "seed \(seed)")
    expect(summary, is: totals, "seed \(seed)")
  }

  /// As files of a Maildir, each by itself.
  @Test func maildir() async throws {
    let seed = Self.seed
    let recipe = MailboxRecipe(seed: seed, messages: Self.messages)
    try await TemporaryFolder.use { folder in
      let totals = try MailboxWriter.writeMaildir(recipe, at: folder["box"])
      #expect(totals == recipe.totals(), "seed \(seed)")
      let names = try folder.contents().filter { $0.hasPrefix("box/cur/") && $0 != "box/cur/" }
      #expect(names.count == recipe.count)
      var summary = AuditSummary()
      for (name, mail) in zip(names, recipe) {
        let bytes = try Fixtures.bytes(at: folder[name])
        #expect(bytes == mail.bytes)
        var inspections = Inspector().inspections(of: MemorySource(bytes), name: name)
        let finding = try #require(try inspections.next())
        expect(finding, is: mail, "\(name) of seed \(seed)")
        #expect(try inspections.next() == nil)
        summary.add(finding)
      }
      expect(summary, is: totals, "seed \(seed)")
    }
  }

  private func expect(_ finding: InputFinding, is mail: GeneratedMail, _ comment: Comment) {
    #expect(finding.kind == .message, comment)
    #expect(finding.sender == mail.sender, comment)
    #expect(finding.date?.dayText == mail.day, comment)
    #expect(finding.verdict.rawValue == mail.verdict.rawValue, comment)
    let items = finding.items.map { "\($0.container.rawValue) \($0.verdict.rawValue)" }
    #expect(items == mail.items.map { "\($0.container) \($0.verdict.rawValue)" }, comment)
  }

  private func expect(_ summary: AuditSummary, is totals: MailboxTotals, _ comment: Comment) {
    expect(summary.inputs, totals.mails, comment)
    expect(summary.items, totals.items, comment)
    #expect(Set(summary.senders.keys) == Set(totals.senders.keys), comment)
    for (sender, counts) in summary.senders { expect(counts, totals.senders[sender], comment) }
    #expect(Set(summary.days.keys) == Set(totals.days.keys), comment)
    for (day, counts) in summary.days { expect(counts, totals.days[day], comment) }
    let containers = Set(summary.containers.keys.map(\.rawValue))
    #expect(containers == Set(totals.containers.keys), comment)
    for (container, counts) in summary.containers {
      expect(counts, totals.containers[container.rawValue], comment)
    }
  }

  private func expect(
    _ counts: VerdictCounts, _ totals: MailboxTotals.Counts?, _ comment: Comment
  ) {
    for verdict in FixtureVerdict.allCases {
      let same = Verdict(rawValue: verdict.rawValue)
      #expect(same.map { counts[$0] } == totals?[verdict, default: 0], comment)
    }
  }
}
