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
