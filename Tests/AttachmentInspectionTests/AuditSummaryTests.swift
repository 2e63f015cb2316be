import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

/// What many inputs come to.
@Suite struct AuditSummaryTests {
  private static func findings() throws -> [InputFinding] {
    try (Fixtures.names(in: "mail") + Fixtures.names(in: "archives")).compactMap { name in
      guard name.hasSuffix(".eml") || name.hasSuffix(".zip") else { return nil }
      return try Inspector().inspect(MemorySource(Fixtures.bytes(name)), name: name)
    }
  }

  @Test func anInputIsWorthWhatItsWorstItemIs() throws {
    let findings = try Self.findings()
    #expect(findings.count > 100)
    for finding in findings {
      #expect(finding.verdict == .worst(of: finding.items.map(\.verdict)))
    }
  }

  @Test func everyItemCountsOnceInEachTable() throws {
    let findings = try Self.findings()
    var summary = AuditSummary()
    for finding in findings { summary.add(finding) }
    let items = findings.flatMap(\.items)
    #expect(summary.inputs.total == findings.count)
    #expect(summary.items.total == items.count)
    for verdict in Verdict.allCases {
      #expect(summary.inputs[verdict] == findings.count { $0.verdict == verdict })
      let count = items.count { $0.verdict == verdict }
      #expect(summary.items[verdict] == count)
      #expect(summary.senders.values.reduce(0) { $0 + $1[verdict] } == count)
      #expect(summary.containers.values.reduce(0) { $0 + $1[verdict] } == count)
      #expect(summary.days.values.reduce(0) { $0 + $1[verdict] } == count)
    }
    #expect(summary.senders["hanako@example.jp"] != nil)
    #expect(summary.days["2026-04-01"] != nil)
    #expect(summary.senders[nil] != nil)
  }

  @Test func orderDoesNotMatter() throws {
    let findings = try Self.findings()
    var (one, other) = (AuditSummary(), AuditSummary())
    for finding in findings { one.add(finding) }
    for finding in findings.reversed() { other.add(finding) }
    #expect(one == other)
  }

  /// Memory has an end, and nothing goes uncounted.
  @Test func sendersAndDaysBeyondTheLimitAreCountedTogether() throws {
    let body = "Subject: x\nContent-Type: application/octet-stream; name=a.txt\n\nhello\n"
    var summary = AuditSummary()
    let count = AuditSummary.sendersLimit + 50
    for number in 0..<count {
      let (month, day) = (1 + number / 28 % 12, 1 + number % 28)
      let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
        + ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      let date = "\(day) \(months[month - 1]) \(1980 + number / 336) 10:00 +0000"
      let mail = "From: \(number)@example.com\nDate: \(date)\n" + body
      summary.add(try Inspector().inspect(MemorySource(Array(mail.utf8)), name: nil))
    }
    #expect(summary.items.total == count)
    #expect(summary.senders.count == AuditSummary.sendersLimit)
    #expect(summary.otherSenders.total == 50)
    #expect(summary.days.count == AuditSummary.daysLimit)
    #expect(summary.otherDays.total == count - AuditSummary.daysLimit)
  }

  /// What was not looked at is an item of its own: it may be an attachment.
  @Test func whatWasNotSeenIsAnItem() throws {
    let mail =
      "From: a@example.com\nContent-Type: multipart/mixed\n\n"
      + "--b\nContent-Type: application/zip; name=a.zip\n\nUEsDBA==\n--b--\n"
    let finding = try Inspector().inspect(MemorySource(Array(mail.utf8)), name: nil)
    let unseen = finding.items.filter { if case .unseen = $0 { true } else { false } }
    #expect(unseen.count == 1)
    #expect(finding.verdict == .unknown)
  }

  @Test func unitsCanBeInspectedInAnyOrder() throws {
    let line = Array("From gateway@example.jp Wed Apr  1 09:30:00 2026\n".utf8)
    let names = ["zipcrypto", "plain-zip", "aes", "no-attachment", "truncated-base64"]
    let box = try names.flatMap { try line + Fixtures.bytes("mail/\($0).eml") + [10, 10] }
    for source in [
      MemorySource(box), SpooledStream(MemoryStream(box, inPiecesOf: 1000), memoryLimit: 1000),
    ] as [any ByteSource] {
      var inspection = Inspector().inspections(of: source, name: "box")
      var units: [InspectionUnit] = []
      while let unit = try inspection.nextUnit() { units.append(unit) }
      let late = try units.reversed().map { try $0.inspect() }
      var inOrder = Inspector().inspections(of: MemorySource(box), name: "box")
      var expected: [InputFinding] = []
      while let finding = try inOrder.next() { expected.append(finding) }
      #expect(late.reversed() == expected)
      #expect(expected.count == names.count)
    }
  }
}
