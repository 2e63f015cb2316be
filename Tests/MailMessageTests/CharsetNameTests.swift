import MailMessage
import Testing

/// File names in the charsets that senders use, by both ways of saying which it is.
///
/// Expected bytes were made with Python's codecs.
@Suite struct CharsetNameTests {
  @Test(arguments: [
    (
      "windows-1250", "UPjtbGmaIJ5sdZ1vdehr/Q==",
      "%50%F8%ED%6C%69%9A%20%9E%6C%75%9D%6F%75%E8%6B%FD", "Příliš žluťoučký"
    ),
    ("windows-1251", "xO7j7uLu8A==", "%C4%EE%E3%EE%E2%EE%F0", "Договор"),
    ("windows-1252", "gCBy6XN1bek=", "%80%20%72%E9%73%75%6D%E9", "€ résumé"),
    ("windows-1253", "0/3s4uHz5w==", "%D3%FD%EC%E2%E1%F3%E7", "Σύμβαση"),
    ("windows-1254", "U/Z6bGX+bWU=", "%53%F6%7A%6C%65%FE%6D%65", "Sözleşme"),
    ("windows-1255", "5+Xm5A==", "%E7%E5%E6%E4", "חוזה"),
    ("windows-1256", "2t7P", "%DA%DE%CF", "عقد"),
    ("windows-1257", "bO5ndW1z", "%6C%EE%67%75%6D%73", "līgums"),
    ("windows-1258", "aPVw", "%68%F5%70", "hơp"),
    ("GB18030", "us/NrKLjgTnuOQ==", "%BA%CF%CD%AC%A2%E3%81%39%EE%39", "合同€㐀"),
    ("GBK", "us/NrA==", "%BA%CF%CD%AC", "合同"),
    ("Big5", "plis+Q==", "%A6%58%AC%F9", "合約"),
    ("EUC-KR", "sOi+4Lyt", "%B0%E8%BE%E0%BC%AD", "계약서"),
    ("EUC-JP", "uKvA0b3xpb0=", "%B8%AB%C0%D1%BD%F1%A5%BD", "見積書ソ"),
    ("Shift_JIS", "jKmQz4dAgWA=", "%8C%A9%90%CF%87%40%81%60", "見積①～"),
    ("UTF-8", "44GL44KZLnppcA==", "%E3%81%8B%E3%82%99%2E%7A%69%70", "か\u{3099}.zip"),
  ])
  func namesAreReadTheSameBothWays(
    charset: String, base64: String, percents: String, expected: String
  ) throws {
    for carrier in Carrier.allCases {
      for field in ["filename=\"=?\(charset)?B?\(base64)?=\"", "filename*=\(charset)''\(percents)"]
      {
        let message = try carrier.message("Content-Disposition: attachment; \(field)\n\n")
        let name = try #require(message.parts[0].fileName)
        // As bytes: normalised names would be equal as text.
        #expect(Array(name.utf8) == Array(expected.utf8), "\(field): \(name)")
        #expect(message.codes == [])
      }
    }
  }
}
