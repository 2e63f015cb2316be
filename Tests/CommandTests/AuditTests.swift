import Foundation
import SystemPackage
import TestSupport
import Testing

/// Many mails in one run.
@Suite struct AuditTests {
  private static let separator = "From gateway@example.jp Wed Apr  1 09:30:00 2026\n"

  /// Mails of the fixtures; one has a mailbox's line of its own, and would be two in a mailbox.
  private static func mails() throws -> [String] {
    try Fixtures.names(in: "mail").filter {
      $0.hasSuffix(".eml") && !$0.hasSuffix("/from-line.eml")
    }
  }

  /// A mailbox of these mails, so many times.
  private static func mailbox(times: Int) throws -> [UInt8] {
    let mails = try mails().map { try Array(separator.utf8) + Fixtures.bytes($0) + [10, 10] }
    return Array((0..<times).map { _ in mails.flatMap(\.self) }.joined())
  }

  private struct Line: Decodable {
    struct Attachment: Decodable {
      let counted: Bool
      let verdict: String
    }
    let input: String
    let verdict: String
    let attachments: [Attachment]
  }

  private static func lines(_ outcome: Outcome) throws -> [Line] {
    try outcome.output.split(separator: 10).map {
      try JSONDecoder().decode(Line.self, from: Data($0))
    }
  }

  /// Folders, a mailbox, a missing file and a file that is none: all in their places.
  @Test func anyNumberOfThreadsGivesTheSameLines() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.mailbox(times: 1), to: "a.mbox")
      try folder.write("hello", to: "note.txt")
      let inputs = [
        Fixtures.path("mail").string, "missing.eml", "a.mbox", "note.txt",
        Fixtures.path("archives/zip-plain.zip").string, "a.mbox",
      ]
      let command = try CommandUnderTest()
      var alone: Outcome?
      for threads in ["1", "2", "16"] {
        let outcome = try await command.run(
          ["inspect", "--json", "--threads", threads] + inputs, in: folder.path)
        #expect(outcome.status == 1)
        if let alone {
          #expect(outcome.output == alone.output)
          #expect(outcome.errorText == alone.errorText)
        }
        alone = outcome
      }
      let names = try Self.lines(#require(alone)).map(\.input)
      let mails = try Self.mails().count
      #expect(names.count { $0 == "a.mbox" } == 2 * mails)
      #expect(names.last == "a.mbox")
      #expect(names.firstIndex(of: "note.txt") == 2 * mails + 1)
    }
  }

  @Test func anotherOrderGivesTheSameLinesInThatOrder() async throws {
    let mails = try Fixtures.names(in: "mail").map { Fixtures.path($0).string }
    let command = try CommandUnderTest()
    var outputs: [[ArraySlice<UInt8>]] = []
    for list in [mails, mails.reversed()] {
      let outcome = try await command.run(
        ["inspect", "--json", "--files-from", "-"],
        input: .bytes(Array(list.joined(separator: "\n").utf8)))
      outputs.append(outcome.output.split(separator: 10))
    }
    #expect(outputs[0].count == mails.count)
    #expect(outputs[0] == outputs[1].reversed())
  }

  @Test func mailboxThroughAPipeGivesTheSameLines() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.mailbox(times: 2), to: "a.mbox")
      let outcome = try await Shell(in: folder).run([
        "zipcrypto inspect -q --json a.mbox | sed 's/a[.]mbox/-/g' > a",
        "cat a.mbox | zipcrypto inspect -q --json - > b", "cmp a b && wc -l < a",
      ])
      let mails = try Self.mails().count
      #expect(outcome.text.trimmingCharacters(in: .whitespaces) == "\(2 * mails)\n")
    }
  }

  @Test func summaryAgreesWithTheLines() async throws {
    struct Summary: Decodable {
      struct Counts: Decodable { let attachments, inputs: [String: Int] }
      let summary: Counts
    }
    let command = try CommandUnderTest()
    let inputs = [Fixtures.path("mail").string, Fixtures.path("disguises").string]
    let lines = try Self.lines(await command.run(["inspect", "--json"] + inputs))
    let outcome = try await command.run(["inspect", "--json", "--summary"] + inputs)
    let summary = try JSONDecoder().decode(Summary.self, from: Data(outcome.output)).summary
    #expect(summary.inputs == Dictionary(lines.map { ($0.verdict, 1) }, uniquingKeysWith: +))
    // Each attachment that counts, and each input that is worse than these.
    var attachments: [String: Int] = [:]
    for line in lines {
      for attachment in line.attachments where attachment.counted {
        attachments[attachment.verdict, default: 0] += 1
      }
    }
    for (verdict, count) in attachments where verdict != "unknown" {
      #expect(summary.attachments[verdict] == count)
    }
    #expect(summary.attachments["unknown", default: 0] >= attachments["unknown", default: 0])
  }

  /// What was written before an end by a signal is whole, and what another run writes too; without
  /// the search, which would wait for the end of the pipe.
  @Test func interruptedRunLeavesWholeLines() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.mailbox(times: 3), to: "a.mbox")
      let outcome = try await Shell(in: folder).run([
        "mkfifo pipe", "zipcrypto inspect -q --json --no-search - < a.mbox > all",
        "zipcrypto inspect -q --json --no-search - < pipe > some & job=$!", "exec 3> pipe",
        "cat a.mbox >&3", "until test -s some; do sleep 0.01; done", "sleep 0.3",
        "kill -TERM $job", "wait $job", "echo $?", "exec 3>&-",
        "n=$(wc -l < some)", "head -n $n all | cmp - some && test $n -gt 10 && echo same",
      ])
      #expect(outcome.text == "143\nsame\n")
    }
  }

  @Test(.needs("python3")) func progressIsShownOnATerminalAndTakenAway() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.mailbox(times: 1), to: "a.mbox")
      let session = try await TerminalSession.run(
        "sh -c '(cat a.mbox; sleep 1; cat a.mbox) | zipcrypto inspect --json - > out.jsonl'",
        in: folder, [.wait(" inputs  ")])
      #expect(session.status == 1)
      // The line is taken away before the summary.
      #expect(session.shown.contains("\r\u{1B}[Kverdict "))
      let mails = try Self.mails().count
      #expect(try folder.bytes(of: "out.jsonl").split(separator: 10).count == 2 * mails)
    }
  }

  /// A mail that cannot be read does not stop those after it.
  @Test func unreadableMailDoesNotStopTheRest() async throws {
    try await TemporaryFolder.use { folder in
      for name in ["1.eml", "2.eml", "3.eml"] {
        try folder.write(Fixtures.bytes("mail/aes.eml"), to: "in/" + name)
      }
      let outcome = try await Shell(in: folder).run(
        ["chmod 000 in/2.eml", "zipcrypto inspect --json in"], withoutPrivileges: true)
      #expect(try Self.lines(outcome).map(\.input) == ["in/1.eml", "in/3.eml"])
      #expect(outcome.errorText == "zipcrypto: error: in/2.eml: permission denied\n")
      #expect(outcome.status == 2)
    }
  }
}
