import Foundation
import GatewayFixtures
import TestSupport

/// A mailbox of which is known who sent what and when: attachments of every verdict, names in
/// English and Japanese, and among them some that try to get out of their place on a page.
struct AuditMailbox {
  /// What the recipe says of a mail.
  struct Mail {
    let sender: String
    let day: String
    let subject: String
    let fileName: String
    fileprivate let content: [UInt8]
  }

  private(set) var mails: [Mail] = []

  /// Names that would act if they were not escaped.
  static let hostileNames = [
    "<script>document.title='taken'</script>.zip",
    "<img src=x onerror=\"document.title='taken'\">.zip",
    "<img src=https://example.com/pixel.png>.zip",
    "\"><svg onload=document.title='taken'>.zip",
    "</style><style>table{display:none}</style>.zip",
    "</td></tr></table></section><h1>all protected.zip",
    "<!-- -->]]><![CDATA[.zip", "&lt;&amp;&#60;script&#62;.zip", "' onclick='alert(1).zip",
    "見積\u{202E}piz.exe", "<bdi>\u{2066}</bdi>.zip", "<base href=https://example.com/>.zip",
    "<meta http-equiv=refresh content=0;url=https://example.com/>.zip",
    "<iframe src=javascript:document.title='taken'></iframe>.zip",
    "<link rel=stylesheet href=https://example.com/a.css>.zip", "\u{1B}[2J\u{7}.zip",
  ]

  private static let people = [
    "tanaka", "suzuki", "sato", "yamada", "ito", "watanabe", "kobayashi", "kato", "yoshida",
    "ann", "ben", "clara", "david", "emma", "frank", "grace", "henry", "irene", "jack", "karen",
    "liam", "mary", "noah", "olivia", "peter", "quinn", "rose", "sam",
  ]
  private static let subjects = [
    "Quotation", "Minutes of the meeting", "Contract, second draft", "Invoice for November",
    "お見積書の件", "【重要】契約書送付のご案内", "議事録（１１月分）", "請求書をお送りいたします",
    "Re: 納品書について", "Salary statements",
  ]
  private static let fileNames = [
    "quotation.zip", "minutes.zip", "contract v2.zip", "invoice-11.zip", "見積書.zip",
    "契約書（最終版）.zip", "議事録①.zip", "請求書_株式会社さくら御中_二〇二六年十一月分_再送.zip",
    "ﾉｳﾋﾝｼｮ.zip", "salaries of all departments with bonus payments, final, corrected, 2026-11.zip",
  ]

  /// So many mails, each with one attachment, over 40 days.
  init(count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let archives = GatewayFixture.all.map { $0.bytes(seed: seed) }.filter { $0.count < 4000 }
    for number in 0..<count {
      // A few senders send much.
      let person = min(
        Int.random(in: 0..<Self.people.count, using: &random),
        Int.random(in: 0..<Self.people.count, using: &random))
      let place = number * 40 / max(count, 1)
      let (month, date) = place < 30 ? (11, place + 1) : (12, place - 29)
      let isHostile = number % 50 == 7
      mails.append(
        Mail(
          sender: "\(Self.people[person])@\(person < 9 ? "example.jp" : "example.com")",
          day: "2026-\(month)-\(date < 10 ? "0" : "")\(date)",
          subject: isHostile
            ? Self.pick(Self.hostileNames, &random)
            : Self.pick(Self.subjects, &random),
          fileName: isHostile
            ? Self.hostileNames[number / 50 % Self.hostileNames.count]
            : Self.pick(Self.fileNames, &random),
          content: Self.pick(archives, &random)))
    }
  }

  private static func pick<Element>(
    _ elements: [Element], _ random: inout SeededGenerator
  ) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// The mailbox as a file.
  var bytes: [UInt8] {
    mails.enumerated().flatMap { number, mail in Array(Self.text(mail, number).utf8) }
  }

  private static func text(_ mail: Mail, _ number: Int) -> String {
    let month = mail.day.hasPrefix("2026-11") ? "Nov" : "Dec"
    let body = Data(mail.content).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithLineFeed,
    ])
    return """
      From \(mail.sender) Sun Nov 22 10:00:00 2026
      From: "Sender" <\(mail.sender)>
      To: receiver@example.com
      Date: \(mail.day.suffix(2)) \(month) 2026 10:00:00 +0900
      Message-ID: <\(number)@example.com>
      Subject: \(encodedWord(mail.subject))
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="edge"

      --edge
      Content-Type: text/plain; charset=us-ascii

      Please find the file attached.
      --edge
      Content-Type: application/zip
      Content-Disposition: attachment;
       filename*=utf-8''\(percentEncoded(mail.fileName))
      Content-Transfer-Encoding: base64

      \(body)
      --edge--


      """
  }

  private static func encodedWord(_ text: String) -> String {
    "=?utf-8?B?\(Data(text.utf8).base64EncodedString())?="
  }

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
