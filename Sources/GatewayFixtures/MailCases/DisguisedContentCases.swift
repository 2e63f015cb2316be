extension MailFixture {
  /// Archives under other names and types, and with other bytes around them.
  static let disguisedContents: [MailFixture] = [
    disguised("pdf", "application/pdf", "An encrypted archive that calls itself a PDF."),
    disguised("zi_", "application/octet-stream", "An encrypted archive renamed to pass a filter."),
    disguised("txt", "text/plain", "An encrypted archive that calls itself a text."),
    disguised("jpg", "image/jpeg", "An encrypted archive that calls itself a picture."),
    MailFixture(
      "mail-disguised-as-archive", "A text that calls itself an archive.", .notProtected,
      [.plainFile("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.attached(m.letter()), "quotation.zip")).bytes() },
    MailFixture(
      "mail-stub-in-front", "An encrypted archive behind a script that unpacks it.", .protected,
      [.zipCrypto("quotation.exe", "2", ["prefix"])]
    ) { m in
      m.mail(
        carrying: .file(
          m.attached(m.encrypted().behind(GatewayFixture.script).bytes), "quotation.exe",
          type: "application/octet-stream")
      ).bytes()
    },
    MailFixture(
      "mail-stub-in-front-plain", "A plain archive behind a script that unpacks it.",
      .notProtected, [.plainZip("quotation.exe", "2", ["prefix"])]
    ) { m in
      m.mail(
        carrying: .file(
          m.attached(m.plain().behind(GatewayFixture.script).bytes), "quotation.exe",
          type: "application/octet-stream")
      ).bytes()
    },
    MailFixture(
      "mail-trailing-zeros", "An encrypted archive with 1,500 zeros behind it.", .protected,
      [.zipCrypto("quotation.zip", "2", ["trailing-bytes"])]
    ) { m in
      let draft = m.encrypted().with { $0.trailer = [UInt8](repeating: 0, count: 1_500) }
      return m.mail(carrying: .file(m.attached(draft.bytes), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-long-comment", "An encrypted archive with the longest comment that there can be.",
      .protected, [.zipCrypto("quotation.zip", "2")]
    ) { m in
      let draft = m.encrypted().with { $0.comment = [UInt8](repeating: 0x2A, count: 65_535) }
      return m.mail(carrying: .file(m.attached(draft.bytes), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-archive-in-archive", "A plain archive that holds an encrypted one.", .protected,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .protected, ["nested"], ciphers: ["zipcrypto"],
          passwords: [FixtureMaterial.password])
      ]
    ) { m in
      let inner = m.encrypted().bytes
      let outer = ArchiveDraft([.stored("inner.zip", inner)]).bytes
      return m.mail(carrying: .file(m.attached(outer), "quotation.zip")).bytes()
    },
  ]

  /// An encrypted archive under another type and extension.
  private static func disguised(
    _ suffix: String, _ type: String, _ sentence: String
  ) -> MailFixture {
    MailFixture(
      "mail-disguised-\(suffix.filter { $0 != "_" })", sentence, .protected,
      [.zipCrypto("quotation.\(suffix)", "2")]
    ) { m in
      m.mail(carrying: .file(m.encryptedZip(), "quotation.\(suffix)", type: type)).bytes()
    }
  }
}
