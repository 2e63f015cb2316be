extension TerminalText {
  /// Breaks text into lines of at most so many columns, at spaces where there are any, and between
  /// any two characters where a word alone is wider than a line.
  ///
  /// - Parameter hanging: the columns by which every line but the first is indented.
  static func wrap(_ text: String, to columns: Int, hanging: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: hanging)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isStart = line.allSatisfy { $0 == " " } && !lines.isEmpty
      let candidate = isStart || (line.isEmpty && lines.isEmpty) ? line + word : line + " " + word
      if width(of: candidate) <= columns {
        line = candidate
        continue
      }
      if !isStart, !line.isEmpty { lines.append(line) }
      line = lines.isEmpty ? "" : margin
      for character in word {
        if width(of: line + String(character)) > columns, width(of: line) > hanging {
          lines.append(line)
          line = margin
        }
        line.append(character)
      }
    }
    lines.append(line)
    return lines
  }
}
