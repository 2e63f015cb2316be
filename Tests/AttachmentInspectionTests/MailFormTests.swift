import AttachmentInspection
import GatewayFixtures
import PortableSystem
import TestSupport
import Testing

/// Every generated mail is judged the same with either line end, and byte by byte.
@Suite struct MailFormTests {
  /// What must not change with the form.
  private struct Answer: Hashable {
    var verdict: Verdict
    var attachments: [String]
    var notes: [Reason.Code]

    init(_ finding: InputFinding) {
      verdict = finding.verdict
      attachments = finding.attachments.map { attachment in
        "\(attachment.path) \(attachment.name ?? "-") \(attachment.container) "
          + "\(attachment.verdict) \(attachment.counted) \(attachment.encryption)"
      }
      notes = finding.notes.map(\.code)
    }
  }

  private func answers(_ source: any ByteSource, _ name: String?) throws -> [Answer] {
    var answers: [Answer] = []
    var inspections = Inspector().inspections(of: source, name: name)
    while let finding = try inspections.next() { answers.append(Answer(finding)) }
    return answers
  }

  @Test(arguments: MailFixture.all.map(\.name))
  func byteByByte(name: String) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    for (file, name) in zip(fixture.made(seed: 0).files, fixture.fileNames)
    where file.count < 32_768 {
      #expect(try answers(OneByteSource(file), name) == answers(MemorySource(file), name))
    }
  }

  @Test(arguments: try ProgramMail.all())
  func byteByByte(_ mail: ProgramMail) throws {
    let bytes = try mail.bytes()
    // Keys that take long take twice as long.
    guard bytes.count < 16_384 else { return }
    #expect(
      try answers(OneByteSource(bytes), mail.fileName)
        == answers(MemorySource(bytes), mail.fileName))
  }

  /// Cut off and changed: an answer comes, and nothing becomes protected that holds nothing such.
  @Test(arguments: MailFixture.all.map(\.name))
  func damaged(name: String) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    let mayBeProtected = fixture.messages.contains { message in
      message.attachments.contains { !$0.ciphers.allSatisfy { $0 == "none" } }
    }
    var random = SeededGenerator.fresh()
    let comment = random.comment
    for (file, name) in zip(fixture.made(seed: 0).files, fixture.fileNames)
    where file.count < 65_536 {
      for _ in 0..<2 {
        let cut = Array(file.prefix(Int.random(in: 0..<file.count, using: &random)))
        let verdicts = try answers(MemorySource(cut), name).map(\.verdict)
        #expect(mayBeProtected || !verdicts.contains(.protected), comment)
        var changed = file
        for _ in 0..<4 {
          changed[Int.random(in: 0..<file.count, using: &random)] = random.bytes(1)[0]
        }
        #expect(try answers(MemorySource(changed), name).count <= file.count, comment)
      }
    }
  }

  /// Where content stands in a mail without a transfer encoding, its own line ends would change.
  @Test(arguments: MailFixture.all.map(\.name))
  func eitherLineEnd(name: String) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    for (file, name) in zip(fixture.made(seed: 0).files, fixture.fileNames)
    where !file.contains(0) && !fixture.dependsOnLineEnds {
      let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { $0.last == 0x0D ? $0.dropLast() : $0 }
      let expected = try answers(MemorySource(file), name)
      for end: [UInt8] in [[0x0A], [0x0D, 0x0A]] {
        let changed = Array(lines.joined(separator: end))
        #expect(try answers(MemorySource(changed), name) == expected, "\(end)")
      }
    }
  }
}

extension MailFixture {
  /// Whether it counts bytes, or has content as it is.
  fileprivate var dependsOnLineEnds: Bool {
    ["mboxcl", "apple", "binary", "8bit-archive"].contains { name.contains($0) }
  }
}
