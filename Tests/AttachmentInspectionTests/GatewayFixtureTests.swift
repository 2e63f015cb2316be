import AttachmentInspection
import GatewayFixtures
import PortableSystem
import Testing
import ZipCrypto

/// Every generated archive gets the verdict that its recipe states, and its reasons.
@Suite struct GatewayFixtureTests {
  @Test(arguments: GatewayFixture.all.map(\.name), [0, 20_261_122] as [UInt64])
  func verdictAndReasons(name: String, seed: UInt64) throws {
    let fixture = try #require(GatewayFixture.all.first { $0.name == name })
    let finding = try Inspector().inspect(
      MemorySource(fixture.bytes(seed: seed)), name: fixture.fileName)
    let codes = Set(finding.attachments.flatMap { $0.reasons.map(\.code.rawValue) })
    #expect(finding.verdict.rawValue == fixture.verdict.rawValue, "\(finding.attachments)")
    #expect(codes.isSuperset(of: fixture.reasons), "\(codes.sorted())")
  }

  /// What shows only to somebody who has the password, or all of several.
  @Test(arguments: GatewayFixture.all.filter { !$0.reasonsWithPassword.isEmpty }.map(\.name))
  func reasonsWithPassword(name: String) throws {
    let fixture = try #require(GatewayFixture.all.first { $0.name == name })
    var inspector = Inspector()
    if fixture.passwords.count == 1 {
      inspector.passwords.known = Password(fixture.passwords[0])
    } else {
      let lines = fixture.passwords.map { $0 + "\n" }.joined()
      inspector.passwords.candidates = PasswordList(Array(lines.utf8)).candidates
    }
    let finding = try inspector.inspect(
      MemorySource(fixture.bytes(seed: 0)), name: fixture.fileName)
    let codes = Set(finding.attachments.flatMap { $0.reasons.map(\.code.rawValue) })
    #expect(codes.isSuperset(of: fixture.reasonsWithPassword), "\(codes.sorted())")
  }
}
