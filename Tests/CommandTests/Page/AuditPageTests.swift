import AttachmentInspection
import Foundation
import GatewayFixtures
import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCryptoCommand

/// The file that a page becomes.
@Suite struct AuditPageTests {
  /// What is found in a mailbox, and what it comes to.
  private static func inspect(_ bytes: [UInt8]) throws -> ([InputFinding], InspectionOutcome) {
    var inspections = Inspector().inspections(of: MemorySource(bytes), name: "in.mbox")
    var findings: [InputFinding] = []
    var outcome = InspectionOutcome()
    while let finding = try inspections.next() {
      findings.append(finding)
      outcome.add(finding)
    }
    return (findings, outcome)
  }

  /// The page of a mailbox as text.
  private static func page(
    of bytes: [UInt8], inputs: [String] = ["in.mbox"], unread: Int = 0
  ) async throws -> String {
    var (findings, outcome) = try inspect(bytes)
    for _ in 0..<unread { outcome.addFailure() }
    return try await TemporaryFolder.use { folder in
      let page = try AuditPage(folder["page.html"].string, replacing: false, of: inputs)
      for finding in findings { page.add(finding, of: inputs.first ?? "-") }
      try page.finish(outcome)
      return String(decoding: try folder.bytes(of: "page.html"), as: UTF8.self)
    }
  }

  @Test func fileComesLastAndTheSameAgain() async throws {
    let (findings, outcome) = try Self.inspect(AuditMailbox(count: 60, seed: 3).bytes)
    try await TemporaryFolder.use { folder in
      for name in ["a.html", "b.html"] {
        let page = try AuditPage(folder[name].string, replacing: false, of: ["in.mbox"])
        let before = try folder.contents()
        for finding in findings { page.add(finding, of: "in.mbox") }
        let after = try folder.contents()
        #expect(after == before && !before.contains(name))
        try page.finish(outcome)
      }
      #expect(try folder.contents() == ["a.html", "b.html"])
      #expect(try folder.bytes(of: "a.html") == folder.bytes(of: "b.html"))
    }
  }

  @Test func fileOfThatNameIsKeptUnlessAsked() async throws {
    let (_, outcome) = try Self.inspect([])
    try await TemporaryFolder.use { folder in
      try folder.write("mine", to: "page.html")
      let path = folder["page.html"].string
      #expect(throws: CommandFailure.self) {
        _ = try AuditPage(path, replacing: false, of: [])
      }
      let page = try AuditPage(path, replacing: true, of: [])
      #expect(try folder.bytes(of: "page.html") == Array("mine".utf8))
      try page.finish(outcome)
      let written = try folder.bytes(of: "page.html")
      #expect(written.starts(with: Array("<!DOCTYPE html>".utf8)))
      // Taken while it was inspected.
      let late = try AuditPage(folder["late.html"].string, replacing: false, of: [])
      try folder.write("theirs", to: "late.html")
      #expect(throws: CommandFailure.self) { try late.finish(outcome) }
      #expect(try folder.contents() == ["late.html", "page.html"])
      #expect(try folder.bytes(of: "late.html") == Array("theirs".utf8))
    }
  }

  @Test func inputIsNotReplaced() async throws {
    try await TemporaryFolder.use { folder in
      let mail = try folder.write("From: ann@example.com", to: "mail.eml").string
      let detour = folder["sub/../mail.eml"].string
      for inputs in [[mail], ["other", detour]] {
        #expect(throws: CommandFailure.self) {
          _ = try AuditPage(mail, replacing: true, of: inputs)
        }
      }
    }
  }

  @Test func placeThatCannotBeWrittenIsToldAtOnce() async throws {
    try await TemporaryFolder.use { folder in
      for path in [folder["missing/page.html"].string, folder.path.string] {
        #expect(throws: CommandFailure.self) {
          _ = try AuditPage(path, replacing: true, of: [])
        }
      }
      let contents = try folder.contents()
      #expect(contents.isEmpty)
    }
  }

  @Test func hostileNamesStayText() async throws {
    let page = try await Self.page(
      of: AuditMailbox(count: 810, seed: 4).bytes, inputs: ["<script>in</script>\u{202E}.mbox"])
    for name in AuditMailbox.hostileNames where name.contains("<") {
      #expect(!page.contains(name), "\(name)")
    }
    #expect(
      page.contains("<bdi>&lt;script&gt;document.title=&#39;taken&#39;&lt;/script&gt;.zip</bdi>"))
    #expect(page.contains("<bdi>見積\\u{202E}piz.exe</bdi>"))
    #expect(page.contains("<title>Attachment protection: &lt;script&gt;in&lt;/script&gt;\\u{202E}"))
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || !TerminalText.isUnsafe($0) })
    // What opens a tag is the page's own: few names, always the same.
    let tags = Set(
      page.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0 == "/" } })
    #expect(tags.count < 90, "\(tags)")
    #expect(tags.isDisjoint(with: ["script", "img", "svg", "iframe", "a", "base", "object"]))
  }

  /// Mails of every kind: a row for each item, what is inside, what could not be looked at.
  @Test func everyKindOfMailHasItsRows() async throws {
    var all: [InputFinding] = []
    var outcome = InspectionOutcome()
    for file in MailFixture.all.flatMap({ $0.made(seed: 6).files }) {
      let (findings, _) = try Self.inspect(file)
      all += findings
      for finding in findings { outcome.add(finding) }
    }
    let page = try await TemporaryFolder.use { folder in
      let page = try AuditPage(folder["page.html"].string, replacing: false, of: ["mails"])
      for finding in all { page.add(finding, of: "mails") }
      try page.finish(outcome)
      return String(decoding: try folder.bytes(of: "page.html"), as: UTF8.self)
    }
    let start = try #require(page.firstRange(of: "<table class=\"items\">")).upperBound
    let rows = page[start...].split(separator: "\n").filter { $0.hasPrefix("<tr class=") }
    #expect(rows.count == outcome.summary.items.total && rows.count > 250)
    for verdict in Verdict.allCases {
      let count = rows.count { $0.hasPrefix("<tr class=\"\(verdict.rawValue)\">") }
      #expect(count == outcome.summary.items[verdict], "\(verdict)")
    }
    #expect(rows.contains { $0.contains("<em>not looked at</em>") })
    #expect(rows.contains { $0.contains("<ul class=\"inside\"><li><bdi>inner.zip</bdi>") })
    #expect(rows.contains { $0.contains("<em>no name</em>") })
    #expect(page.contains(" could not be looked at in full, so that attachments may be missing"))
  }

  /// An archive has no sender and no day; a page of nothing has no more than its legend.
  @Test func chartsOfNothingAreLeftOut() async throws {
    let archive = try #require(GatewayFixture.all.first { $0.name == "aes-256" })
    for bytes in [archive.bytes(seed: 1), []] {
      let page = try await Self.page(of: bytes)
      #expect(page.contains("<h2 id=\"verdicts\">") && page.contains("<h2 id=\"items\">"))
      #expect(!page.contains("<h2 id=\"periods\">") && !page.contains("<h2 id=\"senders\">"))
    }
    let page = try await Self.page(of: AuditMailbox(count: 2, seed: 1).bytes)
    #expect(page.contains("<h2 id=\"periods\">") && page.contains("<h2 id=\"senders\">"))
  }

  @Test func longNamesAreCut() async throws {
    let name = String(repeating: "長い<名>", count: 20_000)
    let mail = """
      From: ann@example.com
      Subject: \(name)
      Content-Type: application/zip; name="\(name)"

      PK
      """
    let page = try await Self.page(of: Array(mail.utf8))
    let empty = try await Self.page(of: [])
    #expect(page.contains("長い&lt;名&gt;"))
    #expect(page.utf8.count - empty.utf8.count < 20_000)
  }

  /// A list holds a password; the page tells in which line it stands, and not what it is.
  @Test func passwordsAreNotOnThePage() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("tulip-4711-garden", to: "password")
      try folder.write("content", to: "report.txt")
      let command = try CommandUnderTest()
      try await command.run(
        ["encrypt", "-q", "-o", "report.zip", "--password-file", "password", "report.txt"],
        in: folder.path
      ).checked()
      let outcome = try await command.run(
        [
          "inspect", "--passwords", "password", "--show-passwords", "--html", "page.html",
          "report.zip",
        ], in: folder.path
      ).checked(1)
      #expect(outcome.text.contains("tulip-4711-garden"))
      let page = String(decoding: try folder.bytes(of: "page.html"), as: UTF8.self)
      #expect(page.contains("password-in-list"))
      #expect(!page.contains("tulip"))
    }
  }

  @Test func wordsAreThoseOfTheHelp() async throws {
    let help = try await CommandUnderTest().run(["inspect", "--help"]).checked().text
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for verdict in Verdict.allCases where verdict != .none {
      #expect(words.contains("\(verdict.rawValue) \(verdict.meaning)"))
    }
  }

  @Test(
    arguments: [
      ([], 0, 0, "No attachment was found."),
      ([.unknown], 1, 0, "No attachment was found."),
      ([.none], 0, 0, "No attachment with content was found."),
      ([.protected], 0, 0, "The only attachment is protected."),
      ([.protected, .none, .protected], 0, 0, "All 2 attachments are protected."),
      (
        [.protected, .protected], 0, 1,
        "2 of 2 attachments are known to be protected, and none to be unprotected."
      ),
      (
        [.protected, .unknown], 0, 0,
        "1 of 2 attachments is known to be protected, and none to be unprotected."
      ),
      (
        [.protected, .unknown], 1, 0,
        "1 of 1 attachment is known to be protected, and none to be unprotected."
      ),
      (
        [.unknown], 0, 0,
        "0 of 1 attachment are known to be protected, and none to be unprotected."
      ),
      ([.exposed], 0, 0, "1 of 1 attachment is not really protected."),
      (
        [.exposed, .notProtected, .pseudoProtected, .ambiguous, .partlyProtected, .unknown, .none],
        0, 0, "5 of 6 attachments are not really protected."
      ),
    ] as [([Verdict], Int, Int, String)])
  func leadSaysNoMoreThanIsKnown(
    verdicts: [Verdict], unseen: Int, unread: Int, sentence: String
  ) {
    var counts = VerdictCounts()
    for verdict in verdicts { counts.add(verdict) }
    let lead = LeadSentence(counts: counts, unseen: unseen, unread: unread)
    #expect(lead.html.text == sentence)
  }

  @Test func whatIsMissingIsTold() async throws {
    let mailbox = AuditMailbox(count: 30, seed: 5)
    let (findings, outcome) = try Self.inspect(mailbox.bytes)
    let page = try await Self.page(of: mailbox.bytes, unread: 2)
    #expect(
      page.contains(
        "2 inputs could not be read, or not to the end: attachments may be missing here."))
    #expect(findings.count == 30)
    var shown = VerdictCounts()
    for _ in 0..<outcome.summary.items[.notProtected] { shown.add(.notProtected) }
    let section = TableSection(total: outcome.summary.items, shown: shown).beginning.text
    #expect(section.contains("The table has \(shown.total) of 30 rows"))
    #expect(section.contains("\(30 - shown.total) are missing"))
  }
}
