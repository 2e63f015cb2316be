extension MailFixture {
  /// Mails beyond what a careful reader takes, and close below.
  static let mailLimits: [MailFixture] = [
    MailFixture(
      "mail-limit-depth", "An encrypted archive 101 multiparts down.", .unknown, [],
      reasons: ["limit-exceeded"]
    ) { m in
      var part = PartDraft.file(m.encrypted().bytes, "quotation.zip")
      for _ in 0..<101 { part = m.multipart("mixed", [part]) }
      return m.mail(part).bytes()
    },
    MailFixture(
      "mail-limit-messages", "An encrypted archive 101 mails down.", .unknown, [],
      reasons: ["limit-exceeded"]
    ) { m in
      var mail = m.mail(.file(m.encrypted().bytes, "quotation.zip"))
      for _ in 0..<101 { mail = m.mail(.message(mail)) }
      return mail.bytes()
    },
    MailFixture(
      "mail-deep", "A plain archive 90 multiparts down.", .notProtected,
      [
        .plainZip(
          "quotation.zip", Array(repeating: "1", count: 90).joined(separator: "."))
      ]
    ) { m in
      var part = PartDraft.file(m.plainZip(), "quotation.zip")
      for _ in 0..<90 { part = m.multipart("mixed", [part]) }
      return m.mail(part).bytes()
    },
    MailFixture(
      "mail-limit-header", "A header of 2 MiB, in which the type of the content stands last.",
      .unknown, [],
      reasons: ["limit-exceeded"], isWellFormed: false
    ) { m in
      let fill = FieldDraft("X-Fill", String(repeating: ".", count: 504))
      return m.mail(carrying: .file(m.encrypted().bytes, "quotation.zip")).with { mail in
        let place = mail.fields.firstIndex { $0.name == "Content-Type" } ?? 0
        mail.fields.insert(contentsOf: Array(repeating: fill, count: 4_096), at: place)
      }.bytes()
    },
    MailFixture(
      "mail-many-parts", "A plain archive behind 500 empty texts.", .notProtected,
      [.plainZip("quotation.zip", "501")]
    ) { m in
      let texts = Array(repeating: PartDraft.text([]), count: 500)
      return m.mail(m.multipart("mixed", texts + [.file(m.plainZip(), "quotation.zip")])).bytes()
    },
    MailFixture(
      "mail-long-lines", "A plain archive in a mail whose text is one line of 200,000 characters.",
      .notProtected, [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      let text = PartDraft.text([UInt8](repeating: 0x61, count: 200_000))
      return m.mail(m.multipart("mixed", [text, .file(m.plainZip(), "quotation.zip")])).bytes()
    },
  ]
}
