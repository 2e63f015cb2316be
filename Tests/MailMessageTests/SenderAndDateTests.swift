import MailMessage
import Testing

/// Who sent a mail, and when, by its own word.
@Suite struct SenderAndDateTests {
  @Test(
    arguments: [
      ("ann@example.com", "ann@example.com"),
      ("Ann Example <Ann@Example.COM>", "ann@example.com"),
      ("\"Example, Ann <old@example.com>\" <ann@example.com>", "ann@example.com"),
      ("=?utf-8?B?6Iqx5a2Q?= <hanako@example.jp>, Ben <ben@example.com>", "hanako@example.jp"),
      ("ann@example.com (Ann (the <first>) Example)", "ann@example.com"),
      ("Team: ann@example.com, ben@example.com;", "ann@example.com"),
      ("Team: Ann <ann@example.com>, ben@example.com;", "ann@example.com"),
      ("\"quoted \\\" > name\" <ann@example.com>", "ann@example.com"),
      ("<ann@example.com", "ann@example.com"),
      ("ann@example.com>", "ann@example.com"),
      ("\"a;b,c:d\"@example.com", "\"a;b,c:d\"@example.com"),
      (", ann@example.com", "ann@example.com"),
      ("Foo <>, Ann <ann@example.com>", "ann@example.com"),
      ("<@relay.example:ann@example.com>", "ann@example.com"),
      ("<mailto:ann@example.com>", "ann@example.com"),
      ("Ann [mailto:ann@example.com]", "ann@example.com"),
      ("ann@[192.0.2.1]", "ann@[192.0.2.1]"),
      ("ann @ example . com", "ann@example.com"),
      ("=?utf-8?B?6Iqx5a2QIDxoYW5ha29AZXhhbXBsZS5qcD4=?=", "hanako@example.jp"),
      ("=?utf-8?B?6Iqx5a2Q?=", "花子"),
      ("花子 <花子@example.jp>", "花子@example.jp"),
      ("undisclosed-recipients:;", ""),
      ("(nobody)", ""), ("", ""), ("<>", ""),
    ])
  func senderIsTheFirstAddress(field: String, address: String) throws {
    for carrier in Carrier.allCases {
      let message = try carrier.message("From: \(field)\nSubject: x\n\nbody")
      #expect(message.sender?.address ?? "" == address)
    }
  }

  @Test func senderStandsInForFrom() throws {
    let message = try Carrier.lf.message(
      "From: (none)\nSender: <Clerk@example.com>\nSubject: x\n\nbody")
    #expect(message.sender?.address == "clerk@example.com")
  }

  @Test func addressesHaveAnEnd() throws {
    let name = String(repeating: "a", count: 100_000)
    let message = try Carrier.lf.message("From: <\(name)@example.com>\n\n")
    #expect(try #require(message.sender).address.utf8.count <= 4096)
  }

  @Test(
    arguments: [
      ("Wed, 1 Apr 2026 18:30:00 +0900", "2026-04-01T18:30:00+09:00"),
      ("1 Apr 2026 18:30 -0330", "2026-04-01T18:30:00-03:30"),
      ("Wed, 01 Apr 2026 18:30:60 GMT (Greenwich)", "2026-04-01T18:30:60+00:00"),
      ("Wed,1 April 26 08:30:00 EST", "2026-04-01T08:30:00-05:00"),
      ("1 Apr 99 18:30:00 +0000", "1999-04-01T18:30:00+00:00"),
      ("1 Apr 126 18:30:00 +0000", "2026-04-01T18:30:00+00:00"),
      ("Wed Apr  1 18:30:00 2026", "2026-04-01T18:30:00"),
      ("(a comment) 29 Feb 2024 00:00:00 Z", "2024-02-29T00:00:00+00:00"),
      ("1 Apr 2026 18:30:00 X-LOCAL", "2026-04-01T18:30:00"),
      ("1 Apr 2026 18:30:00 -9959", "2026-04-01T18:30:00"),
    ])
  func dateIsRead(field: String, text: String) throws {
    for carrier in Carrier.allCases {
      #expect(try carrier.message("Date: \(field)\nSubject: x\n\nbody").date?.text == text)
    }
  }

  @Test(
    arguments: [
      "", "yesterday", "29 Feb 2026 00:00:00 +0000", "31 Apr 2026 00:00:00 +0000",
      "0 Apr 2026 00:00:00 +0000", "1 Apr 2026", "1 Apr 2026 24:00:00 +0000",
      "1 Apr 2026 10:60 +0000", "1 Apr 2026 1:2:3:4 +0000", "1 Apr -026 10:00 +0000",
      "1 Apr 1812 10:00 +0000", "1 Foo 2026 10:00 +0000", "1 Apr ２０２６ 10:00 +0000",
      "99999999999999999999 Apr 2026 10:00 +0000", "Wed,", "((((", "1 Apr 2026 :: +0000",
    ])
  func whatIsNoDateIsNone(field: String) throws {
    #expect(try Carrier.lf.message("Date: \(field)\nSubject: x\n\nbody").date == nil)
  }

  @Test func dayIsThatOfTheSendersClock() throws {
    let message = try Carrier.lf.message("Date: 1 Apr 2026 00:30:00 +0900\n\n")
    #expect(message.date?.dayText == "2026-04-01")
  }
}
