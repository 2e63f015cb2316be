import AttachmentInspection
import TestSupport
import Testing

@testable import ZipCryptoCommand

/// How the days of a chart are put together.
@Suite struct PeriodCountsTests {
  private static func counts(_ numbers: [String: Int], undated: Int = 0) -> [String?: VerdictCounts]
  {
    var days: [String?: VerdictCounts] = [:]
    for (day, number) in numbers {
      for _ in 0..<number { days[day, default: VerdictCounts()].add(.exposed) }
    }
    for _ in 0..<undated { days[nil, default: VerdictCounts()].add(.protected) }
    return days
  }

  /// So many days in a row, with so many items each.
  private static func days(_ count: Int, from first: String, each: Int = 1) throws -> [String: Int]
  {
    let start = try #require(CalendarDay(first)).number
    return Dictionary(
      uniqueKeysWithValues: (start..<start + count).map { (CalendarDay(number: $0).text, each) })
  }

  /// Every day of a whole cycle of the calendar comes back, one after the other.
  @Test func calendarIsRight() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = 0
    for year in 1970...2370 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          let found = CalendarDay(number: number)
          if found != CalendarDay(year: year, month: month, day: day) || found.number != number {
            Issue.record("\(year)-\(month)-\(day) is \(found.text), \(found.number)")
            return
          }
          number += 1
        }
      }
    }
    // From GNU date: date -u -d 9999-12-31 +%s, by 86,400.
    #expect(CalendarDay(year: 9999, month: 12, day: 31).number == 2_932_896)
    #expect(CalendarDay("2026-11-22") == CalendarDay(year: 2026, month: 11, day: 22))
    for text in ["", "2026-11", "2026-13-01", "2026-00-10", "2026-1-32", "x-1-1", "2026-11-22-1"] {
      #expect(CalendarDay(text) == nil, "\(text)")
    }
  }

  @Test func nothingHasNoColumns() {
    #expect(PeriodCounts([:]).columns.isEmpty)
    #expect(PeriodCounts(Self.counts([:], undated: 3)).columns.isEmpty)
  }

  @Test func daysWithoutItemsHaveColumns() {
    let counts = PeriodCounts(Self.counts(["2028-02-28": 2, "2028-03-01": 1], undated: 5))
    #expect(counts.period == .day)
    #expect(counts.columns.map(\.day.text) == ["2028-02-28", "2028-02-29", "2028-03-01"])
    #expect(counts.columns.map(\.counts.total) == [2, 0, 1])
  }

  @Test(arguments: [
    (62, Period.day, 62), (63, .week, 10), (420, .week, 61), (440, .month, 15), (1800, .month, 60),
    (2000, .year, 6),
  ])
  func longTimesHaveLongPeriods(days: Int, period: Period, columns: Int) throws {
    let counts = PeriodCounts(Self.counts(try Self.days(days, from: "2020-01-01")))
    #expect(counts.period == period)
    #expect(counts.columns.count == columns)
    #expect(counts.columns.reduce(0) { $0 + $1.counts.total } == days)
    #expect(counts.earlier.total == 0 && counts.later.total == 0)
  }

  @Test func weeksBeginOnMondays() throws {
    let counts = PeriodCounts(Self.counts(try Self.days(70, from: "2026-11-22")))
    // 2026-11-22 is a Sunday.
    #expect(counts.columns.first?.day.text == "2026-11-16")
    #expect(counts.columns.first?.counts.total == 1)
    #expect(counts.columns[1].day.text == "2026-11-23")
    #expect(counts.columns[1].counts.total == 7)
  }

  @Test func wrongClocksDoNotSquashAMonth() throws {
    var days = try Self.days(30, from: "2026-11-01", each: 10)
    days["1970-01-01"] = 2
    days["9999-12-31"] = 1
    days["2026-12-20"] = 1
    let counts = PeriodCounts(Self.counts(days))
    #expect(counts.period == .day)
    #expect(counts.columns.first?.day.text == "2026-11-01")
    #expect(counts.columns.last?.day.text == "2026-12-20")
    #expect(counts.columns.reduce(0) { $0 + $1.counts.total } == 301)
    #expect(counts.earlier.total == 2)
    #expect(counts.later.total == 1)
  }

  @Test func whatIsNoExceptionStays() {
    let counts = PeriodCounts(Self.counts(["2000-01-01": 1, "2013-06-01": 4, "2026-01-01": 1]))
    #expect(counts.period == .year)
    #expect(counts.columns.count == 27)
    #expect(counts.earlier.total == 0 && counts.later.total == 0)
  }

  /// Whatever days there are, there are few columns, and every item is counted once.
  @Test func nothingIsLost() {
    var random = SeededGenerator.fresh()
    let comment = random.comment
    for _ in 0..<300 {
      var days: [String: Int] = [:]
      let spans = [10, 100, 1000, 10_000, 2_900_000]
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let span = spans.randomElement(using: &random) ?? 10
        let day = CalendarDay(number: Int.random(in: 0..<span, using: &random))
        days[day.text, default: 0] += Int.random(in: 1...20, using: &random)
      }
      let counts = PeriodCounts(Self.counts(days))
      let total = counts.columns.reduce(0) { $0 + $1.counts.total }
      #expect(1...PeriodCounts.columnsLimit ~= counts.columns.count, comment)
      #expect(
        total + counts.earlier.total + counts.later.total == days.values.reduce(0, +), comment)
    }
  }

  @Test(arguments: [
    (0, 1), (1, 1), (2, 2), (3, 4), (4, 4), (5, 6), (7, 8), (11, 20), (21, 30), (33, 40), (41, 60),
    (99, 100), (101, 200), (290, 300),
    (40_001, 60_000), (60_001, 80_000), (80_001, 100_000),
  ])
  func scaleEndsAtARoundNumber(largest: Int, top: Int) {
    #expect(PeriodSection.scaleTop(for: largest) == top)
  }
}
