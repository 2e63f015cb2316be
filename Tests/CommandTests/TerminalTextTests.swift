import Testing

@testable import ZipCryptoCommand

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("report.txt", "report.txt"), ("見積書 ①.txt", "見積書 ①.txt"), ("é", "é"),
    ("a\nb", "a\\nb"), ("a\tb\r", "a\\tb\\r"), ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{7}", "\\u{7}"),
    ("\u{7F}", "\\u{7F}"), ("\u{9B}2J", "\\u{9B}2J"), ("a\u{202E}txt.exe", "a\\u{202E}txt.exe"),
    ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
    ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("\u{FFFE}", "\\u{FFFE}"), ("\u{3164}", "\\u{3164}"), ("a\\u{202E}", "a\\\\u{202E}"),
    ("C:\\x", "C:\\\\x"), ("\u{E0041}", "\\u{E0041}"), ("葛\u{E0100}", "葛\u{E0100}"),
  ])
  func hostileCharactersBecomeVisible(text: String, escaped: String) {
    #expect(TerminalText.escape(text) == escaped)
  }

  @Test func everyControlCharacterIsEscaped() {
    for value in [0..<0x20, 0x7F..<0xA0, 0x200B..<0x2010, 0x202A..<0x202F, 0x2060..<0x2070].joined()
    {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let escaped = TerminalText.escape(String(scalar))
      #expect(escaped.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
      #expect(escaped.hasPrefix("\\"))
    }
  }

  @Test func invalidBytesAreShownAsBytes() {
    #expect(TerminalText.escape([0x61, 0xE9, 0x62, 0xFF]) == "a\\xE9b\\xFF")
    #expect(TerminalText.escape([0xE8, 0xA6]) == "\\xE8\\xA6")
    #expect(TerminalText.escape(Array("見\n".utf8)) == "見\\n")
  }

  @Test(arguments: [
    ("abc", 3), ("見積書", 6), ("ｶﾅ", 2), ("ＡＢ", 4), ("e\u{301}", 1), ("한글", 4), ("①", 1),
    ("𠮷野家", 6), ("😀", 2), ("", 0),
  ])
  func widthIsThatOfTheTerminal(text: String, columns: Int) {
    #expect(TerminalText.width(of: text) == columns)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("見積書", 6, "見積書"), ("見積書", 5, "見積…"),
    ("見積書", 4, "見…"), ("見積書", 1, "…"), ("見積書", 0, ""),
  ])
  func textIsCutToColumns(text: String, columns: Int, cut: String) {
    #expect(TerminalText.truncate(text, to: columns) == cut)
  }

  @Test func paddingCountsColumns() {
    #expect(TerminalText.pad("見", to: 4) == "見  ")
    #expect(TerminalText.pad("abcde", to: 4) == "abcde")
  }
}
