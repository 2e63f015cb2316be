import ZipCrypto

extension MailFixture {
  /// Files within the text of a mail, as programs sent them before MIME.
  static let filesInText: [MailFixture] = [
    inText(
      "mail-uuencode", "An encrypted archive uuencoded within the text.", .protected,
      .zipCrypto("quotation.zip", nil), { $0.encryptedZip() }
    ) { UUEncodingDraft.lines($0, "quotation.zip") },
    inText(
      "mail-uuencode-plain", "A plain archive uuencoded within the text.", .notProtected,
      .plainZip("quotation.zip", nil), { $0.plainZip() }
    ) { UUEncodingDraft.lines($0, "quotation.zip") },
    inText(
      "mail-uuencode-base64", "A plain archive within the text, by uuencode in its base64 form.",
      .notProtected, .plainZip("quotation.zip", nil), { $0.plainZip() }
    ) { content in
      Array("begin-base64 644 quotation.zip\r\n".utf8) + Base64Draft.lines(content)
        + Array("\r\n====\r\n".utf8)
    },
    inText(
      "mail-yenc", "An encrypted archive in yEnc within the text.", .protected,
      .zipCrypto("quotation.zip", nil), { $0.encryptedZip() }
    ) { YEncodingDraft.lines($0, "quotation.zip") },
    inText(
      "mail-xxencode", "An encrypted archive within the text, by xxencode.", .protected,
      .zipCrypto("quotation.zip", nil), { $0.encryptedZip() }
    ) { UUEncodingDraft.lines($0, "quotation.zip", .xxencode) },
    inText(
      "mail-binhex", "An encrypted archive in BinHex within the text.", .protected,
      .zipCrypto("quotation.zip", nil), { $0.encryptedZip() }
    ) { BinHexDraft.lines($0, "quotation.zip") },
    inText(
      "mail-binhex-plain", "A plain archive in BinHex within the text.", .notProtected,
      .plainZip("quotation.zip", nil), { $0.plainZip() }
    ) { BinHexDraft.lines($0, "quotation.zip") },
    inText(
      "mail-uuencode-cut-off", "An archive uuencoded within the text, whose last lines are lost.",
      .unknown,
      AttachmentTruth("quotation.zip", nil, "zip", .unknown, ["encoding-damaged"], ciphers: []),
      { $0.encryptedZip() }
    ) { content in
      let lines = UUEncodingDraft.lines(content, "quotation.zip")
      return Array(lines[..<(lines.count / 2)]) + Array("\r\n".utf8)
    },
    MailFixture(
      "mail-uuencode-attached", "A text with a plain archive by uuencode, attached as a file.",
      .notProtected, [.plainZip("quotation.zip", nil).inside("quotation.uue")]
    ) { m in
      let lines = UUEncodingDraft.lines(m.plainZip(), "quotation.zip")
      return m.mail(
        carrying: .file(lines, "quotation.uue", type: "text/x-uuencode", .sevenBit)
      ).bytes()
    },
    MailFixture(
      "mail-binhex-attached",
      "A plain archive in BinHex, attached as application/mac-binhex40 (RFC 1741).", .notProtected,
      [.plainZip("quotation.zip", nil).inside("quotation.hqx")]
    ) { m in
      let lines = BinHexDraft.lines(m.plainZip(), "quotation.zip")
      return m.mail(
        carrying: .file(lines, "quotation.hqx", type: "application/mac-binhex40", .sevenBit)
      ).bytes()
    },
    MailFixture(
      "mail-binhex-attached-encrypted",
      "An encrypted archive in BinHex, attached as application/mac-binhex40.", .protected,
      [.zipCrypto("quotation.zip", nil).inside("quotation.hqx")]
    ) { m in
      let lines = BinHexDraft.lines(m.encryptedZip(), "quotation.zip")
      return m.mail(
        carrying: .file(lines, "quotation.hqx", type: "application/mac-binhex40", .sevenBit)
      ).bytes()
    },
    MailFixture(
      "mail-uuencode-transfer",
      "A plain archive whose Content-Transfer-Encoding is x-uuencode, which no standard has.",
      .notProtected, [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      let lines = UUEncodingDraft.lines(m.plainZip(), "quotation.zip")
      return m.mail(
        carrying: .file([], "quotation.zip").setting(
          FieldDraft("Content-Transfer-Encoding", "x-uuencode")
        ).with { $0.body = .lines(lines) }
      ).bytes()
    },
    MailFixture(
      "mail-yenc-multipart",
      files: ["mail-yenc-multipart-1.eml", "mail-yenc-multipart-2.eml"],
      "A plain archive in yEnc in two mails, half of it in each.", .notProtected,
      [MessageTruth(.notProtected, [.plainZip("quotation.zip", nil)])], isWellFormed: false,
      awaits: [.splitFile, .fileInText]
    ) { m in
      let content = m.plainZip()
      let half = content.count / 2
      return [0..<half, half..<content.count].enumerated().map { place, range in
        let lines = YEncodingDraft.lines(
          content, "quotation.zip", part: (place + 1, of: 2, range))
        return m.mail(.text(m.words() + lines), subject: "quotation.zip (\(place + 1)/2)").bytes()
      }
    },
  ]

  private static func inText(
    _ name: String, _ sentence: String, _ verdict: FixtureVerdict, _ truth: AttachmentTruth,
    _ content: @escaping @Sendable (inout FixtureMaterial) -> [UInt8],
    _ lines: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> MailFixture {
    MailFixture(
      name, sentence, verdict, [truth], isWellFormed: false, awaits: [.fileInText]
    ) { m in
      let text = m.words() + lines(content(&m)) + Array("\r\nRegards\r\n".utf8)
      return m.mail(.text(text)).bytes()
    }
  }
}
