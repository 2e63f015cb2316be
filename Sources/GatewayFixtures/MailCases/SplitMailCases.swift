extension MailFixture {
  /// Mails that were cut into pieces (RFC 2046, 5.2.2).
  static let splitMails: [MailFixture] = [
    MailFixture(
      "mail-split-one-piece", "The second of three pieces of a split mail, alone.", .unknown,
      [
        AttachmentTruth(nil, "1", "partial", .unknown, ["format-not-examined"], ciphers: [])
      ]
    ) { m in
      let pieces = m.pieces(of: m.mail(carrying: .file(m.encrypted().bytes, "quotation.zip")))
      _ = m.attached(pieces[1].body.bytes(.crlf))
      return pieces[1].bytes()
    },
    MailFixture(
      "mail-split-all-pieces",
      files: (1...3).map { "mail-split-all-pieces-\($0).eml" },
      "All three pieces of a mail with an encrypted archive, which only together can be judged.",
      .protected, [MessageTruth(.protected, [.zipCrypto("quotation.zip", "2")])],
      awaits: [.splitMail]
    ) { m in
      m.pieces(of: m.mail(carrying: .file(m.encryptedZip(), "quotation.zip"))).map { $0.bytes() }
    },
    MailFixture(
      "mail-elsewhere", "A reference to content that stands elsewhere (message/external-body).",
      .unknown,
      [AttachmentTruth(nil, "2", "partial", .unknown, ["format-not-examined"], ciphers: [])]
    ) { m in
      let inner = Array("Content-Type: application/zip\r\n\r\n".utf8)
      return m.mail(
        carrying: PartDraft(
          fields: [
            FieldDraft(
              "Content-Type", "message/external-body",
              [.bare("access-type", "URL"), .quoted("URL", "https://www.example.com/q.zip")])
          ],
          body: .lines(m.attached(inner)))
      ).bytes()
    },
  ]
}

extension FixtureMaterial {
  /// A mail in three pieces.
  fileprivate mutating func pieces(of mail: PartDraft) -> [PartDraft] {
    let identifier = "\(digits(12))@example.jp"
    let bytes = mail.bytes()
    // Pieces are cut between lines.
    let breaks = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    let cuts = [0, breaks[breaks.count / 3], breaks[breaks.count * 2 / 3], bytes.count]
    let pieces = (0..<3).map { place in
      self.mail(
        PartDraft(
          fields: [
            FieldDraft(
              "Content-Type", "message/partial",
              [
                .quoted("id", identifier), .bare("number", "\(place + 1)"), .bare("total", "3"),
              ])
          ],
          body: .bytes(Array(bytes[cuts[place]..<cuts[place + 1]]))))
    }
    return pieces
  }
}
