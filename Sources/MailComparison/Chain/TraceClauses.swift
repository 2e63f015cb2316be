/// The clauses of a Received field, taken apart: `from X (…) by Y with Z id V; date` (RFC 5321,
/// 4.4).
struct TraceClauses {
  /// What follows each keyword: its first word, then the words up to the next keyword.
  private(set) var values: [String: String] = [:]
  /// The comments behind each keyword.
  private(set) var comments: [String: String] = [:]
  /// What stands behind the last semicolon.
  private(set) var date = ""

  private static let keywords: Set = ["from", "by", "via", "with", "id", "for"]
  /// No server writes a longer field.
  private static let longest = 4_096

  /// - Parameter value: the value of the field on one line.
  init(_ value: String) {
    var keyword = ""
    var word = ""
    var comment = ""
    var depth = 0
    var rest: [Character] = []
    func endWord(_ clauses: inout TraceClauses) {
      defer { word = "" }
      guard !word.isEmpty else { return }
      let lowercased = word.lowercased()
      // A keyword that has its value already is a word: `with Microsoft SMTP Server id 15.1`.
      if Self.keywords.contains(lowercased), clauses.values[lowercased] == nil,
        keyword.isEmpty || clauses.values[keyword] != nil || clauses.comments[keyword] != nil
      {
        keyword = lowercased
      } else if !keyword.isEmpty {
        let known = clauses.values[keyword].map { $0 + " " } ?? ""
        clauses.values[keyword] = known + word
      }
    }
    for character in value.prefix(Self.longest) {
      switch character {
      case "(":
        if depth == 0 { endWord(&self) } else { comment.append(character) }
        depth += 1
      case ")" where depth > 0:
        depth -= 1
        if depth > 0 {
          comment.append(character)
        } else {
          comments[keyword] = (comments[keyword].map { $0 + " " } ?? "") + comment
          comment = ""
        }
      case _ where depth > 0: comment.append(character)
      case ";":
        endWord(&self)
        rest = []
        keyword = ";"
      case " ", "\t": endWord(&self)
      default: word.append(character)
      }
      if keyword == ";", depth == 0 { rest.append(character) }
    }
    word = ""
    values[";"] = nil
    date = String(rest.drop { $0 == ";" })
  }
}
