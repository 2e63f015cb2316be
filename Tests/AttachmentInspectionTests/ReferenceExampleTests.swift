import AttachmentInspection
import GatewayFixtures
import PortableSystem
import TestSupport
import Testing
import ZipCrypto

/// Each reason code of the reference page comes with an example, and the example has the code.
@Suite struct ReferenceExampleTests {
  /// A row of the table.
  struct Example: CustomTestStringConvertible {
    let code: String
    /// The name of a generated archive or mail, or the path of a fixture.
    let name: String
    /// What `inspect` must be given: `--password-file`, `--passwords`, or nothing.
    let option: String?

    var testDescription: String { "\(code): \(name)" }
  }

  static func examples() throws -> [Example] {
    try Fixtures.page("REFERENCE.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.split(separator: "`").map(String.init) }
      // Between bars and blanks: the code, the meaning, the example.
      guard cells.count == 3, cells[0].count == 3, cells[2].count >= 3 else { return nil }
      return Example(
        code: cells[0][1], name: cells[2][1], option: cells[2].count >= 5 ? cells[2][3] : nil)
    }
  }

  @Test func allCodesButOneHaveAnExample() throws {
    let codes = Set(try Self.examples().map(\.code))
    let all = Set(Reason.Code.allCases.map(\.rawValue))
    // Its example is larger than a fixture should be: see `EntryFindingsVolumeTests`.
    #expect(all.subtracting(codes) == ["entries-not-listed"])
  }

  @Test(arguments: try examples().filter { Reason.Code(rawValue: $0.code) != nil })
  func hasItsCode(_ example: Example) throws {
    var inspector = Inspector()
    let source: any ByteSource
    var name = example.name
    if name.contains("/") {
      source = try FileSource(path: Fixtures.path(name))
      #expect(example.option == nil)
    } else if name.hasPrefix("mail-") {
      let fixture = try #require(MailFixture.all.first { $0.name == name })
      let made = fixture.made(seed: 0)
      source = MemorySource(try #require(made.files.first))
      name = try #require(fixture.fileNames.first)
      #expect(example.option == nil)
    } else {
      let fixture = try #require(GatewayFixture.all.first { $0.name == name })
      source = MemorySource(fixture.bytes(seed: 0))
      name = fixture.fileName
      if example.option == "--password-file" {
        inspector.passwords.known = Password(try #require(fixture.passwords.first))
      } else if example.option == "--passwords" {
        let lines = fixture.passwords.map { $0 + "\n" }.joined()
        inspector.passwords.candidates = PasswordList(Array(lines.utf8)).candidates
      }
    }
    let finding = try inspector.inspect(source, name: name)
    let reasons = finding.attachments.flatMap(\.reasons) + finding.notes
    #expect(reasons.contains { $0.code.rawValue == example.code })
  }
}
