import AttachmentInspection
import MailComparison
import SystemPackage
import TestSupport
import Testing

@testable import ZipCryptoCommand

/// Every word of the command's answers has its explanation, in both languages.
@Suite struct ExplanationTests {
  /// The words of `compare`.
  static let comparison =
    Evidence.Code.allCases.map(\.rawValue) + Comparison.Answer.allCases.map(\.rawValue)
  static let topics = ["ppap", "zipcrypto", "alternatives", "password-mail", "sent-copy"]

  static let words: [String] = {
    let reasons = Reason.Code.allCases.map(\.rawValue)
    let verifying = EntryReport.Reason.allCases.map(\.rawValue)
    return Array(
      Set(reasons + verifying + Verdict.allCases.map(\.rawValue) + comparison + topics)
    ).sorted()
  }()

  @Test func everyWordIsExplainedAndNoOther() {
    #expect(ExplanationCatalog.all.map(\.code).sorted() == Self.words)
  }

  @Test func reasonsStandWithReasons() {
    let codes = Set(ExplanationCatalog.reasons.map(\.code))
    #expect(codes == Set(Reason.Code.allCases.map(\.rawValue)))
    #expect(ExplanationCatalog.reasons.count == codes.count)
  }

  @Test func verdictsStandFromWorstToBest() {
    #expect(Explanation.verdicts.map(\.code) == Verdict.allCases.map(\.rawValue))
  }

  @Test(arguments: ExplanationCatalog.all.map(\.code), Language.allCases)
  func itSaysSomething(code: String, language: Language) throws {
    let text = try #require(ExplanationCatalog.explanation(of: code)).text(in: language)
    let columns = TerminalText.width(of: text.title)
    #expect(columns >= 6 && columns <= Explanation.longestTitle, "\(text.title)")
    #expect(!text.title.hasSuffix(".") && !text.title.hasSuffix("。"))
    let paragraphs = [text.meaning, text.cause, text.action]
    #expect(Set(paragraphs).count == 3)
    for paragraph in paragraphs {
      #expect(paragraph.count >= 15, "\(paragraph)")
      #expect(paragraph.hasSuffix(language == .japanese ? "。" : "."), "\(paragraph)")
      #expect(paragraph == TerminalText.escape(paragraph))
      #expect(paragraph.firstRange(of: "  ") == nil, "\(paragraph)")
      let kana = paragraph.unicodeScalars.contains { 0x3041...0x30FF ~= $0.value }
      #expect(kana == (language == .japanese), "\(paragraph)")
    }
  }

  /// A text that was copied from another code would explain nothing.
  @Test(arguments: Language.allCases)
  func noTwoSayTheSame(language: Language) {
    let texts = ExplanationCatalog.all.map { $0.text(in: language) }
    #expect(Set(texts.map(\.title)).count == texts.count)
    #expect(Set(texts.map(\.meaning)).count == texts.count)
  }

  /// What an explanation tells to type is a command that there is.
  @Test(arguments: ExplanationCatalog.all.map(\.code), Language.allCases)
  func itNamesOtherWordsThatExist(code: String, language: Language) throws {
    let text = try #require(ExplanationCatalog.explanation(of: code)).text(in: language)
    for paragraph in [text.meaning, text.cause, text.action] {
      for rest in paragraph.split(separator: "zipcrypto explain ", omittingEmptySubsequences: false)
        .dropFirst()
      {
        let word = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        #expect(ExplanationCatalog.explanation(of: word) != nil, "\(word)")
      }
    }
  }

  @Test(arguments: ["E4", "e4", "PPAP", "Marked-But-Plain"])
  func wordsAreFoundInAnyCase(word: String) throws {
    let found = try #require(ExplanationCatalog.explanation(of: word))
    #expect(found.code.lowercased() == word.lowercased())
  }

  @Test(arguments: [
    ("marked", "marked-but-plain"), ("marked-but-readible", "marked-but-readable"),
    ("Pseudo", "pseudo-protected"), ("protect", "protected"), ("E9", "E1"),
    ("markd", "marked-but-plain"), ("zipcrypt", "zipcrypto"),
    ("passwort-in-mail", "password-in-mail"), ("", "E1"),
    ("not-thesame-message", "not-the-same-message"), ("end-records", "several-end-records"),
  ])
  func theNearestWordIsNamed(word: String, nearest: String) {
    #expect(ExplanationCatalog.nearest(to: word) == nearest)
  }

  @Test func longWordsTakeNoTime() {
    let word = String(repeating: "marked-but-", count: 10_000)
    #expect(ExplanationCatalog.explanation(of: ExplanationCatalog.nearest(to: word)) != nil)
  }

  @Test(arguments: [
    ([:], Language.english), (["LANG": "ja_JP.UTF-8"], .japanese), (["LANG": "ja"], .japanese),
    (["LANG": "japanese"], .japanese), (["LANG": "JA_jp.eucJP"], .japanese),
    (["LANG": "jam_JM.UTF-8"], .english), (["LANG": "C.UTF-8"], .english),
    (["LANG": "de_DE.UTF-8"], .english), (["LANG": ""], .english),
    (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], .english),
    (["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], .english),
    (["LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP"], .japanese),
    (["LC_ALL": "ja@modifier", "LC_MESSAGES": "C", "LANG": "C"], .japanese),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ja_JP"], .japanese),
    (["LANGUAGE": "ja", "LANG": "en_US.UTF-8"], .english),
  ])
  func theEnvironmentChooses(variables: [String: String], language: Language) {
    #expect(Language(environment: { variables[$0].map { Array($0.utf8) } }) == language)
  }

  @Test(arguments: ExplanationCatalog.all.map(\.code), Language.allCases)
  func noLineIsTooWide(code: String, language: Language) throws {
    let explanation = try #require(ExplanationCatalog.explanation(of: code))
    for (columns, indentation) in [(40, 0), (40, 6), (80, 0), (80, 6), (120, 2)] {
      let lines = ExplanationLines(
        explanation, in: language, columns: columns, indentation: indentation
      ).lines
      for line in lines {
        #expect(TerminalText.width(of: line) <= columns, "\(line)")
        #expect(line.last != " ")
      }
      // Nothing gets lost.
      let text = explanation.text(in: language)
      let shown = lines.joined().filter { $0 != " " }
      for paragraph in [text.title, text.meaning, text.cause, text.action] {
        #expect(shown.contains(paragraph.filter { $0 != " " }))
      }
    }
  }

  /// On a terminal, by its width.
  @Test(arguments: [44, 100])
  func terminalsGetWhatFits(columns: Int) async throws {
    try await TemporaryFolder.use { folder in
      let session = try await TerminalSession.run(
        "zipcrypto explain --language ja ppap", in: folder, columns: columns, [])
      #expect(session.status == 0)
      let lines = session.shown.split(whereSeparator: \.isNewline).map(String.init)
      let widths = lines.map { TerminalText.width(of: $0) }
      #expect(widths.max().map { columns - 8...columns ~= $0 } == true, "\(lines)")
    }
  }

  /// Each word is explained where it is shown first, however many threads there are.
  @Test func anyNumberOfThreadsExplainsTheSame() async throws {
    let command = try CommandUnderTest()
    var texts: Set<String> = []
    for threads in ["1", "2", "16"] {
      let outcome = try await command.run(
        ["inspect", "--verbose", "--threads", threads, Fixtures.path("mail").string])
      texts.insert(try outcome.checked(1).text)
    }
    let text = try #require(texts.first)
    #expect(texts.count == 1)
    let heads = text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { line in
      guard let colon = line.firstRange(of: ": ") else { return false }
      let word = String(line[..<colon.lowerBound])
      let explanation = ExplanationCatalog.explanation(of: word)
      return explanation.map { line == "\(word): \($0.text(in: .english).title)" } ?? false
    }
    #expect(heads.count > 20)
    #expect(Set(heads).count == heads.count)
  }

  @Test func explainersExplainOnce() {
    let explainer = Explainer(in: .english)
    #expect(explainer.close().isEmpty)
    let first = explainer.lines(for: ["plain", "plain", "mixed"], columns: 80, indentation: 2)
    #expect(first.count { $0.isEmpty } == 2)
    #expect(first.first?.isEmpty == true && first[1].hasPrefix("  plain: "))
    #expect(explainer.close() == [""])
    #expect(explainer.close().isEmpty)
    #expect(explainer.lines(for: ["mixed", "plain"], columns: 80, indentation: 2).isEmpty)
    #expect(explainer.close().isEmpty)
  }
}
