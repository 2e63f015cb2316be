/// All explanations there are.
enum ExplanationCatalog {
  /// The codes that a reason of `inspect` may have.
  static let reasons =
    Explanation.content + Explanation.marks + Explanation.passwords + Explanation.headers
    + Explanation.names + Explanation.archive + Explanation.directories + Explanation.formats
    + Explanation.encryption + Explanation.mail

  /// All, in the order in which they are listed.
  static let all =
    Explanation.verdicts + reasons + Explanation.verification + Explanation.evidence
    + Explanation.answers + Explanation.topics

  private static let byWord = Dictionary(
    all.map { ($0.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  /// The explanation of a word, in whatever case it is written.
  static func explanation(of word: String) -> Explanation? { byWord[word.lowercased()] }

  /// The word that is most like one that does not exist: that it is a part of, before that which
  /// the fewest changes lead to.
  static func nearest(to word: String) -> String {
    let word = word.lowercased()
    let ranked = all.map { explanation in
      let code = explanation.code.lowercased()
      let isPart = !word.isEmpty && code.contains(word)
      return (
        code: explanation.code, rank: code.hasPrefix(word) ? 0 : isPart ? 1 : 2,
        distance: EditDistance(from: word, to: code)
      )
    }
    return ranked.min { ($0.rank, $0.distance) < ($1.rank, $1.distance) }?.code ?? ""
  }
}
