/// Text of a page: what stands in this program's source as it is, and every value escaped.
///
/// There is no other way to make it than a literal with interpolations, so that a value cannot
/// reach a page unescaped.
struct HTML: Hashable, ExpressibleByStringInterpolation {
  /// The text as it is written to the page.
  let text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Pieces one after the other.
  init(_ pieces: [HTML], separator: HTML = "") {
    text = pieces.map(\.text).joined(separator: separator.text)
  }

  /// What a value becomes within a literal.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    /// A piece of a page.
    mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

    /// Pieces, each on a line of its own.
    mutating func appendInterpolation(lines pieces: [HTML]) {
      text += pieces.map(\.text).joined(separator: "\n")
    }

    /// A number as people read it: `1,000`.
    mutating func appendInterpolation(_ number: Int) { text += number.grouped }

    /// A share as CSS has it: `12.345%`.
    mutating func appendInterpolation(percent count: Int, of total: Int) {
      let share = Double(count) / Double(max(total, 1)) * 100_000
      let thousandths = Int(min(max(share, 0), 100_000).rounded())
      let fraction = String(1000 + thousandths % 1000).dropFirst()
      text += "\(thousandths / 1000).\(fraction)%"
    }

    /// A word or sentence of this program's own, which may hold names that are escaped already.
    mutating func appendInterpolation(_ sentence: String) {
      let cut = HTML.cut(sentence, to: HTML.longestSentence)
      text += HTML.escapeMarkup(TerminalText.escapeControls(cut.text) + (cut.isCut ? "…" : ""))
    }

    /// A value out of a mail, an archive or the command line: escaped, cut where it is long, and
    /// kept from turning around what stands beside it.
    mutating func appendInterpolation(foreign value: String) {
      text += "<bdi>" + HTML.escapeMarkup(HTML.shortened(value)) + "</bdi>"
    }

    /// A foreign value where no markup can stand, as in the page's title.
    mutating func appendInterpolation(foreignText value: String) {
      text += HTML.escapeMarkup(HTML.shortened(value))
    }
  }

  /// The most characters of a value that a page shows.
  static let longestValue = 240
  /// The most characters of a sentence.
  private static let longestSentence = 1000

  /// The value with everything visible that would act or show nothing, cut where it is long.
  private static func shortened(_ value: String) -> String {
    let cut = cut(value, to: longestValue)
    let text = TerminalText.escape(cut.text)
    return cut.isCut ? text + "… (\(value.unicodeScalars.count.grouped) characters)" : text
  }

  private static func cut(_ text: String, to longest: Int) -> (text: String, isCut: Bool) {
    let kept = text.unicodeScalars.prefix(longest)
    return kept.endIndex == text.endIndex ? (text, false) : (String(kept), true)
  }

  /// The characters that mean something in text and in quoted attributes, as references
  /// (HTML Standard, 13.1.2.3 and 13.2.5).
  private static func escapeMarkup(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
