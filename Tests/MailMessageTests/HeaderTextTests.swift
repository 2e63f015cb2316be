import MailMessage
import Testing

/// Header text as it is read (RFC 2047 and what senders do instead).
@Suite struct HeaderTextTests {
  private func subject(_ value: [UInt8]) throws -> String? {
    var results: Set<String?> = []
    for carrier in Carrier.allCases {
      results.insert(try carrier.message(Array("Subject: ".utf8) + value + [10, 10]).subject)
    }
    #expect(results.count == 1)
    return results.first ?? nil
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("=?utf-8?Q?a_b=5Fc?=", "a b_c"),
    ("x =?utf-8?Q?a?= y", "x a y"),
    ("=?utf-8?Q?a?= \n =?utf-8?Q?b?=", "ab"),
    ("=?utf-8?Q?a?==?iso-8859-1?Q?=E9?=", "aé"),
    ("=?utf-8?Q?a?=  ", "a"),
    ("=?utf-8?Q?a b?=", "a b"),
    ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
    ("=?utf-8?Q?a", "=?utf-8?Q?a"),
    ("=?utf-8?Q??=", ""),
    ("=??Q?a?=", "=??Q?a?="),
    ("=?=?utf-8?Q?a?=", "=?a"),
    ("=?utf-8?Q?=FF=41?=", "\\xFFA"),
    ("=?utf-8?B?4pGg!?=", "①"),
    ("=?gb2312?B?1tDOxA==?=", "中文"),
    ("=?ks_c_5601-1987?B?x9GxuQ==?=", "한국"),
    ("=?windows-1252?Q?=80?=", "€"),
    ("=?koi8-r?B?8NLJ?=", "При"),
    ("=?ISO-2022-JP?B?GyRCOCs=?= =?ISO-2022-JP?B?QFEbKEI=?=", "見積"),
    ("=?iso-8859-15?Q?=A4?=", "€"),
    ("=?cp437?Q?=81?=", "ü"),
    ("=?us-ascii?Q?=E8=A6=8B?=", "見"),
    ("=?\u{1}?Q?=E9?=", "\\xE9"),
  ])
  func encodedWords(value: String, expected: String) throws {
    #expect(try subject(Array(value.utf8)) == expected)
  }

  @Test func invalidBytesAreNeverLeftOut() throws {
    // More failures than the decoder tries to convert one by one.
    let value = [UInt8](repeating: 0xFF, count: 100)
    let word = "=?shift_jis?Q?" + String(repeating: "=FF", count: 100) + "?="
    let expected = String(repeating: "\\xFF", count: 100)
    #expect(try subject(value) == expected)
    #expect(try subject(Array(word.utf8)) == expected)
  }

  /// Work must not grow with the square of the length: at this length that would take minutes.
  @Test(arguments: [
    "=?utf-8?B?", "=?", "=?a?Q?x?=", "=?a?Q?x?= ", "=?utf-8?Q?=E9?=", "=?utf-8?Q?=E9?=x",
    "=?x?Q?=E9",
    "=?iso-2022-jp?Q?=1B$B?=", "=?shift_jis?Q?=81?==?euc-jp?Q?=81?=", "=", "?", "\u{1B}$B", "(",
    "a;", "\"",
  ])
  func aLongFieldOfAnythingIsRead(unit: String) throws {
    let value = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let message = try Carrier.lf.message(
      "Subject: \(value)\n\n", limits: MailLimits())
    #expect(message.subject != nil)
    let part = try Carrier.lf.message("Content-Disposition: a; filename=\(value)\n\n").parts[0]
    #expect(part.fileName != nil)
    let type = try Carrier.lf.message("Content-Type: \(value)\n\n").parts[0]
    #expect(type.mediaType.description == "application/octet-stream")
  }
}
