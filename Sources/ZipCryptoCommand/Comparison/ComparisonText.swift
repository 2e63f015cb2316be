import AttachmentInspection
import MailComparison

/// The answer of a comparison as text for people: first the answer, then what it means, then each
/// copy, then the evidence with the lines that it rests on.
struct ComparisonText {
  /// The lines, none wider than the terminal, nothing in them unescaped.
  private(set) var lines: [String] = []
  private let columns: Int
  private let comparison: Comparison

  /// A quoted line takes no more lines of the terminal than these.
  private static let quotedLines = 3

  /// - Parameter columns: the terminal's width; 80 where there is none.
  init(_ comparison: Comparison, columns: Int) {
    self.comparison = comparison
    self.columns = max(columns, 40)
    add(Self.sentence(comparison.text))
    add(Self.sentence(comparison.meaning))
    lines.append("")
    addCopies()
    switch comparison.answer {
    case .cannotTell, .notTheSameMessage: add(comparison.evidence, under: "what was found:")
    case .beforeAndAfter, .allBefore, .allAfter:
      add(comparison.evidence.filter(\.speaksForAnswer), under: "for this answer:")
      add(comparison.evidence.filter { !$0.speaksForAnswer }, under: "against it:")
    }
  }

  private mutating func addCopies() {
    let places = zip(comparison.copies, comparison.places).map { copy, place in
      Self.word(place, of: comparison)
    }
    let width = places.map { TerminalText.width(of: $0) }.max() ?? 0
    let verdicts = comparison.copies.map(\.finding.verdict.rawValue)
    let verdictWidth = verdicts.map(\.utf8.count).max() ?? 0
    for (index, copy) in comparison.copies.enumerated() {
      let name =
        TerminalText.escape(copy.name)
        + (copy.inside.map { ", the mail attached as part \($0)" } ?? "")
      add(
        "\(CopyLabel.letter(index))  " + TerminalText.pad(places[index], to: width + 2)
          + TerminalText.pad(verdicts[index], to: verdictWidth + 2) + name, indentation: 2)
      for attachment in copy.finding.attachments where attachment.path.isEmpty {
        let name = attachment.name.map { TerminalText.escape($0) } ?? "(no name)"
        add("\(name)  [\(attachment.facts.joined(separator: ", "))]", indentation: 7)
      }
    }
  }

  private mutating func add(_ evidence: [Evidence], under title: String) {
    guard !evidence.isEmpty else { return }
    lines.append("")
    add(title)
    for item in evidence {
      add(
        "\(item.code.rawValue) \(item.weight.rawValue): " + TerminalText.escapeControls(item.text),
        indentation: 2, hanging: 3)
      for quote in item.quotes { add(quote) }
    }
  }

  /// A quoted line, its white space folded, cut off where it is long.
  private mutating func add(_ quote: Evidence.Quote) {
    let words = quote.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = TerminalText.escapeControls(words)
    let wrapped = TerminalText.wrap(text, to: columns - 11)
    let label = "\(CopyLabel.letter(quote.copy)): "
    for (index, line) in wrapped.prefix(Self.quotedLines).enumerated() {
      lines.append("       " + (index == 0 ? label : "   ") + line)
    }
    if wrapped.count > Self.quotedLines { lines[lines.count - 1] += "…" }
  }

  /// Adds a paragraph.
  private mutating func add(_ text: String, indentation: Int = 0, hanging: Int = 0) {
    let margin = String(repeating: " ", count: indentation)
    lines += TerminalText.wrap(text, to: columns - indentation, hanging: hanging)
      .map { margin + $0 }
  }

  /// Where a copy comes from, in a few words.
  private static func word(_ place: Place, of comparison: Comparison) -> String {
    switch place {
    case .before: "before the gateway"
    case .after: "after the gateway"
    case .unknown: comparison.answer == .notTheSameMessage ? "another mail" : "not known"
    }
  }

  /// A clause as a sentence: with a capital letter, and a full stop.
  private static func sentence(_ clause: String) -> String {
    let text = TerminalText.escapeControls(clause)
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
