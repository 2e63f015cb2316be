/// Explains the words that turn up in a run, each of them once.
///
/// One for the run, since what was explained for one input need not be for the next: findings must
/// be laid out in the order in which they are shown.
final class Explainer {
  private let language: Language
  private var explained: Set<String> = []
  /// Whether an explanation was the last that was shown, so that an empty line should follow.
  private(set) var isOpen = false

  init(in language: Language) { self.language = language }

  /// The lines that explain those of the words that were not explained before, each explanation
  /// behind an empty line.
  func lines(for words: [String], columns: Int, indentation: Int) -> [String] {
    var lines: [String] = []
    for word in words where explained.insert(word).inserted {
      guard let explanation = ExplanationCatalog.explanation(of: word) else { continue }
      let text = ExplanationLines(
        explanation, in: language, columns: columns, indentation: indentation)
      lines.append("")
      lines += text.lines
    }
    if !lines.isEmpty { isOpen = true }
    return lines
  }

  /// Notes that something else follows.
  ///
  /// - Returns: the line that parts it from an explanation; none, where there is nothing to part.
  func close() -> [String] {
    defer { isOpen = false }
    return isOpen ? [""] : []
  }
}
