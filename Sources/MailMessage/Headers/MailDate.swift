/// When a mail was sent by its own word (RFC 5322, 3.3; the obsolete forms of 4.3 too).
public struct MailDate: Hashable, Sendable {
  /// The year, 1970–9999.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, 1–31.
  public let day: Int
  /// The time of day; a leap second is 60.
  public let hour, minute, second: Int
  /// Minutes east of UTC; `nil` where the zone is not told.
  public let zone: Int?

  /// Reads the value of a Date field.
  ///
  /// - Returns: `nil` for what is no date, or none that the calendar has.
  init?(_ field: HeaderField) {
    let text = String(decoding: field.unfolded.prefix(200), as: UTF8.self)
    var words = Self.words(of: Self.withoutComments(text))
    // The day of the week says nothing that the date does not.
    if let first = words.first, Self.place(of: first, in: Self.weekdays) != nil {
      words.removeFirst()
    }
    guard words.count >= 4 else { return nil }
    // `22 Nov 2026 10:00:00 +0100`, or as C's asctime has it, `Nov 22 10:00:00 2026`.
    let isAsctime = Self.place(of: words[0], in: Self.months) != nil
    let (dayWord, monthWord) = isAsctime ? (words[1], words[0]) : (words[0], words[1])
    let (yearWord, timeWord) =
      isAsctime && words[2].contains(":") ? (words[3], words[2]) : (words[2], words[3])
    guard let month = Self.place(of: monthWord, in: Self.months),
      let day = Self.number(dayWord, in: 1...31), let year = Self.year(yearWord),
      day <= Self.days(in: month, of: year)
    else { return nil }
    let time = timeWord.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(time.count), let hour = Self.number(time[0], in: 0...23),
      let minute = Self.number(time[1], in: 0...59),
      let second = time.count == 2 ? 0 : Self.number(time[2], in: 0...60)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
    zone = words.count > 4 ? Self.zone(words[4]) : nil
  }

  /// The day by the sender's clock, as `2026-11-22` (ISO 8601).
  public var dayText: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// Day, time and zone, as `2026-11-22T10:00:00+01:00` (RFC 3339); without the zone where it is
  /// not told.
  public var text: String {
    var text = dayText + "T\(Self.padded(hour)):\(Self.padded(minute)):\(Self.padded(second))"
    if let zone {
      let minutes = abs(zone)
      text += (zone < 0 ? "-" : "+") + "\(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))"
    }
    return text
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  /// The number of the name that a word begins with, from 1 on.
  private static func place(of word: Substring, in names: [String]) -> Int? {
    names.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  private static func number(_ word: Substring, in range: ClosedRange<Int>) -> Int? {
    guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let number = Int(word), range.contains(number)
    else { return nil }
    return number
  }

  /// Years of two and three digits are of the last century, or of this one (RFC 5322, 4.3).
  private static func year(_ word: Substring) -> Int? {
    guard let number = number(word, in: 0...9999) else { return nil }
    let year =
      switch word.utf8.count {
      case 2: number < 50 ? 2000 + number : 1900 + number
      case 3: 1900 + number
      default: number
      }
    return year >= 1970 ? year : nil
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func zone(_ word: Substring) -> Int? {
    switch word.uppercased() {
    case "GMT", "UT", "UTC", "Z": return 0
    case "EDT": return -4 * 60
    case "EST", "CDT": return -5 * 60
    case "CST", "MDT": return -6 * 60
    case "MST", "PDT": return -7 * 60
    case "PST": return -8 * 60
    default: break
    }
    let digits = word.dropFirst()
    guard let sign = word.first, sign == "+" || sign == "-", digits.utf8.count == 4,
      let number = number(digits, in: 0...9959), number % 100 < 60
    else { return nil }
    let minutes = number / 100 * 60 + number % 100
    // No clock is further from UTC.
    guard minutes <= 14 * 60 else { return nil }
    return sign == "-" ? -minutes : minutes
  }

  private static func words(of text: String) -> [Substring] {
    // A character may be made of a comma and what follows it, but not in ASCII.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { $0 == " " || $0 == "\t" || $0 == "," }
    }
    return text.utf8.split { $0.isBlank || $0 == UInt8(ascii: ",") }.map { Substring($0) }
  }

  private static func withoutComments(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var depth = 0
    var kept = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")", depth > 0 { depth -= 1 }
    }
    return kept
  }
}
