extension TerminalText {
  /// Breaks sentences into lines of at most so many columns: at spaces, and between wide
  /// characters, as Japanese is broken, but not where a line would begin with a full stop or end
  /// with an opening bracket.
  ///
  /// A word that is wider than a line is broken anywhere.
  static func wrapProse(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if width(of: line + piece.withoutTrailingSpaces) <= columns {
        line += piece
        continue
      }
      if !line.isEmpty { lines.append(line.withoutTrailingSpaces) }
      line = ""
      for character in piece {
        if width(of: line + String(character)) > columns, !line.isEmpty, character != " " {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    lines.append(line.withoutTrailingSpaces)
    return lines
  }

  /// What must stay on one line: words with the spaces behind them, wide characters with the
  /// punctuation that belongs to them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in text {
      if let last, isJoined(last, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }

  /// Whether no line may end between two characters.
  private static func isJoined(_ first: Character, _ second: Character) -> Bool {
    if second == " " { return true }
    if first == " " { return false }
    if neverFirst.contains(second) || neverLast.contains(first) { return true }
    return width(of: String(first)) == 1 && width(of: String(second)) == 1
  }

  /// What no line begins with (JIS X 4051: closing brackets, stops, the long vowel, small kana).
  private static let neverFirst: Set<Character> = Set(
    "、。，．・：；？！ー」』）】〉》〕｝］…ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々")
  /// What no line ends with: opening brackets.
  private static let neverLast: Set<Character> = Set("「『（【〈《〔｛［")
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
