extension TerminalText {
  /// Breaks text into lines of at most so many columns, at spaces where there are any, and between
  /// any two characters where a word alone is wider than a line.
  static func wrap(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      var word = String(word)
      let candidate = line.isEmpty ? word : line + " " + word
      if width(of: candidate) <= columns {
        line = candidate
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while width(of: word) > columns {
        let head = prefix(of: word, columns: columns)
        lines.append(head)
        word.removeFirst(max(head.count, 1))
      }
      line = word
    }
    lines.append(line)
    return lines
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var taken = ""
    for character in text {
      guard width(of: taken + String(character)) <= columns || taken.isEmpty else { break }
      taken.append(character)
    }
    return taken
  }
}
