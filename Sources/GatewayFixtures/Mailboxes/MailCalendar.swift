/// When the mails of a mailbox were sent: April 2026, on working days ten times as many.
struct MailCalendar: Sendable {
  private let messages: Int

  /// Of the days before each day, how many tenths of a working day's mails came.
  private static let begins: [Int] = {
    var sum = 0
    return (1...31).map { day in
      defer { sum += isWorkingDay(day) ? 10 : 1 }
      return sum
    }
  }()

  init(messages: Int) { self.messages = messages }

  /// The first of April 2026 was a Wednesday.
  private static func isWorkingDay(_ day: Int) -> Bool { ![3, 4].contains((day - 1) % 7) }

  /// The day of April, and seconds of the day from 08:00 to 19:59:59.
  func time(of index: Int) -> MailTime {
    // 31 is the end of the last day.
    let total = Self.begins[30]
    let place = index * total / Swift.max(messages, 1)
    let day = Self.begins.lastIndex { $0 <= place } ?? 0
    let (begin, end) = (Self.begins[day], Self.begins[day + 1])
    // Within the day, in the order of the mailbox.
    let first = (begin * messages + total - 1) / total
    let behind = (end * messages + total - 1) / total
    let second = (index - first) * 43_200 / Swift.max(behind - first, 1)
    return MailTime(day: day + 1, second: 28_800 + second)
  }
}

/// A moment of April 2026.
struct MailTime: Sendable {
  let day: Int
  /// Seconds since midnight.
  let second: Int

  private var weekday: String {
    ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"][(day - 1) % 7]
  }

  private var clock: String {
    [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0) }.joined(separator: ":")
  }

  /// As `2026-04-01`.
  var dayText: String { "2026-04-\(Self.padded(day))" }

  /// The value of a Date field (RFC 5322, 3.3).
  func field(zone: String) -> String { "\(weekday), \(Self.padded(day)) Apr 2026 \(clock) \(zone)" }

  /// As C's asctime has it, which separators of mailboxes use.
  var separator: String {
    "\(weekday) Apr \(day < 10 ? " " : "")\(day) \(clock) 2026"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
