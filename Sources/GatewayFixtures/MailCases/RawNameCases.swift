extension MailFixture {
  /// Names whose bytes stand in the header as they are: what they mean, only they can tell.
  static let rawNames: [MailFixture] = [
    raw("utf-8", .circled, "in UTF-8 (RFC 6532)", isTold: true),
    raw("decomposed", .decomposed, "in UTF-8 whose letters and marks stand apart", isTold: true),
    raw("iso-2022-jp", .iso2022JP, "in ISO-2022-JP, which its escapes tell", isTold: true),
    raw(
      "iso-2022-jp-kana", .iso2022JPKana, "of half-width kana in ISO-2022-JP, by their own escape",
      isTold: true),
    raw("shift-jis", .cp932, "in Shift_JIS, with a character that only CP932 has", isTold: true),
    raw("shift-jis-kana", .shiftJISKana, "of half-width kana in Shift_JIS", isTold: false),
    raw("euc-jp", .eucJP, "in EUC-JP", isTold: true),
    raw("gb18030", .gb18030, "in GB18030", isTold: false),
    raw("big5", .big5, "in Big5", isTold: false),
    raw("euc-kr", .eucKR, "in EUC-KR", isTold: false),
    raw("windows-1252", .windows1252, "in windows-1252", isTold: false),
    raw("windows-1251", .windows1251, "in windows-1251", isTold: false),
    MailFixture(
      "mail-name-raw-undecodable", "The name has bytes that are no text in any charset.",
      .protected, [.zipCrypto("��\u{7F}�.zip", "2").nameGuessed], isWellFormed: false
    ) { m in
      let name = [0x80, 0xFF, 0x7F, 0xFE] + Array(".zip".utf8)
      return m.mail(
        carrying: .file(
          m.encryptedZip(), name: [.quoted("name", name)], fileName: [.quoted("filename", name)])
      ).bytes()
    },
    MailFixture(
      "mail-name-charset-unknown", "The name is by RFC 2231 in a charset that does not exist.",
      .protected, [.zipCrypto("見積書①.zip", "2").nameGuessed], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(
          m.encryptedZip(), name: [],
          fileName: [.extended("filename", "x-none-such", SenderName.circled.bytes)])
      ).bytes()
    },
    MailFixture(
      "mail-name-charset-wrong",
      "The name is an encoded word that says UTF-8, of bytes that are Shift_JIS.", .notProtected,
      [.plainZip("見積書.zip", "2").nameGuessed], isWellFormed: false
    ) { m in
      let word = EncodedWordDraft.base64("UTF-8", SenderName.shiftJIS.bytes)
      return m.mail(
        carrying: .file(
          m.plainZip(), name: [.word("name", word)], fileName: [.word("filename", word)])
      ).bytes()
    },
    MailFixture(
      "mail-name-upwards", "The name leads out of the folder into which it is saved.",
      .notProtected, [.plainZip("../../quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.plainZip(), "../../quotation.zip")).bytes() },
    MailFixture(
      "mail-name-controls",
      "The name has an escape sequence for terminals and a mark that turns the writing around.",
      .notProtected, [.plainZip("a\u{1B}[2J\u{202E}piz.txt", "2")], isWellFormed: false
    ) { m in
      let word = EncodedWordDraft.base64("UTF-8", Array("a\u{1B}[2J\u{202E}piz.txt".utf8))
      return m.mail(
        carrying: .file(
          m.plainZip(), name: [.word("name", word)], fileName: [.word("filename", word)])
      ).bytes()
    },
    MailFixture(
      "mail-name-long", "The name has 5,000 characters.", .notProtected,
      [.plainZip(String(repeating: "a", count: 4_996) + ".zip", "2")], isWellFormed: false
    ) { m in
      let name = [UInt8](repeating: 0x61, count: 4_996) + Array(".zip".utf8)
      return m.mail(
        carrying: .file(m.plainZip(), name: [], fileName: [.quoted("filename", name)])
      ).bytes()
    },
  ]

  /// An encrypted archive whose name stands there without any encoding.
  ///
  /// - Parameter isTold: whether the bytes leave no doubt about the charset.
  private static func raw(
    _ name: String, _ sender: SenderName, _ how: String, isTold: Bool
  ) -> MailFixture {
    let truth = AttachmentTruth.zipCrypto(sender.text, "2")
    return MailFixture(
      "mail-name-raw-\(name)", "The name stands in the header as it is, \(how).", .protected,
      [isTold ? truth : truth.nameGuessed], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(
          m.encryptedZip(), name: [.quoted("name", sender.bytes)],
          fileName: [.quoted("filename", sender.bytes)])
      ).bytes()
    }
  }
}
