import AttachmentInspection
import Foundation
import TestSupport
import Testing

/// README.ja.md shows what README.md shows: the same commands, outputs and code.
@Suite struct ReadmeTranslationTests {
  /// A fenced block of a page.
  struct Block {
    let language: Substring
    let lines: [Substring]
  }

  private static func blocks(of page: String) throws -> [Block] {
    let pieces = try Fixtures.page(page).components(separatedBy: "```")
    // What stands between the first two fences, the next two, and so on.
    return pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { _, block in
      let lines = block[...].split(separator: "\n", omittingEmptySubsequences: false)
      return Block(language: lines.first ?? "", lines: lines.dropFirst().filter { !$0.isEmpty })
    }
  }

  private static func blocks(of page: String, in language: String) throws -> [Block] {
    let blocks = try blocks(of: page).filter { $0.language == language }
    try #require(!blocks.isEmpty)
    return blocks
  }

  /// A line without the comment behind it, which is translated.
  private static func withoutComment(_ line: Substring, _ mark: String) -> String {
    let end = line.firstRange(of: mark)?.lowerBound ?? line.endIndex
    return line[..<end].trimmingCharacters(in: .whitespaces)
  }

  @Test func outputsAreTheSame() throws {
    let page = try Fixtures.page("README.ja.md")
    for block in try Self.blocks(of: "README.md", in: "text") {
      let output = block.lines.joined(separator: "\n")
      #expect(page.replacing("\n\n", with: "\n").contains(output), "\(output)")
    }
  }

  @Test func commandsAreTheSame() throws {
    let shown = Set(
      try Self.blocks(of: "README.ja.md", in: "sh").flatMap(\.lines).map {
        Self.withoutComment($0, " #")
      })
    for line in try Self.blocks(of: "README.md", in: "sh").flatMap(\.lines) {
      #expect(shown.contains(Self.withoutComment(line, " #")), "\(line)")
    }
  }

  @Test func theCodeIsTheSame() throws {
    func code(_ page: String) throws -> [String] {
      try Self.blocks(of: page, in: "swift").flatMap(\.lines)
        .map { Self.withoutComment($0, "//") }.filter { !$0.isEmpty }
    }
    #expect(try code("README.ja.md") == code("README.md"))
  }

  @Test(arguments: Verdict.allCases)
  func everyVerdictIsInIt(_ verdict: Verdict) throws {
    #expect(try Fixtures.page("README.ja.md").contains("| `\(verdict.rawValue)` |"))
  }

  @Test func linksLeadSomewhere() throws {
    let pieces = try Fixtures.page("README.ja.md").components(separatedBy: "```")
    let page = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    let links = page.components(separatedBy: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(links.contains("README.md"))
    for link in links where !link.hasPrefix("http") {
      #expect(try !Fixtures.page(String(link)).isEmpty, "\(link)")
    }
  }
}
