import Testing

@testable import MailComparison

@Suite struct TextDifferenceTests {
  private func lines(_ texts: [String]) -> [BodyLine] {
    var quotation = QuotationMarks()
    return texts.map { text in
      BodyLine(
        shown: QuotedLine(text: text, offset: nil), folded: FoldedText(text),
        isQuoted: quotation.isQuoted(text))
    }
  }

  private func difference(_ first: [String], _ second: [String]) -> ([String], [String]) {
    let difference = TextDifference(lines(first), lines(second))
    return (difference.onlyFirst.map(\.shown.text), difference.onlySecond.map(\.shown.text))
  }

  @Test func additionsAnywhere() {
    #expect(difference(["a", "b"], ["a", "b", "new"]) == ([], ["new"]))
    #expect(difference(["a", "b"], ["new", "a", "b"]) == ([], ["new"]))
    #expect(difference(["a", "b"], ["a", "new", "b"]) == ([], ["new"]))
    #expect(
      difference(["a", "b"], ["top", "a", "new", "b", "end"]) == ([], ["top", "new", "end"]))
    #expect(difference(["a"], ["a", "a"]) == ([], ["a"]))
    #expect(difference([], ["a"]) == ([], ["a"]))
    #expect(difference(["a", "b"], ["a", "c"]) == (["b"], ["c"]))
  }

  @Test func whiteSpaceCharsetAndLineBreaksMakeNoDifference() {
    #expect(difference(["ＡＢＣ　１２３～"], ["abc 123\u{301C}"]) == ([], []))
    let long = ["This line was broken by a server on the way of the mail."]
    let broken = ["This line was broken by a", "server on the way of the mail."]
    #expect(difference(long, broken) == ([], []))
    #expect(difference(broken, long + ["added"]) == ([], ["added"]))
  }

  @Test func manyLinesTakeWorkInProportion() {
    // Two texts without a common line: with a quadratic search this would not end.
    let first = (0..<20_000).map { "line \($0) of the first" }
    let second = (0..<20_000).map { "line \($0) of the second" }
    let found = difference(first, second)
    #expect(found.0.count == 20_000)
    #expect(found.1.count == 20_000)
  }

  @Test(arguments: [
    (["text", "> quoted", "own"], [false, true, false]),
    (["text", "-----Original Message-----", "theirs"], [false, true, true]),
    (["text", "From: x", "Sent: y", "theirs"], [false, false, true, true]),
    (["text", "差出人: x", "送信日時: y", "theirs"], [false, false, true, true]),
    (
      ["text", "To: the point", "own", "From: here on", "own"], [false, false, false, false, false]
    ),
    (["On Monday, Ann <ann@example.com> wrote:", "theirs"], [true, true]),
  ])
  func quotations(texts: [String], expected: [Bool]) {
    #expect(lines(texts).map(\.isQuoted) == expected)
  }

  @Test(arguments: [
    ("abc", "abc", true), ("a*c", "abbbc", true), ("*", "anything", true), ("a*", "ba", false),
    ("quote_*.zip", "QUOTE_2026 04.zip", true), ("a*a", "a", false), ("*.zip", "x.zip", true),
    ("添付ファイル_*.zip", "添付ファイル_20260401.zip", true), ("a*b*c", "a1b2c", true),
    ("a*b*c", "a1c2b", false),
  ])
  func patterns(pattern: String, text: String, expected: Bool) {
    #expect(TextPattern(pattern).matches(FoldedText(text)) == expected)
  }

  @Test(arguments: [
    ("----", true), ("＝＝＝＝", true), ("* * *", true), ("-- x", false), ("", false),
  ])
  func rules(text: String, expected: Bool) {
    #expect(FoldedText(text).isRule == expected)
  }
}
