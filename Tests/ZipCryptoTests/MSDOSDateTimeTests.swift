import PortableSystem
import Testing

@testable import ZipCrypto

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// MS-DOS times (APPNOTE 4.4.6): fields, zones, and what is out of their range.
@Suite(.serialized) struct MSDOSDateTimeTests {
  @Test(
    arguments: [
      (315_532_800, 0x0000, 0x0021),  // 1980-01-01 00:00:00
      (1_775_035_800, 0x4BC0, 0x5C81),  // 2026-04-01 09:30:00
      (951_827_896, 0x64C8, 0x285D),  // 2000-02-29 12:38:16
      (1_709_251_198, 0xBF7D, 0x585D),  // 2024-02-29 23:59:58
      (4_354_819_198, 0xBF7D, 0xFF9F),  // 2107-12-31 23:59:58
    ] as [(Int64, UInt16, UInt16)])
  func fields(moment: Int64, time: UInt16, date: UInt16) {
    let value = MSDOSDateTime(secondsSince1970: moment, in: .utc)
    #expect(value == MSDOSDateTime(time: time, date: date))
    #expect(value.secondsSince1970(in: .utc) == moment)
  }

  @Test func oddSecondsFallToTheEvenOneBefore() {
    let value = MSDOSDateTime(secondsSince1970: 1_775_035_801, in: .utc)
    #expect(value.secondsSince1970(in: .utc) == 1_775_035_800)
  }

  @Test(arguments: [315_532_799, 0, -1, -62_135_596_801, .min] as [Int64])
  func beforeTheFirst(moment: Int64) {
    let value = MSDOSDateTime(secondsSince1970: moment, in: .utc)
    #expect(value.secondsSince1970(in: .utc) == 315_532_800)
  }

  @Test(arguments: [4_354_819_199, 4_354_819_200, 253_402_300_800, .max] as [Int64])
  func afterTheLast(moment: Int64) {
    let value = MSDOSDateTime(secondsSince1970: moment, in: .utc)
    #expect(value.secondsSince1970(in: .utc) == 4_354_819_198)
  }

  @Test(
    arguments: [
      (0, 0, "all zero"), (0, 0x0020, "day 0"), (0, 0x0001, "month 0"), (0, 0x01A1, "month 13"),
      (0xC000, 0x0021, "hour 24"), (0x0780, 0x0021, "minute 60"), (0x001E, 0x0021, "second 60"),
      (0, 0x005E, "February 30"), (0, 0x025D, "February 29 of 1981"), (0, 0x009F, "April 31"),
      (0xFFFF, 0xFFFF, "all ones"), (0, 0xF05D, "February 29 of 2100"),
    ] as [(UInt16, UInt16, String)])
  func whatIsNoDate(time: UInt16, date: UInt16, what: String) {
    #expect(MSDOSDateTime(time: time, date: date).secondsSince1970(in: .utc) == nil, "\(what)")
  }

  @Test func everyDayOfTheFormat() {
    var days = 0
    var mistaken: [UInt16] = []
    for date in UInt16.min ... .max {
      guard let moment = MSDOSDateTime(time: 0, date: date).secondsSince1970(in: .utc) else {
        continue
      }
      if MSDOSDateTime(secondsSince1970: moment, in: .utc).date != date { mistaken.append(date) }
      days += 1
    }
    #expect(mistaken.isEmpty)
    #expect(days == 46_751, "days from 1980 to 2107")
  }

  @Test(
    arguments: [
      ("Asia/Tokyo", 540), ("America/New_York", -240), ("Europe/Berlin", 120),
      ("Asia/Kolkata", 330),
      ("UTC", 0),
    ] as [(String, Int64)])
  func theLocalZone(zone: String, minutesAhead: Int64) {
    let moment: Int64 = 1_782_820_800  // 2026-06-30 12:00:00 UTC
    inZone(zone) {
      let local = MSDOSDateTime(secondsSince1970: moment, in: .local)
      #expect(local == MSDOSDateTime(secondsSince1970: moment + 60 * minutesAhead, in: .utc))
      #expect(local.secondsSince1970(in: .local) == moment)
    }
  }

  @Test func anHourThatSummerTimeLeavesOut() {
    inZone("Europe/Berlin") {
      // 2026-03-29 02:30 does not exist there; a time must come out all the same.
      let moment = MSDOSDateTime(time: 0x13C0, date: 0x5C7D).secondsSince1970(in: .local)
      #expect(moment == 1_774_747_800 || moment == 1_774_744_200)
    }
  }

  /// Runs `body` with the process in another zone; nothing else here asks for the local one.
  private func inZone(_ zone: String, _ body: () -> Void) {
    let before = unsafe getenv("TZ").map { unsafe String(cString: $0) }
    unsafe setenv("TZ", zone, 1)
    tzset()
    body()
    if let before { unsafe setenv("TZ", before, 1) } else { unsafe unsetenv("TZ") }
    tzset()
  }
}
