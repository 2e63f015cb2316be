/// Tells which lines of a text an answer or a forward has taken over from another mail.
///
/// Some programs mark each line, others put a line before all of it: what follows that is quoted to
/// the end.
struct QuotationMarks {
  private var isInQuotation = false
  /// How many lines of the last few look like a header's.
  private var headerLines = 0

  private static let openings = [
    "-----originalmessage-----", "-----ursprünglichenachricht-----", "-----messaged'origine-----",
    "-----元のメッセージ-----", "-----原始邮件-----", "-----원본메시지-----", "----------forwardedmessage",
    "---------forwardedmessage", "--------weitergeleitetenachricht", "beginforwardedmessage:",
    "転送されたメッセージ", "-----forwardedmessage-----",
  ].map { FoldedText($0).bytes }

  private static let headerNames = [
    "from:", "sent:", "to:", "subject:", "date:", "cc:", "von:", "gesendet:", "an:", "betreff:",
    "de:", "envoyé:", "差出人:", "送信日時:", "送信者:", "日時:", "宛先:", "件名:",
  ].map { FoldedText($0).bytes }

  /// Whether the next line is quoted.
  mutating func isQuoted(_ line: String) -> Bool {
    if isInQuotation { return true }
    let text = line.drop(while: \.isWhitespace)
    if let first = text.first, first == ">" || first == "|" || first == "＞" { return true }
    let folded = FoldedText(text.prefix(200)).bytes
    if Self.openings.contains(where: { folded.starts(with: $0) }) {
      isInQuotation = true
    } else if Self.headerNames.contains(where: { folded.starts(with: $0) }) {
      // Two in a row are a header that stands in the text.
      headerLines += 1
      isInQuotation = headerLines > 1
    } else if !folded.isEmpty {
      headerLines = 0
      isInQuotation = Self.isAttribution(line)
    }
    return isInQuotation
  }

  /// `On …, Ann wrote:`, `Am … schrieb Ann:`, `2026年…:` with an address in brackets.
  private static func isAttribution(_ line: String) -> Bool {
    let text = line.trimmed.lowercased()
    guard text.hasSuffix(":") || text.hasSuffix("：") else { return false }
    let verbs = [" wrote:", " schrieb", " écrit", " escribió", "さんは書きました", "のメール:", "写道"]
    return verbs.contains { text.contains($0) } || (text.contains("@") && text.contains("<"))
  }
}
