import AttachmentInspection

/// The items of each period between the first day and the last, for a chart of few columns.
///
/// Some mails bear a date of another century, since their sender's clock was wrong, or to mislead.
/// Where leaving a few of them out allows shorter periods, they are counted apart.
struct PeriodCounts {
  /// The items of one period.
  struct Column {
    /// The period's first day.
    let day: CalendarDay
    var counts = VerdictCounts()
  }

  /// How days are put together.
  let period: Period
  /// Every period from the first to the last, also those without items; empty without any day.
  private(set) var columns: [Column] = []
  /// The items of days before the first period.
  private(set) var earlier = VerdictCounts()
  /// The items of days behind the last period.
  private(set) var later = VerdictCounts()

  /// The most columns.
  static let columnsLimit = 62

  private typealias Dated = (day: CalendarDay, counts: VerdictCounts)

  /// Puts days together.
  ///
  /// - Parameter days: the items by day, as ``AuditSummary/days`` has them; those without a day are
  ///   left out.
  init(_ days: [String?: VerdictCounts]) {
    let dated: [Dated] = days.compactMap { day, counts in
      day.flatMap(CalendarDay.init).map { (day: $0, counts: counts) }
    }.sorted { $0.day < $1.day }
    guard let first = dated.first?.day, let last = dated.last?.day else {
      period = .day
      return
    }
    var range = first...last
    if let core = Self.core(of: dated),
      !Self.fits(range, .year) || Self.stands(core, apartIn: range)
    {
      range = core
    }
    period = Self.shortest(for: range)
    let highest = period.number(of: range.upperBound)
    let lowest = max(
      period.number(of: range.lowerBound), highest - Self.columnsLimit + 1)
    let period = period
    columns = (lowest...highest).map { Column(day: period.firstDay(of: $0)) }
    for (day, counts) in dated {
      let number = period.number(of: day)
      if number < lowest {
        earlier.add(counts)
      } else if number > highest {
        later.add(counts)
      } else {
        columns[number - lowest].counts.add(counts)
      }
    }
  }

  private static func fits(_ range: ClosedRange<CalendarDay>, _ period: Period) -> Bool {
    period.number(of: range.upperBound) - period.number(of: range.lowerBound) < columnsLimit
  }

  /// Whether the days outside are far away, and leaving them out allows shorter periods.
  private static func stands(
    _ core: ClosedRange<CalendarDay>, apartIn range: ClosedRange<CalendarDay>
  ) -> Bool {
    func length(_ range: ClosedRange<CalendarDay>) -> Int {
      range.upperBound.number - range.lowerBound.number + 1
    }
    return shortest(for: core) < shortest(for: range) && length(range) > 2 * length(core)
  }

  /// The shortest period of which there is room for all.
  private static func shortest(for range: ClosedRange<CalendarDay>) -> Period {
    Period.allCases.first { fits(range, $0) } ?? .year
  }

  /// The days between which nearly all items are.
  ///
  /// - Returns: `nil` where a tenth of the items or more would be outside.
  private static func core(of dated: [Dated]) -> ClosedRange<CalendarDay>? {
    let total = dated.reduce(0) { $0 + $1.counts.total }
    let spared = max(1, total / 50)
    guard let start = firstIndex(beyond: spared, of: dated),
      let end = firstIndex(beyond: spared, of: dated.reversed()).map({ dated.count - 1 - $0 }),
      start <= end
    else { return nil }
    var range = dated[start].day...dated[end].day
    // What is near enough stays, as long as the columns do.
    let period = shortest(for: range)
    for (day, _) in dated[..<start].reversed() where fits(day...range.upperBound, period) {
      range = day...range.upperBound
    }
    for (day, _) in dated[(end + 1)...] where fits(range.lowerBound...day, period) {
      range = range.lowerBound...day
    }
    let inside = dated.filter { range.contains($0.day) }.reduce(0) { $0 + $1.counts.total }
    return inside * 10 >= total * 9 ? range : nil
  }

  /// The place of the first day that more than so many items lie up to.
  private static func firstIndex(beyond spared: Int, of dated: [Dated]) -> Int? {
    var passed = 0
    return dated.firstIndex {
      passed += $0.counts.total
      return passed > spared
    }
  }
}
