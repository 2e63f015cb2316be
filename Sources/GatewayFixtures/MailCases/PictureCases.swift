import ZipCrypto

extension MailFixture {
  /// What is an attachment and what is none: pictures, texts with names, signatures.
  static let pictures: [MailFixture] = [
    MailFixture(
      "mail-picture-shown", "A page that shows its only picture: there is no attachment.", .none,
      [AttachmentTruth("dot.png", "2", "none", .notProtected).uncounted("inline-picture")]
    ) { m in
      let page = PartDraft.text(Array("<img src=\"cid:dot@example.jp\">\r\n".utf8), "html")
      return m.mail(m.multipart("related", [page, m.picture("dot@example.jp")])).bytes()
    },
    MailFixture(
      "mail-picture-shown-escaped",
      "A page in quoted-printable refers to its picture with `%40` for the at sign.", .none,
      [AttachmentTruth("dot.png", "2", "none", .notProtected).uncounted("inline-picture")]
    ) { m in
      let page = PartDraft.text(
        Array("<IMG alt=\"\" SRC='CID:dot%40example.jp'>\r\n".utf8), "html", .quotedPrintable)
      return m.mail(m.multipart("related", [page, m.picture("dot@example.jp")])).bytes()
    },
    MailFixture(
      "mail-picture-not-shown",
      "A picture that no page shows, though it has a Content-ID and says inline.", .notProtected,
      [.plainFile("dot.png", "2")]
    ) { m in m.mail(carrying: m.picture("dot@example.jp")).bytes() },
    MailFixture(
      "mail-picture-is-archive",
      "The picture that the page shows is a plain archive by its content.", .notProtected,
      [.plainZip("dot.png", "2")]
    ) { m in
      let page = PartDraft.text(Array("<img src=\"cid:dot@example.jp\">\r\n".utf8), "html")
      let content = m.plainZip()
      let picture = m.picture("dot@example.jp", content)
      return m.mail(m.multipart("related", [page, picture])).bytes()
    },
    MailFixture(
      "mail-picture-hides-archive",
      "The picture that the page shows has a plain archive behind its last byte.", .notProtected,
      [.plainZip("dot.png", "2", ["prefix"])]
    ) { m in
      let page = PartDraft.text(Array("<img src=\"cid:dot@example.jp\">\r\n".utf8), "html")
      let content = m.attached(m.plain().behind(FixtureMaterial.dot).bytes)
      return m.mail(m.multipart("related", [page, m.picture("dot@example.jp", content)])).bytes()
    },
    MailFixture(
      "mail-text-with-name", "A text with a name is an attachment.", .notProtected,
      [.plainFile("terms.txt", "2")]
    ) { m in
      m.mail(
        carrying: .file(m.attached(m.letter()), "terms.txt", type: "text/plain; charset=utf-8")
      ).bytes()
    },
    MailFixture(
      "mail-text-is-archive",
      "A nameless text is an encrypted archive by its content, which no mail program shows as file.",
      .protected, [.zipCrypto(nil, "2")]
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), type: "text/plain", name: [], disposition: nil)
      ).bytes()
    },
    MailFixture(
      "mail-text-speaks-of-files",
      "A text that looks like a part with an archive, and has neither boundary nor attachment.",
      .none, []
    ) { m in
      let text = """
        Content-Type: application/zip; name="quotation.zip"
        Content-Transfer-Encoding: base64

        UEsDBA==
        --
        begin at nine, end at ten

        """.replacingLineFeeds
      return m.mail(.text(Array(text.utf8))).bytes()
    },
    MailFixture(
      "mail-signature-is-archive",
      "What says that it is a signature is a plain archive.", .notProtected,
      [.plainZip("signature.asc", "2")]
    ) { m in
      m.mail(
        carrying: .file(m.plainZip(), "signature.asc", type: "application/pgp-signature")
      ).bytes()
    },
    MailFixture("mail-text-alone", "A text and nothing else.", .none, []) { m in
      m.mail(m.text()).bytes()
    },
    MailFixture("mail-without-body", "A header and nothing else.", .none, []) { m in
      m.mail(PartDraft(fields: [], body: .bytes([]))).bytes()
    },
  ]
}

extension FixtureMaterial {
  /// A picture of one dot, or what claims to be one.
  mutating func picture(_ identifier: String, _ content: [UInt8]? = nil) -> PartDraft {
    PartDraft.file(
      content ?? attached(Self.dot), type: "image/png", name: [.quoted("name", "dot.png")],
      disposition: "inline", fileName: [.quoted("filename", "dot.png")]
    ).adding(FieldDraft("Content-ID", "<\(identifier)>"))
  }

  /// A picture of one grey dot (PNG, third edition).
  static let dot: [UInt8] = {
    func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
      let checked = Array(type.utf8) + data
      return bigEndian(UInt32(data.count)) + checked + bigEndian(CRC32.of(checked))
    }
    // Stored deflate in a zlib frame: filter 0 and one sample; Adler-32 of both.
    let line: [UInt8] = [0x00, 0x80]
    let adler: UInt32 = 0x0082_0081
    let data: [UInt8] = [0x78, 0x01, 0x01, 0x02, 0x00, 0xFD, 0xFF] + line + bigEndian(adler)
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
      + chunk("IHDR", bigEndian(1) + bigEndian(1) + [8, 0, 0, 0, 0]) + chunk("IDAT", data)
      + chunk("IEND", [])
  }()

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
