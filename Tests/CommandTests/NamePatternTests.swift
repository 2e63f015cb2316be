import Testing

@testable import ZipCryptoCommand

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("*", "anything"), ("*", ""), ("flag-*", "flag-both"), ("*-both", "flag-both"),
    ("f*b*h", "flag-both"), ("flag-???h", "flag-both"), ("**", "a"), ("a*a", "aa"),
    ("*ab*ab", "xababab"),
  ])
  func fits(pattern: String, name: String) {
    #expect(NamePattern(pattern).matches(name))
  }

  @Test(arguments: [
    ("", "a"), ("flag", "flag-both"), ("?", ""), ("?", "ab"), ("a*a", "a"), ("*b", "ab c"),
    ("flag-*x", "flag-both"),
  ])
  func doesNotFit(pattern: String, name: String) {
    #expect(!NamePattern(pattern).matches(name))
  }

  /// Patterns that make careless matchers run for ages.
  @Test func manyStarsEnd() {
    let pattern = String(repeating: "*a", count: 40) + "b"
    #expect(!NamePattern(pattern).matches(String(repeating: "a", count: 2_000)))
  }
}
