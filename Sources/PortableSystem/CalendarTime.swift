/// What clock and calendar show: year, month 1–12, day 1–31, hour, minute, second.
package struct CalendarTime: Hashable, Sendable {
  package var year, month, day, hour, minute, second: Int

  package init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }
}

/// Whose clock a time without a zone means.
public enum TimeZone: Hashable, Sendable {
  /// The zone that the process runs in (`TZ`, else the system's).
  case local
  /// Coordinated universal time, for output that is the same everywhere.
  case utc
}
