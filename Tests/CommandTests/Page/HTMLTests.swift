import Testing

@testable import ZipCryptoCommand

/// What a value becomes on a page.
@Suite struct HTMLTests {
  @Test(arguments: [
    ("report.zip", "report.zip"), ("見積書 ①.zip", "見積書 ①.zip"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img src=x onerror='a'>", "&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;"),
    ("</style>", "&lt;/style&gt;"), ("]]>", "]]&gt;"), ("<!--", "&lt;!--"),
    ("&lt;&#60;&amp", "&amp;lt;&amp;#60;&amp;amp"), ("a\u{0}b", "a\\u{0}b"),
    ("a\nb\r\n", "a\\nb\\r\\n"), ("\u{202E}gpj.exe", "\\u{202E}gpj.exe"),
    ("\u{2066}\u{200B}\u{FEFF}", "\\u{2066}\\u{200B}\\u{FEFF}"), ("C:\\x", "C:\\\\x"),
    ("\u{FFFE}", "\\u{FFFE}"), ("", ""),
  ])
  func foreignValuesAreEscaped(value: String, escaped: String) {
    let inText: HTML = "<td>\(foreign: value)</td>"
    #expect(inText.text == "<td><bdi>\(escaped)</bdi></td>")
    let inTitle: HTML = "<title>\(foreignText: value)</title>"
    #expect(inTitle.text == "<title>\(escaped)</title>")
  }

  /// No character that could begin or end markup, or act, gets through, whatever stands around it.
  @Test func noCharacterGetsThrough() {
    // The planes between hold letters alone; the tags of plane 14 act.
    for value in [UInt32(0)...0x1_FFFF, 0xE_0000...0xE_01FF].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let foreign: HTML = "\(foreignText: String(scalar))"
      let sentence: HTML = "\(String(scalar))"
      for text in [foreign.text, sentence.text] {
        let isRight = text.unicodeScalars.allSatisfy {
          !"<>\"'".unicodeScalars.contains($0) && !TerminalText.isUnsafe($0)
        }
        if !isRight || (scalar == "&" && text != "&amp;") {
          Issue.record("U+\(String(value, radix: 16)) becomes \(text)")
        }
      }
    }
  }

  @Test func sentencesKeepEscapesThatTheyHold() {
    let html: HTML = "<b>\("holds \\u{202E} & <more>\u{7}")</b>"
    #expect(html.text == "<b>holds \\u{202E} &amp; &lt;more&gt;\\u{7}</b>")
  }

  @Test func longValuesAreCut() {
    let longest = HTML.longestValue
    let fitting: HTML = "\(foreign: String(repeating: "見", count: longest))"
    #expect(fitting.text == "<bdi>" + String(repeating: "見", count: longest) + "</bdi>")
    let long: HTML = "\(foreign: String(repeating: "<", count: 102_400))"
    #expect(
      long.text == "<bdi>" + String(repeating: "&lt;", count: longest)
        + "… (102,400 characters)</bdi>")
    // One character for a reader, and a long one.
    let marks: HTML = "\(foreign: "a" + String(repeating: "\u{301}", count: 100_000))"
    #expect(marks.text.unicodeScalars.count < longest + 60)
    let sentence: HTML = "\(String(repeating: "&", count: 100_000))"
    #expect(sentence.text.utf8.count < 6000)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    (100_001, "100,001"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func numbersAreGrouped(number: Int, text: String) {
    #expect(("\(number)" as HTML).text == text)
  }

  @Test(arguments: [
    (1, 8, "12.500%"), (0, 5, "0.000%"), (5, 5, "100.000%"), (1, 3, "33.333%"), (0, 0, "0.000%"),
    (1, 100_000, "0.001%"), (7, 3, "100.000%"),
  ])
  func sharesAreWrittenForCSS(count: Int, total: Int, text: String) {
    #expect(("\(percent: count, of: total)" as HTML).text == text)
  }
}
