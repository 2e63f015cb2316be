import TestSupport
import Testing

@testable import MailMessage

/// What an HTML text shows.
@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("a<br>b", "a\nb"), ("<p>a</p><p>b</p>", "a\nb\n"), ("a <b>b</b>c", "a bc"),
    ("a\r\n  b", "a b"), ("<pre>a\n b</pre>c", "a\nb\nc"),
    ("<style>p{x}</style>a<script>if(a<b){}</script>b", "ab"),
    ("<title>no</title>a<!-- <b>no</b> -->b", "ab"),
    ("Kikyou&#45;8&#x38;", "Kikyou-88"), ("a&amp;b&lt;c&gt;&quot;d&quot;", "a&b<c>\"d\""),
    ("a&nbsp;b", "a b"), ("&unknown;&", "&unknown;&"), ("&#xD800;&#x110000;", "&#xD800;&#x110000;"),
    ("1 < 2", "1 < 2"), ("a<b", "a<b"), ("<a title=\"x > y\">b</a>", "b"),
    ("<td>Password</td><td>abc</td>", "Password\tabc"),
    ("<TR><TD>a<TD>b<TR><TD>c", "a\tb\nc"), ("パス<wbr>ワード", "パスワード"),
    ("a<!-- open", "a"), ("<script>open", ""),
  ])
  func showsWhatPeopleRead(html: String, text: String) {
    #expect(HTMLText.text(of: html) == text)
  }

  /// The work is proportional to the length: each of these would take minutes otherwise.
  @Test(arguments: ["<a", "<a\"", "<!--", "<script>", "&#", "</", "<a '\">", "<!-- -", "<p><"])
  func hostileTexts(piece: String) {
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    #expect(HTMLText.text(of: text).utf8.count <= text.utf8.count)
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func anyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("<>&#;x3/!-\"' \npabtdscripty1".utf8)
    let bytes = (0..<300).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(HTMLText.text(of: text).utf8.count <= text.utf8.count, "seed \(seed)")
  }
}
