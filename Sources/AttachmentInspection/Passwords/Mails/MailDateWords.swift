internal import MailMessage

/// Passwords that senders make of a date: `20261122`, `261122`, `1122`, `example2026`.
struct MailDateWords {
  /// The words, each once.
  private(set) var words: [String] = []
  private var known: Set<String> = []

  /// The most dates, and the most names that dates are put to.
  private static let mostDates = 8
  private static let mostNames = 8
  /// The forms of a date that are put to names: those of digits alone with the year or the day.
  private static let mostForms = 5

  /// - Parameters:
  ///   - dates: year, month and day of the mail, and of what stands in its text.
  ///   - names: words that a date may be put to, as those of the sender's domain.
  init(dates: [(year: Int, month: Int, day: Int)], names: [String]) {
    for date in dates.prefix(Self.mostDates) {
      for form in Self.forms(date) { add(form) }
    }
    // Names with the days of a text as well would be ten thousand words.
    guard let first = dates.first else { return }
    let forms = Self.forms(first).prefix(Self.mostForms)
    for name in names.prefix(Self.mostNames) {
      for spelling in [name, name.prefix(1).uppercased() + name.dropFirst(), name.uppercased()] {
        for form in forms {
          for separator in ["", "-", "_", "@"] { add(spelling + separator + form) }
        }
      }
    }
  }

  private mutating func add(_ word: String) {
    if known.insert(word).inserted { words.append(word) }
  }

  private static func forms(_ date: (year: Int, month: Int, day: Int)) -> [String] {
    let (year, month, day) = date
    let (y, m, d) = (four(year), two(month), two(day))
    let short = two(year % 100)
    return [
      y, y + m + d, short + m + d, m + d, y + m, d + m + y, d + m + short, m + d + y, m + d + short,
      d + m,
      "\(y)-\(m)-\(d)", "\(y)/\(m)/\(d)", "\(y).\(m).\(d)", "\(d).\(m).\(y)",
      "\(d)/\(m)/\(y)", "\(m)/\(d)/\(y)", "\(y)_\(m)_\(d)", "\(y)年\(month)月\(day)日",
    ]
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
  private static func four(_ number: Int) -> String { two(number / 100) + two(number % 100) }

  /// The dates that stand in a text with the year first: `2026-11-22`, `2026年11月22日`.
  static func dates(in line: String) -> [(year: Int, month: Int, day: Int)] {
    guard line.utf8.count <= 4_096, line.utf8.contains(where: { 0x30...0x39 ~= $0 }) else {
      return []
    }
    var numbers: [(value: Int, digits: Int)] = []
    for piece in line.narrow.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
      guard piece.utf8.count <= 8, let value = Int(piece) else { continue }
      numbers.append((value, piece.utf8.count))
    }
    return numbers.indices.compactMap { index in
      let (value, digits) = numbers[index]
      if digits == 8 { return date(value / 10_000, value / 100 % 100, value % 100) }
      guard digits == 4, index + 2 < numbers.count else { return nil }
      return date(value, numbers[index + 1].value, numbers[index + 2].value)
    }
  }

  private static func date(
    _ year: Int, _ month: Int, _ day: Int
  ) -> (year: Int, month: Int, day: Int)? {
    guard 1990...2099 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    return (year, month, day)
  }
}
