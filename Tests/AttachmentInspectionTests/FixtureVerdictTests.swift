import AttachmentInspection
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Every fixture gets the verdict that its table states, without a password.
@Suite struct FixtureVerdictTests {
  @Test(arguments: ["archives", "disguises", "mail"])
  func tableHasFixtures(folder: String) throws {
    #expect(try Fixtures.demanded(in: folder).count > 20)
  }

  @Test(arguments: try ["archives", "disguises", "mail"].flatMap(Fixtures.demanded))
  func verdict(_ fixture: Fixture) throws {
    let source = try FileSource(path: Fixtures.path(fixture.path))
    let finding = try Inspector().inspect(source, name: fixture.fileName)
    #expect(finding.verdict.rawValue == fixture.verdict, "\(finding.attachments)")
    #expect(finding.kind == (fixture.path.hasPrefix("mail/") ? .message : .archive))
  }

  /// A verdict that a later step refines is never better than the truth.
  @Test(arguments: try Fixtures.all())
  func neverBetterThanTheTruth(_ fixture: Fixture) throws {
    let source = try FileSource(path: Fixtures.path(fixture.path))
    let verdict = try Inspector().inspect(source, name: fixture.fileName).verdict
    // That a password stands in the mail itself is not searched for yet.
    if fixture.verdict == "exposed", verdict == .protected, fixture.step == 6 { return }
    if verdict == .protected { #expect(fixture.verdict == "protected") }
  }
}
