extension MailFixture {
  /// Mails within mails, as forwarding makes them.
  static let embeddedMails: [MailFixture] = [
    MailFixture(
      "mail-forwarded", "A forwarded mail with a plain archive.", .notProtected,
      [.plainZip("quotation.zip", "2.2")]
    ) { m in
      m.mail(carrying: .message(m.mail(carrying: .file(m.plainZip(), "quotation.zip")))).bytes()
    },
    MailFixture(
      "mail-forwarded-eight-bit", "A forwarded mail that says 8bit.", .protected,
      [.zipCrypto("quotation.zip", "2.2")]
    ) { m in
      m.mail(
        carrying: .message(m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")), .eightBit)
      ).bytes()
    },
    MailFixture(
      "mail-forwarded-single", "A forwarded mail that is an encrypted archive as a whole.",
      .protected, [.zipCrypto("quotation.zip", "2.1")]
    ) { m in
      m.mail(carrying: .message(m.mail(.file(m.encryptedZip(), "quotation.zip")))).bytes()
    },
    MailFixture(
      "mail-forwarded-base64",
      "A forwarded mail in base64, which the standard forbids and some gateways write.",
      .notProtected, [.plainZip("quotation.zip", "2.2")], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .message(m.mail(carrying: .file(m.plainZip(), "quotation.zip")), .base64)
      ).bytes()
    },
    MailFixture(
      "mail-forwarded-quoted-printable",
      "A forwarded mail in quoted-printable, which the standard forbids.", .protected,
      [.zipCrypto("quotation.zip", "2.2")], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .message(
          m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")), .quotedPrintable)
      ).bytes()
    },
    MailFixture(
      "mail-forwarded-twice",
      "A plain archive two mails down, beside an encrypted one in the outer mail.", .notProtected,
      [.plainZip("inner.zip", "2.2.2"), .zipCrypto("outer.zip", "3")]
    ) { m in
      let inner = m.mail(carrying: .file(m.plainZip(), "inner.zip"))
      let middle = m.mail(carrying: .message(inner))
      return m.mail(carrying: .message(middle), .file(m.encryptedZip(), "outer.zip")).bytes()
    },
    MailFixture(
      "mail-forwarded-twice-base64",
      "A plain archive two mails down, both of them in base64.", .notProtected,
      [.plainZip("quotation.zip", "2.2.2")], isWellFormed: false
    ) { m in
      let inner = m.mail(carrying: .file(m.plainZip(), "quotation.zip"))
      return m.mail(
        carrying: .message(m.mail(carrying: .message(inner, .base64)), .base64)
      ).bytes()
    },
    MailFixture(
      "mail-as-whole-content", "The mail's whole content is another mail, with a plain archive.",
      .notProtected, [.plainZip("quotation.zip", "1.2")]
    ) { m in
      m.mail(.message(m.mail(carrying: .file(m.plainZip(), "quotation.zip")))).bytes()
    },
    MailFixture(
      "mail-as-octet-stream",
      "A mail with a plain archive, attached as application/octet-stream under a name in `.eml`.",
      .notProtected, [.plainZip("quotation.zip", nil).inside("forwarded.eml")],
      awaits: [.messageFile]
    ) { m in
      let inner = m.mail(carrying: .file(m.plainZip(), "quotation.zip"))
      return m.mail(
        carrying: .file(inner.bytes(), "forwarded.eml", type: "application/octet-stream")
      ).bytes()
    },
    MailFixture(
      "mail-as-text-file",
      "A mail with a plain archive, attached as text under a name in `.txt`.", .notProtected,
      [.plainZip("quotation.zip", nil).inside("forwarded.txt")], awaits: [.messageFile]
    ) { m in
      let inner = m.mail(carrying: .file(m.plainZip(), "quotation.zip"))
      return m.mail(carrying: .file(inner.bytes(), "forwarded.txt", type: "text/plain")).bytes()
    },
    MailFixture(
      "mail-as-octet-stream-protected",
      "A mail with an encrypted archive, attached as application/octet-stream in `.eml`.",
      .protected, [.zipCrypto("quotation.zip", nil).inside("forwarded.eml")],
      awaits: [.messageFile]
    ) { m in
      let inner = m.mail(carrying: .file(m.encryptedZip(), "quotation.zip"))
      return m.mail(
        carrying: .file(inner.bytes(), "forwarded.eml", type: "application/octet-stream")
      ).bytes()
    },
  ]
}
