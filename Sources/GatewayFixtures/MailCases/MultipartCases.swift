extension MailFixture {
  /// Archives deep in multiparts, in reports and beside signatures.
  static let multiparts: [MailFixture] = [
    MailFixture(
      "mail-multipart-nested",
      "Alternative texts with related pictures within a multipart, and an encrypted archive beside.",
      .protected,
      [
        AttachmentTruth("dot.png", "1.2.2", "none", .notProtected).uncounted("inline-picture"),
        .zipCrypto("quotation.zip", "2"),
      ]
    ) { m in
      let page = PartDraft.text(
        Array("<p>見積書 <img src=\"cid:dot@example.jp\"></p>\r\n".utf8), "html")
      let related = m.multipart("related", [page, m.picture("dot@example.jp")])
      let texts = m.multipart("alternative", [m.text(), related])
      return m.mail(m.multipart("mixed", [texts, .file(m.encryptedZip(), "quotation.zip")])).bytes()
    },
    MailFixture(
      "mail-multipart-ten-deep", "A plain archive ten multiparts down.", .notProtected,
      [.plainZip("quotation.zip", "1.1.1.1.1.1.1.1.1.1")]
    ) { m in
      var part = PartDraft.file(m.plainZip(), "quotation.zip")
      for _ in 0..<10 { part = m.multipart("mixed", [part]) }
      return m.mail(part).bytes()
    },
    MailFixture(
      "mail-multipart-in-alternative",
      "A plain archive hides in multipart/alternative behind two texts, as some calendars send it.",
      .notProtected, [.plainZip("invitation.zip", "3")]
    ) { m in
      let page = PartDraft.text(Array("<p>見積書</p>\r\n".utf8), "html")
      return m.mail(
        m.multipart("alternative", [m.text(), page, .file(m.plainZip(), "invitation.zip")])
      ).bytes()
    },
    MailFixture(
      "mail-multipart-unknown-subtype",
      "A plain archive in a multipart of a kind that no standard knows, which is read as mixed.",
      .notProtected, [.plainZip("quotation.zip", "2")]
    ) { m in
      m.mail(
        m.multipart("x-bundle", [m.text(), .file(m.plainZip(), "quotation.zip")])
      ).bytes()
    },
    MailFixture(
      "mail-multipart-preamble",
      "Text before the first and behind the last boundary, which no mail program shows.",
      .protected, [.zipCrypto("quotation.zip", "2")]
    ) { m in
      var parts = MultipartDraft(
        m.boundary(), [m.text(), .file(m.encryptedZip(), "quotation.zip")])
      parts.preamble = Array("This is a message in several parts.\r\n".utf8)
      parts.epilogue = Array("Nothing follows.\r\n".utf8)
      return m.mail(.multipart("mixed", parts)).bytes()
    },
    MailFixture(
      "mail-signed",
      "A multipart/signed around an encrypted archive, whose signature does not count.", .protected,
      [
        .zipCrypto("quotation.zip", "1.2"),
        AttachmentTruth("signature.asc", "2", "pgp", .unknown).uncounted("signature"),
      ]
    ) { m in
      let signed = m.multipart("mixed", [m.text(), .file(m.encryptedZip(), "quotation.zip")])
      let armour = Base64Draft.lines(m.bytes(90), width: 64)
      let signature = PartDraft(
        fields: [FieldDraft("Content-Type", "application/pgp-signature; name=\"signature.asc\"")],
        body: .lines(
          m.attached(
            Array("-----BEGIN PGP SIGNATURE-----\r\n\r\n".utf8) + armour
              + Array("\r\n-----END PGP SIGNATURE-----\r\n".utf8))))
      return m.mail(
        .multipart(
          "signed", MultipartDraft(m.boundary(), [signed, signature]),
          [
            .bare("micalg", "pgp-sha256"), .quoted("protocol", "application/pgp-signature"),
          ])
      ).bytes()
    },
    MailFixture(
      "mail-report",
      "A report on a mail that came back, with that mail and its plain archive.", .notProtected,
      [
        AttachmentTruth(nil, "2", "none", .notProtected).uncounted("report"),
        .plainZip("quotation.zip", "3.2"),
      ]
    ) { m in
      let fields = m.reportFields()
      let returned = PartDraft.message(
        m.mail(carrying: .file(m.plainZip(), "quotation.zip")), .eightBit)
      return m.mail(m.report([fields, returned])).bytes()
    },
    MailFixture(
      "mail-report-alone", "A report on a mail that arrived: nothing of it counts.", .none,
      [AttachmentTruth(nil, "2", "none", .notProtected).uncounted("report")]
    ) { m in m.mail(m.report([m.reportFields()])).bytes() },
    MailFixture(
      "mail-digest",
      "Two mails in a digest, whose parts are mails without saying so; one has a plain archive.",
      .notProtected,
      [.zipCrypto("first.zip", "1.2"), .plainZip("second.zip", "2.2")]
    ) { m in
      let mails = [
        m.mail(carrying: .file(m.encryptedZip(), "first.zip")),
        m.mail(carrying: .file(m.plainZip(), "second.zip")),
      ]
      let parts = mails.map { PartDraft(fields: [], body: .message($0)) }
      return m.mail(m.multipart("digest", parts)).bytes()
    },
  ]
}

extension FixtureMaterial {
  /// A multipart/report (RFC 6522) of a text and what else belongs to it.
  fileprivate mutating func report(_ parts: [PartDraft]) -> PartDraft {
    .multipart(
      "report", MultipartDraft(boundary(), [text()] + parts),
      [.bare("report-type", "delivery-status")])
  }

  /// A message/delivery-status (RFC 3464).
  fileprivate mutating func reportFields() -> PartDraft {
    let lines = """
      Reporting-MTA: dns; mail.example.com

      Final-Recipient: rfc822; orders@example.com
      Action: failed
      Status: 5.7.1

      """.replacingLineFeeds
    return PartDraft(
      fields: [FieldDraft("Content-Type", "message/delivery-status")],
      body: .lines(attached(Array(lines.utf8))))
  }
}
