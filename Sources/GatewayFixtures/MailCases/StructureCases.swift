extension MailFixture {
  /// Headers and boundaries against the standard.
  static let structures: [MailFixture] = contentTypes + boundaries

  private static let contentTypes: [MailFixture] = [
    MailFixture(
      "mail-type-twice-whole",
      "Two Content-Type fields of which the first makes the mail a text and the second has its parts.",
      .unknown, [], reasons: ["readers-may-differ"], isWellFormed: false
    ) { m in
      let whole = m.multipart("mixed", [m.text(), .file(m.unattached(), "quotation.zip")])
      return m.mail(
        whole.with { $0.fields.insert(FieldDraft("Content-Type", "text/plain"), at: 0) }
      )
      .bytes()
    },
    MailFixture(
      "mail-type-twice-last",
      "Two Content-Type fields of which the first has the mail's parts and the second makes it a text.",
      .unknown, [.zipCrypto("quotation.zip", "2")], reasons: ["readers-may-differ"],
      isWellFormed: false
    ) { m in
      m.mail(
        m.multipart("mixed", [m.text(), .file(m.encryptedZip(), "quotation.zip")])
          .adding(FieldDraft("Content-Type", "text/plain"))
      ).bytes()
    },
    MailFixture(
      "mail-type-twice-part",
      "A part with two Content-Type fields, text and archive, and a plain archive in it.",
      .notProtected, [.plainZip("quotation.zip", "2")], reasons: ["readers-may-differ"],
      isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(m.plainZip(), "quotation.zip").with {
          $0.fields.insert(FieldDraft("Content-Type", "text/plain"), at: 0)
        }
      ).bytes()
    },
    MailFixture(
      "mail-type-malformed", "A Content-Type of a single word, which is no media type.",
      .notProtected, [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      m.mail(carrying: .file(m.plainZip(), "quotation.zip", type: "zip")).bytes()
    },
    MailFixture(
      "mail-type-missing", "A part with a name and without Content-Type.", .notProtected,
      [.plainZip("quotation.zip", "2")]
    ) { m in
      m.mail(carrying: .file(m.plainZip(), "quotation.zip").without("Content-Type")).bytes()
    },
    MailFixture(
      "mail-version-missing", "A mail with parts and without MIME-Version.", .protected,
      [.zipCrypto("quotation.zip", "2")]
    ) { m in
      m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")).without("MIME-Version").bytes()
    },
    MailFixture(
      "mail-field-without-colon", "A line without a colon within the header of a part.",
      .notProtected, [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      let part = PartDraft.file(m.plainZip(), "quotation.zip")
      let lines = Array("X-Note\r\n".utf8) + part.bytes()
      return m.mail(raw: [m.text().bytes(), lines])
    },
  ]

  private static let boundaries: [MailFixture] = [
    MailFixture(
      "mail-boundary-unclosed",
      "The mail ends without its last boundary, behind the whole archive.",
      .protected, [.zipCrypto("quotation.zip", "2")], isWellFormed: false
    ) { m in
      var parts = MultipartDraft(
        m.boundary(), [m.text(), .file(m.encryptedZip(), "quotation.zip")])
      parts.isClosed = false
      return m.mail(.multipart("mixed", parts)).bytes()
    },
    MailFixture(
      "mail-boundary-prefix",
      "The inner multipart's boundary begins with the outer one's, and holds a plain archive.",
      .notProtected, [.plainZip("first.zip", "1.2"), .zipCrypto("second.zip", "2")]
    ) { m in
      let outer = m.boundary()
      let inner = PartDraft.multipart(
        "mixed", MultipartDraft(outer + "-1", [m.text(), .file(m.plainZip(), "first.zip")]))
      return m.mail(
        .multipart("mixed", MultipartDraft(outer, [inner, .file(m.encryptedZip(), "second.zip")]))
      ).bytes()
    },
    MailFixture(
      "mail-boundary-prefix-inner",
      "The outer multipart's boundary begins with the inner one's, and holds a plain archive.",
      .notProtected, [.zipCrypto("first.zip", "1.2"), .plainZip("second.zip", "2")]
    ) { m in
      let inner = m.boundary()
      let part = PartDraft.multipart(
        "mixed", MultipartDraft(inner, [m.text(), .file(m.encryptedZip(), "first.zip")]))
      return m.mail(
        .multipart(
          "mixed", MultipartDraft(inner + "x", [part, .file(m.plainZip(), "second.zip")]))
      ).bytes()
    },
    MailFixture(
      "mail-boundary-part-behind-close",
      "A part with a plain archive behind the last boundary, which some mail programs show.",
      .notProtected, [.zipCrypto("first.zip", "2"), .plainZip("second.zip", "3")],
      isWellFormed: false
    ) { m in
      var parts = MultipartDraft(m.boundary(), [m.text(), .file(m.encryptedZip(), "first.zip")])
      let late = PartDraft.file(m.plainZip(), "second.zip").bytes()
      parts.epilogue =
        Array("--\(parts.boundary)\r\n".utf8) + late + Array("\r\n--\(parts.boundary)--\r\n".utf8)
      return m.mail(.multipart("mixed", parts)).bytes()
    },
    MailFixture(
      "mail-boundary-missing",
      "A multipart without a boundary, in which an encrypted archive stands.", .unknown, [],
      reasons: ["not-examined"], isWellFormed: false
    ) { m in
      m.mail(m.multipart("mixed", [m.text(), .file(m.unattached(), "quotation.zip")]))
        .setting(FieldDraft("Content-Type", "multipart/mixed")).bytes()
    },
    MailFixture(
      "mail-boundary-not-found",
      "A multipart whose boundary stands nowhere in it.", .unknown, [],
      reasons: ["not-examined"], isWellFormed: false
    ) { m in
      m.mail(m.multipart("mixed", [m.text(), .file(m.unattached(), "quotation.zip")]))
        .setting(FieldDraft("Content-Type", "multipart/mixed; boundary=\"elsewhere\"")).bytes()
    },
    MailFixture(
      "mail-boundary-trailing-blanks", "Blanks stand behind every boundary.", .protected,
      [.zipCrypto("quotation.zip", "2")]
    ) { m in
      var parts = MultipartDraft(
        m.boundary(), [m.text(), .file(m.encryptedZip(), "quotation.zip")])
      parts.padding = " \t"
      return m.mail(.multipart("mixed", parts)).bytes()
    },
    MailFixture(
      "mail-boundary-same-twice",
      "Inner and outer multipart have the same boundary: what is whose part, nobody can tell.",
      .notProtected, [.plainZip("quotation.zip", nil)], isWellFormed: false
    ) { m in
      let boundary = m.boundary()
      let inner = PartDraft.multipart(
        "mixed", MultipartDraft(boundary, [m.text(), .file(m.plainZip(), "quotation.zip")]))
      return m.mail(.multipart("mixed", MultipartDraft(boundary, [inner]))).bytes()
    },
  ]
}

extension FixtureMaterial {
  /// An encrypted archive that no attachment holds as far as can be told.
  fileprivate mutating func unattached() -> [UInt8] { encrypted().bytes }

  /// A mail of parts whose headers are written as they come.
  fileprivate mutating func mail(raw parts: [[UInt8]]) -> [UInt8] {
    let boundary = boundary()
    let delimiter = Array("--\(boundary)".utf8)
    let lineBreak: [UInt8] = [0x0D, 0x0A]
    var body: [UInt8] = []
    for part in parts { body += delimiter + lineBreak + part + lineBreak }
    return mail(
      PartDraft(
        fields: [FieldDraft("Content-Type", "multipart/mixed; boundary=\"\(boundary)\"")],
        body: .bytes(body + delimiter + Array("--\r\n".utf8)))
    ).bytes()
  }
}
