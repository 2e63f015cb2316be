import AttachmentInspection
import Foundation
import TestSupport
import Testing

/// The reference page and the code say the same.
@Suite struct ReferenceTests {
  private var page: String {
    get throws {
      let path = Fixtures.folder.removingLastComponent().appending("REFERENCE.md").string
      return try String(contentsOfFile: path, encoding: .utf8)
    }
  }

  @Test func everyCodeHasItsRow() throws {
    let table = try #require(
      try page.components(separatedBy: "### Reason codes of `inspect`").last?
        .components(separatedBy: "## `verify").first)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(rows.sorted() == Reason.Code.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: Container.allCases)
  func everyContainerIsNamed(_ container: Container) throws {
    #expect(try page.contains("`\(container.rawValue)`"))
  }

  @Test(arguments: Verdict.allCases)
  func everyVerdictIsInTheReadme(_ verdict: Verdict) throws {
    let path = Fixtures.folder.removingLastComponent().appending("README.md").string
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    #expect(readme.contains("| `\(verdict.rawValue)` |"))
  }
}
