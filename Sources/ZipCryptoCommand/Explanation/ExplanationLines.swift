/// An explanation as lines for a terminal: the word with its title, and a paragraph for each
/// question under it.
struct ExplanationLines {
  /// The lines, none wider than the terminal.
  let lines: [String]

  /// Lays an explanation out.
  ///
  /// - Parameters:
  ///   - columns: the terminal's width.
  ///   - indentation: the columns that are left free in front.
  init(_ explanation: Explanation, in language: Language, columns: Int, indentation: Int = 0) {
    let text = explanation.text(in: language)
    let labels = Self.labels(in: language)
    let labelColumns = labels.map { TerminalText.width(of: $0) }.max() ?? 0
    let margin = String(repeating: " ", count: indentation)
    let hanging = String(repeating: " ", count: indentation + 2)
    let width = max(columns - indentation - labelColumns - 4, 20)
    var lines = TerminalText.wrapProse(
      "\(explanation.code): \(text.title)", to: max(columns - indentation, 20)
    ).map { margin + $0 }
    for (label, paragraph) in zip(labels, [text.meaning, text.cause, text.action]) {
      for (index, line) in TerminalText.wrapProse(paragraph, to: width).enumerated() {
        lines.append(
          hanging + TerminalText.pad(index == 0 ? label : "", to: labelColumns + 2) + line)
      }
    }
    self.lines = lines
  }

  /// What stands before the meaning, the cause and the action.
  private static func labels(in language: Language) -> [String] {
    switch language {
    case .english: ["meaning", "background", "what to do"]
    case .japanese: ["意味", "背景", "対処"]
    }
  }
}
