import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

/// A mailbox is judged mail by mail, and none of its mails hides behind another.
@Suite struct MailboxInspectionTests {
  private static let line = Array("From gateway@example.jp Wed Apr  1 09:30:00 2026\n".utf8)

  /// Mails of the fixtures, one after the other as mboxo has them.
  private func mailbox(_ names: [String]) throws -> [UInt8] {
    try names.flatMap { name in
      let mail = try Fixtures.bytes("mail/\(name).eml")
      return Self.line + mail + Array("\n\n".utf8)
    }
  }

  private func findings(_ bytes: [UInt8]) throws -> [InputFinding] {
    var inspections = Inspector().inspections(of: MemorySource(bytes), name: "box")
    var findings: [InputFinding] = []
    while let finding = try inspections.next() { findings.append(finding) }
    try expectTheSameFromAPipe(bytes, findings)
    return findings
  }

  /// Whatever an input is, it is judged the same through a pipe.
  private func expectTheSameFromAPipe(_ bytes: [UInt8], _ expected: [InputFinding]) throws {
    for (piece, memoryLimit) in [(Int.max, 1 << 20), (1000, 1000)] {
      let stream = SpooledStream(
        MemoryStream(bytes, inPiecesOf: piece), memoryLimit: memoryLimit)
      var inspections = Inspector().inspections(of: stream, name: "box")
      var findings: [InputFinding] = []
      while let finding = try inspections.next() { findings.append(finding) }
      #expect(findings == expected)
    }
  }

  @Test func everyMailHasItsVerdict() throws {
    let bytes = try mailbox(["zipcrypto", "gateway-marked", "plain-zip", "no-attachment", "aes"])
    let findings = try findings(bytes)
    #expect(
      findings.map(\.verdict) == [
        .protected, .pseudoProtected, .notProtected, .none, .protected,
      ])
    #expect(findings.map { $0.place?.index } == [0, 1, 2, 3, 4])
    for finding in findings {
      let offset = try #require(finding.place?.offset)
      #expect(bytes[..<Int(offset)].suffix(Self.line.count).elementsEqual(Self.line))
    }
  }

  /// As a whole a mailbox is worth what its worst mail is.
  @Test func theWholeIsNotBetterThanItsWorstMail() throws {
    let finding = try Inspector().inspect(
      MemorySource(try mailbox(["zipcrypto", "plain-zip"])), name: "box")
    #expect(finding.verdict == .notProtected)
    #expect(finding.attachments.count == 2)
  }

  /// Pieces are put together when all inputs were seen, and nothing is left of the pipe then.
  @Test(arguments: [100, 100_000])
  func piecesOfASplitMailAreJoinedThroughAPipe(padding: Int) throws {
    let mail = try Fixtures.bytes("mail/plain-zip.eml")
    let text = Array(String(repeating: "X-Padding: x\r\n", count: padding / 14).utf8)
    let middle = try #require(mail[(mail.count / 2)...].firstIndex(of: 0x0A)) + 1
    let pieces = [text + mail[..<middle], Array(mail[middle...])]
    let bytes = pieces.enumerated().flatMap { index, piece in
      let head = """
        From: a@example.com
        Message-ID: <\(index)@example.com>
        Content-Type: message/partial; id="1@example.com"; number=\(index + 1); total=2


        """
      return Self.line + Array(head.utf8) + piece + [0x0A]
    }
    func verdicts(_ source: any ByteSource) throws -> [Verdict] {
      var split = SplitMails()
      var inspections = Inspector().inspections(of: source, name: "box")
      while let finding = try inspections.next() {
        let isKept = split.keep(finding, of: "box")
        #expect(isKept)
      }
      return try split.findings(Inspector()).map(\.finding.verdict)
    }
    let stored = try verdicts(MemorySource(bytes))
    #expect(stored.last == .notProtected)
    let stream = SpooledStream(MemoryStream(bytes), memoryLimit: 1000)
    #expect(try verdicts(stream) == stored)
  }

  @Test func aMailWithAMailboxesLineIsAMailAlone() throws {
    let findings = try findings(try mailbox(["zipcrypto"]))
    #expect(findings.map(\.verdict) == [.protected])
    #expect(findings.first?.place == nil)
  }

  /// Text that looks like a separator, with a header behind it: readers may differ.
  @Test func aDoubtfulSeparatorMakesItUnknown() throws {
    let doubtful = Array("text\nFrom somebody else\nSubject: no mail of its own\n\ntext\n".utf8)
    let findings = try findings(try mailbox(["zipcrypto"]) + doubtful + (try mailbox(["aes"])))
    #expect(findings.contains { $0.verdict == .unknown || $0.verdict == .none })
    #expect(!findings.allSatisfy { $0.verdict == .protected })
  }

  @Test(arguments: [0, 1, -1, 100, -100])
  func appleMailsCountHidesNothing(error: Int) throws {
    let mail = try Fixtures.bytes("mail/zipcrypto.eml")
    let list = "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict/></plist>\n"
    let bytes = Array("\(mail.count + error)\n".utf8) + mail + Array(list.utf8)
    let findings = try findings(bytes)
    #expect(findings.map(\.kind) == [.message])
    #expect(findings.first?.verdict == (error == 0 ? .protected : .unknown))
    #expect(findings.first?.attachments.map(\.verdict) == [.protected])
  }

  /// Cut off anywhere, it has no more mails than before, and none is better than it was.
  @Test func cutOffAnywhere() throws {
    let bytes = try mailbox(["plain-zip", "zipcrypto"])
    for end in stride(from: 1, to: bytes.count, by: 61) {
      let verdicts = try findings(Array(bytes.prefix(end))).map(\.verdict)
      #expect(verdicts.count <= 2)
      #expect(verdicts.first != .protected, "cut at \(end)")
    }
  }
}
