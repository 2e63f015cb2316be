import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

/// What real programs write is judged as its recipe says.
@Suite struct ProgramMailTests {
  @Test func thereAreMailsOfManyPrograms() throws {
    #expect(try ProgramMail.programs().count >= 30)
    #expect(try ProgramMail.all().count >= 100)
  }

  @Test(arguments: try ProgramMail.all())
  func isJudgedAsItsRecipeSays(_ mail: ProgramMail) throws {
    let findings = try findings(try mail.bytes(), of: mail)
    try #require(findings.count == mail.messages.count)
    for (expected, finding) in zip(mail.messages, findings) {
      #expect(finding.kind == .message)
      let differences = expected.differences(from: finding)
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
  }

  /// A mail server changes LF to CR LF; a file system, or a program that reads from there, back.
  ///
  /// What is encoded does not change by it. What stands there as it is may be damaged, and is then
  /// `unknown`.
  @Test(arguments: try ProgramMail.all().filter { $0.fileExtension == "eml" && !$0.isSlow })
  func lineEndsDoNotMatter(_ mail: ProgramMail) throws {
    let bytes = try mail.bytes()
    let expected = try #require(mail.messages.first)
    let verdict = try Inspector().inspect(
      MemorySource(bytes.withOtherLineEnds), name: mail.fileName
    ).verdict.rawValue
    // One of them may be the damaged one: a program that changes line ends itself exists too.
    let isDamage = bytes.hasContentAsItIs && [verdict, expected.verdict].contains("unknown")
    if !isDamage { #expect(verdict == expected.verdict) }
  }

  /// Where nothing is protected, nothing becomes so by being cut off.
  @Test(arguments: try ProgramMail.all())
  func cutOffItIsNotBetter(_ mail: ProgramMail) throws {
    let bytes = try mail.bytes()
    var random = SeededGenerator.fresh()
    let isProtected = mail.messages.contains { message in
      (message.attachments ?? message.counted ?? []).contains { $0.verdict == "protected" }
    }
    let comment = random.comment
    for _ in 0..<3 {
      let end = Int.random(in: 0..<bytes.count, using: &random)
      let verdicts = try findings(Array(bytes.prefix(end)), of: mail).map(\.verdict)
      if !isProtected, !mail.hidesParts {
        #expect(!verdicts.contains(.protected), comment)
      }
    }
  }

  /// Whatever bytes are changed, an answer comes.
  @Test(arguments: try ProgramMail.all().filter { !$0.isSlow })
  func damagedItGetsAnAnswer(_ mail: ProgramMail) throws {
    let bytes = try mail.bytes()
    var random = SeededGenerator.fresh()
    let comment = random.comment
    for _ in 0..<2 {
      var damaged = bytes
      for _ in 0..<4 {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = random.bytes(1)[0]
      }
      #expect(try findings(damaged, of: mail).count <= bytes.count, comment)
    }
  }

  private func findings(_ bytes: [UInt8], of mail: ProgramMail) throws -> [InputFinding] {
    var inspections = Inspector().inspections(of: MemorySource(bytes), name: mail.fileName)
    var findings: [InputFinding] = []
    while let finding = try inspections.next() { findings.append(finding) }
    return findings
  }
}

extension ProgramMail {
  /// Whether it has a workbook under AES: to find out that the password which Excel tries by itself
  /// does not open it takes seconds in a debug build.
  fileprivate var isSlow: Bool {
    messages.contains { message in
      (message.attachments ?? []).contains { attachment in
        attachment.container == "cfb" && attachment.encryption?.first?.hasPrefix("aes") == true
      }
    }
  }

  /// Whether a part that is protected stands beside others, of which the table names none: what
  /// carries a mailbox or an archive is stated alone.
  fileprivate var hidesParts: Bool { messages.contains { $0.attachments == nil } }
}

extension [UInt8] {
  /// CR LF in place of LF, or the reverse, whichever it has.
  fileprivate var withOtherLineEnds: [UInt8] {
    let hasReturns = firstIndex(of: 0x0A).map { $0 > 0 && self[$0 - 1] == 0x0D } ?? false
    var changed: [UInt8] = []
    for (index, byte) in enumerated() {
      switch byte {
      case 0x0A where !hasReturns: changed += [0x0D, 0x0A]
      case 0x0D where hasReturns && index + 1 < count && self[index + 1] == 0x0A: break
      default: changed.append(byte)
      }
    }
    return changed
  }

  /// Whether something may stand there without an encoding that survives: control characters, or
  /// quoted-printable, in which programs leave the line feeds of binary content as they are.
  fileprivate var hasContentAsItIs: Bool {
    let text = String(decoding: self, as: UTF8.self).lowercased()
    return contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D, 0x1B].contains($0) }
      || text.contains("encoding: quoted-printable")
  }
}
