/// How days are put together where a chart has not room for each.
enum Period: Int, CaseIterable, Comparable {
  case day, week, month, year

  /// The number of the period that holds a day; those of neighbours differ by one.
  func number(of day: CalendarDay) -> Int {
    switch self {
    case .day: day.number
    // 1969-12-29 was a Monday (ISO 8601 weeks).
    case .week: (day.number + 3) / 7
    case .month: day.year * 12 + day.month - 1
    case .year: day.year
    }
  }

  /// The first day of a period.
  func firstDay(of number: Int) -> CalendarDay {
    switch self {
    case .day: CalendarDay(number: number)
    case .week: CalendarDay(number: number * 7 - 3)
    case .month: CalendarDay(year: number / 12, month: number % 12 + 1, day: 1)
    case .year: CalendarDay(year: number, month: 1, day: 1)
    }
  }

  /// The period that begins with a day, in full.
  func name(from day: CalendarDay) -> String {
    switch self {
    case .day: day.text
    case .week: "week from \(day.text)"
    case .month: day.monthText
    case .year: "\(day.year)"
    }
  }

  /// The same in few letters, for the axis under a chart; the year stands below it.
  func label(from day: CalendarDay) -> String {
    switch self {
    case .day, .week: "\(day.day) \(day.monthName)"
    case .month: day.monthName
    case .year: ""
    }
  }

  /// The word for it.
  var word: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }

  /// Whether a period is shorter.
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
