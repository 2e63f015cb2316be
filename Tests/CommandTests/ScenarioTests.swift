import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite struct ScenarioTests {
  @Test func scenariosAreFound() throws {
    #expect(try Scenario.all().count >= 20)
  }

  @Test(arguments: try Scenario.all())
  func commandBehaves(_ scenario: Scenario) async throws {
    try Self.checkNeeds(of: scenario)
    try await TemporaryFolder.use { folder in
      let shell = try Shell(in: folder)
      try await shell.prepare(scenario.setup)
      do {
        let outcome = try await shell.run(
          [scenario.run], withoutPrivileges: scenario.needs.contains(.noPrivileges))
        #expect(outcome.errorText == scenario.errors)
        #expect(outcome.text == scenario.output)
        #expect(outcome.status == scenario.status)
        if let files = scenario.files {
          #expect(try shell.names() == files)
        }
      } catch {
        try await shell.prepare(scenario.cleanup)
        throw error
      }
      try await shell.prepare(scenario.cleanup)
    }
  }

  /// Skips a scenario, visibly, where the machine cannot give what it needs.
  private static func checkNeeds(of scenario: Scenario) throws {
    let isRoot = geteuid() == 0
    guard scenario.needs.contains(.mount), !isRoot, !Shell.isContinuousIntegration else { return }
    try Test.cancel("only root can mount a small file system")
  }
}
