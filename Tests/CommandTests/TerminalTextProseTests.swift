import Testing

@testable import ZipCryptoCommand

@Suite struct TerminalTextProseTests {
  @Test(arguments: [
    ("", 10, [""]), ("one two three", 20, ["one two three"]),
    ("one two three", 8, ["one two", "three"]), ("one two three", 7, ["one two", "three"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 3, ["ab", "cde", "fgh"]),
    ("見積書の送付", 5, ["見積", "書の", "送付"]),
    // A full stop does not begin a line, a bracket does not end one.
    ("見積書。送付", 6, ["見積", "書。送", "付"]), ("見積「送付」", 6, ["見積", "「送", "付」"]),
    ("見積書、）」。送", 6, ["見積", "書、）", "」。送"]),
    // Words in the midst of Japanese stay whole.
    ("添付はZIPです", 8, ["添付は", "ZIPです"]), ("CRC-32とサイズ", 8, ["CRC-32と", "サイズ"]),
    ("（zipcrypto explain ppap を参照）", 12, ["（zipcrypto", "explain ppap", "を参照）"]),
    ("ファイルを", 4, ["ファ", "イル", "を"]), ("ツール", 2, ["ツ", "ー", "ル"]),
  ])
  func itBreaksWhereItMay(text: String, columns: Int, lines: [String]) {
    #expect(TerminalText.wrapProse(text, to: columns) == lines)
  }

  @Test(arguments: 2...60)
  func nothingIsLostOrTooWide(columns: Int) {
    let text =
      "このZIPは（zipcrypto explain zipcrypto を参照）、「暗号化」の印だけです。a very-long-word-of-many-letters ends."
    let lines = TerminalText.wrapProse(text, to: columns)
    for line in lines {
      #expect(TerminalText.width(of: line) <= columns, "\(line)")
      #expect(line.first != " " && line.last != " ")
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
