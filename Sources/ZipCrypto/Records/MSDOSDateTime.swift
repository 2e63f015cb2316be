public import PortableSystem

/// A date and time as MS-DOS keeps them: local time, in steps of two seconds (APPNOTE 4.4.6).
public struct MSDOSDateTime: Hashable, Sendable {
  /// Hours in bits 11–15, minutes in 5–10, seconds halved in 0–4.
  public let time: UInt16
  /// Years since 1980 in bits 9–15, month in 5–8, day in 0–4.
  public let date: UInt16

  /// A time from its two fields, whatever they hold.
  public init(time: UInt16, date: UInt16) {
    self.time = time
    self.date = date
  }

  /// A moment on the clock of a zone.
  ///
  /// What lies before 1980 or after 2107 becomes the nearest that the format can hold.
  ///
  /// - Parameter secondsSince1970: seconds since 1970-01-01 00:00 UTC.
  public init(secondsSince1970: Int64, in zone: TimeZone) {
    // A moment so far away that its year fits no `int` has no calendar time.
    let local = Platform.calendarTime(at: secondsSince1970, in: zone)
    let year = local?.year ?? (secondsSince1970 < 0 ? .min : .max)
    guard year >= 1980 else {
      self.init(time: 0, date: 0x0021)
      return
    }
    guard let local, year <= 2107 else {
      self.init(time: 0xBF7D, date: 0xFF9F)
      return
    }
    self.init(
      time: UInt16(local.hour << 11 | local.minute << 5 | min(local.second, 59) / 2),
      date: UInt16((local.year - 1980) << 9 | local.month << 5 | local.day))
  }

  /// The moment that this time means in a zone, in seconds since 1970-01-01 00:00 UTC.
  ///
  /// - Returns: `nil` when the fields are no date, as in archives that leave them zero.
  public func secondsSince1970(in zone: TimeZone) -> Int64? {
    let local = CalendarTime(
      year: Int(date >> 9) + 1980, month: Int(date >> 5 & 0xF), day: Int(date & 0x1F),
      hour: Int(time >> 11), minute: Int(time >> 5 & 0x3F), second: Int(time & 0x1F) * 2)
    guard 1...12 ~= local.month, local.day >= 1, local.hour < 24, local.minute < 60,
      local.second < 60
    else { return nil }
    // The C library takes April 31 for May 1.
    let inUTC = Platform.calendarTime(at: Platform.moment(of: local, in: .utc), in: .utc)
    guard inUTC == local else { return nil }
    return Platform.moment(of: local, in: zone)
  }
}
