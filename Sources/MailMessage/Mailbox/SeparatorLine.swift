/// The line that stands before each message of a mailbox: `From `, a sender and a date (RFC 4155,
/// appendix A).
struct SeparatorLine {
  /// Whether a sender and a date stand in it, as programs write them.
  let isComplete: Bool

  /// The longest line that is taken for one, in bytes.
  static let longest = 1000

  /// Reads a line without its line break; `nil` when it does not begin with `From `.
  init?(_ line: [UInt8]) {
    guard line.starts(with: "From ".utf8) else { return nil }
    let words = line.dropFirst(5).split(whereSeparator: \.isBlank).map {
      String(decoding: $0, as: UTF8.self)
    }
    // Programs differ in the sender (with blanks, `-`), not in how the date begins.
    isComplete = words.indices.dropFirst().contains { Self.isDate(words[$0...]) }
  }

  /// Whether words are a date as C's `asctime` writes it, with a zone before or after the year,
  /// with or without seconds, and UUCP's `remote from host` behind it.
  private static func isDate(_ words: ArraySlice<String>) -> Bool {
    var words = words
    guard let weekday = words.popFirst(), weekdays.contains(weekday),
      let month = words.popFirst(), months.contains(month),
      let day = words.popFirst().flatMap({ Int($0) }), (1...31).contains(day),
      let time = words.popFirst(), isTime(time)
    else { return false }
    if let end = words.firstIndex(of: "remote") { words = words[..<end] }
    let years = words.filter { word in word.utf8.count == 4 && Int(word).map { $0 >= 1970 } == true
    }
    return words.count <= 3 && years.count == 1
  }

  private static func isTime(_ word: String) -> Bool {
    let pieces = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(pieces.count)
      && pieces.allSatisfy { (1...2).contains($0.utf8.count) && Int($0).map { $0 <= 60 } == true }
  }

  private static let weekdays: Set = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months: Set = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
