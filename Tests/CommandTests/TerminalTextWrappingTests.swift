import Testing

@testable import ZipCryptoCommand

@Suite struct TerminalTextWrappingTests {
  @Test func shortTextStaysWhole() {
    #expect(TerminalText.wrap("a line that fits", to: 16) == ["a line that fits"])
    #expect(TerminalText.wrap("", to: 10) == [""])
  }

  @Test func itBreaksAtSpaces() {
    #expect(TerminalText.wrap("one two three", to: 8, hanging: 2) == ["one two", "  three"])
  }

  @Test func columnsThatWereAlignedStayAligned() {
    #expect(TerminalText.wrap("yes   a.zip", to: 20) == ["yes   a.zip"])
  }

  @Test func aLongWordBreaksAnywhere() {
    #expect(TerminalText.wrap("abcdefgh", to: 3, hanging: 1) == ["abc", " de", " fg", " h"])
    #expect(TerminalText.wrap("見積書の送付", to: 5) == ["見積", "書の", "送付"])
  }

  @Test(arguments: 4...30)
  func noLineIsTooWide(columns: Int) {
    let text = "見積書.zip: marked as encrypted, but its content reads without a password"
    for line in TerminalText.wrap(text, to: columns, hanging: 2) {
      #expect(TerminalText.width(of: line) <= columns, "\(line)")
    }
    let words = TerminalText.wrap(text, to: columns, hanging: 2).joined()
    #expect(words.filter { $0 != " " } == text.filter { $0 != " " })
  }
}
