extension MailFixture {
  /// The names of attachments, in every way in which senders encode them.
  static let nameEncodings: [MailFixture] = words + extended + both

  private static let words: [MailFixture] = [
    word("utf-8", .circled, "in UTF-8"),
    word("iso-2022-jp", .iso2022JP, "in ISO-2022-JP"),
    word("iso-2022-jp-kana", .iso2022JPKana, "of half-width kana in ISO-2022-JP"),
    word("shift-jis", .cp932, "labelled Shift_JIS, with a character that only CP932 has"),
    word("shift-jis-kana", .shiftJISKana, "of half-width kana in Shift_JIS"),
    word("euc-jp", .eucJP, "in EUC-JP"),
    word("gb18030", .gb18030, "in GB18030"),
    word("big5", .big5, "in Big5"),
    word("euc-kr", .eucKR, "in EUC-KR"),
    word("windows-1252", .windows1252, "in windows-1252"),
    word("windows-1251", .windows1251, "in windows-1251"),
    word("decomposed", .decomposed, "in UTF-8 whose letters and marks stand apart (NFD)"),
    named(
      "mail-name-word-q", "見積書①.zip", "The name is an encoded word in Q instead of B.",
      word: EncodedWordDraft.quoted("UTF-8", SenderName.circled.bytes)),
    named(
      "mail-name-word-split", "見積書①.zip",
      "The name is two encoded words, cut within a character.",
      word: EncodedWordDraft.base64("UTF-8", Array(SenderName.circled.bytes[..<4])) + "\r\n "
        + EncodedWordDraft.base64("UTF-8", Array(SenderName.circled.bytes[4...]))),
    named(
      "mail-name-word-language", "見積書①.zip",
      "The name is an encoded word with a language behind the charset.",
      word: EncodedWordDraft.base64("UTF-8*ja", SenderName.circled.bytes)),
    MailFixture(
      "mail-name-word-bare",
      "The name is an encoded word without quotes around it.", .notProtected,
      [.plainZip(SenderName.iso2022JP.text, "2")], isWellFormed: false
    ) { m in
      let word = EncodedWordDraft.base64("ISO-2022-JP", SenderName.iso2022JP.bytes)
      return m.mail(
        carrying: .file(
          m.plainZip(), name: [.bare("name", word)], fileName: [.bare("filename", word)])
      ).bytes()
    },
  ]

  /// A plain archive whose name is an encoded word within quotes: forbidden and everywhere.
  private static func word(_ name: String, _ sender: SenderName, _ how: String) -> MailFixture {
    named(
      "mail-name-word-\(name)", sender.text, "The name is an encoded word \(how).",
      word: EncodedWordDraft.base64(sender.charset, sender.bytes))
  }

  private static func named(
    _ name: String, _ text: String, _ sentence: String, word: String
  ) -> MailFixture {
    MailFixture(name, sentence, .notProtected, [.plainZip(text, "2")], isWellFormed: false) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [.word("name", word)], fileName: [.word("filename", word)])
      ).bytes()
    }
  }

  private static let extended: [MailFixture] = [
    extended("utf-8", .circled, "in UTF-8"),
    extended("iso-2022-jp", .iso2022JP, "in ISO-2022-JP"),
    extended("shift-jis", .cp932, "labelled Shift_JIS, with a character that only CP932 has"),
    extended("gb18030", .gb18030, "in GB18030"),
    extended("euc-kr", .eucKR, "in EUC-KR"),
    extended("windows-1251", .windows1251, "in windows-1251"),
    MailFixture(
      "mail-name-extended-continued",
      "The name is by RFC 2231 in three pieces, the second of which begins within a character.",
      .notProtected, [.plainZip("見積書①.zip", "2")]
    ) { m in
      let bytes = SenderName.circled.bytes
      let pieces = [Array(bytes[..<4]), Array(bytes[4..<9]), Array(bytes[9...])]
      return m.mail(
        carrying: .file(
          m.plainZip(), name: [], fileName: ParameterDraft.continued("filename", "UTF-8", pieces))
      ).bytes()
    },
    MailFixture(
      "mail-name-extended-mixed",
      "The name is by RFC 2231 in an encoded and a plain piece, the plain one first in the field.",
      .notProtected, [.plainZip("見積書①.zip", "2")]
    ) { m in
      let stem = ParameterDraft.continued(
        "filename", "UTF-8", [Array("見積書①".utf8)])
      return m.mail(
        carrying: .file(
          m.plainZip(), name: [], fileName: [.quoted("filename*1", ".zip")] + stem)
      ).bytes()
    },
    MailFixture(
      "mail-name-continued-ascii",
      "The name is by RFC 2231 in two plain pieces, so that `.zip` stands in no piece whole.",
      .notProtected, [.plainZip("quotation-for-april.zip", "2")]
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), type: "application/octet-stream", name: [],
          fileName: ParameterDraft.continued(
            "filename", nil, [Array("quotation-for-april.z".utf8), Array("ip".utf8)]))
      ).bytes()
    },
  ]

  /// A plain archive whose name is by RFC 2231.
  private static func extended(_ name: String, _ sender: SenderName, _ how: String) -> MailFixture {
    MailFixture(
      "mail-name-extended-\(name)", "The name is by RFC 2231 \(how).", .notProtected,
      [.plainZip(sender.text, "2")],
      // The character that only CP932 has makes its label wrong.
      isWellFormed: sender.charset != "Shift_JIS"
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [],
          fileName: [.extended("filename", sender.charset, sender.bytes)])
      ).bytes()
    }
  }

  private static let both: [MailFixture] = [
    MailFixture(
      "mail-name-both",
      "The name stands there as an encoded word and by RFC 2231, in different charsets.",
      .notProtected, [.plainZip("見積書①.zip", "2")], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(),
          name: [
            .word("name", EncodedWordDraft.base64("Shift_JIS", SenderName.cp932.bytes))
          ],
          fileName: [
            .word("filename", EncodedWordDraft.base64("Shift_JIS", SenderName.cp932.bytes)),
            .extended("filename", "UTF-8", SenderName.circled.bytes),
          ])
      ).bytes()
    },
    MailFixture(
      "mail-name-differs",
      "Content-Type calls a plain archive a text, Content-Disposition calls it an archive.",
      .notProtected, [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [.quoted("name", "quotation.txt")],
          fileName: [.quoted("filename", "quotation.zip")])
      ).bytes()
    },
    MailFixture(
      "mail-name-differs-disposition",
      "Content-Type calls a plain archive an archive, Content-Disposition calls it a text.",
      .notProtected, [.plainZip("quotation.txt", "2")], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [.quoted("name", "quotation.zip")],
          fileName: [.quoted("filename", "quotation.txt")])
      ).bytes()
    },
    MailFixture(
      "mail-name-escaped", "The name has a quote and a backslash, each escaped by a backslash.",
      .notProtected, [.plainZip("the \"final\" a\\b.zip", "2")]
    ) { m in
      m.mail(carrying: .file(m.plainZip(), "the \\\"final\\\" a\\\\b.zip")).bytes()
    },
    MailFixture(
      "mail-name-unquoted-spaces", "The name has spaces and no quotes around it.", .notProtected,
      [.plainZip("quotation for april.zip", "2").nameGuessed], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [], fileName: [.bare("filename", "quotation for april.zip")])
      ).bytes()
    },
  ]
}
