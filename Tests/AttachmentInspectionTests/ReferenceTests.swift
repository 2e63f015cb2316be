import AttachmentInspection
import Foundation
import TestSupport
import Testing

/// The reference page and the code say the same.
@Suite struct ReferenceTests {
  private var page: String {
    get throws {
      try Fixtures.page("REFERENCE.md")
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
    let readme = try Fixtures.page("README.md")
    #expect(readme.contains("| `\(verdict.rawValue)` |"))
  }
}
