/// What a subject is about, without what replies, forwards, lists and gateways put in front.
package struct SubjectCore: Hashable {
  /// The core, its white space folded, in lower case.
  package let text: String

  /// So many marks are taken off; no real subject has more.
  private static let mostMarks = 32
  /// A mark in brackets has so many characters at the most.
  private static let longestTag = 40

  private static let prefixes = [
    "re", "fw", "fwd", "aw", "wg", "sv", "vs", "tr", "rv", "res", "enc", "antw", "返信", "転送", "回复",
    "答复", "转发", "回覆", "轉寄", "답장", "전달",
  ]
  private static let brackets: [Character: Character] = ["[": "]", "【": "】", "［": "］"]

  /// - Returns: `nil` where there is no subject, or nothing but marks.
  package init?(_ subject: String?) {
    guard let subject else { return nil }
    let words = subject.prefix(2_000).split(whereSeparator: \.isWhitespace)
    var rest = words.joined(separator: " ").lowercased()[...]
    for _ in 0..<Self.mostMarks {
      guard let shorter = Self.withoutMark(rest) else { break }
      rest = shorter
    }
    guard !rest.isEmpty else { return nil }
    text = String(rest)
  }

  private static func withoutMark(_ text: Substring) -> Substring? {
    let text = text.drop { $0 == " " }
    guard let first = text.first else { return nil }
    if let close = brackets[first] {
      guard let end = text.prefix(longestTag).firstIndex(of: close) else { return nil }
      return text[text.index(after: end)...].drop { $0 == " " }
    }
    for prefix in prefixes where text.hasPrefix(prefix) {
      var rest = text.dropFirst(prefix.count)
      // A counted reply: `re[2]:`, `re(2):`, `re^2:`.
      rest = rest.drop { "[](){}^0123456789 ".contains($0) }
      guard let colon = rest.first, colon == ":" || colon == "：" else { continue }
      return rest.dropFirst().drop { $0 == " " }
    }
    return nil
  }
}
