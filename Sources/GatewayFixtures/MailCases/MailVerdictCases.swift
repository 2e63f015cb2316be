extension MailFixture {
  /// Each verdict, in mails that are as the standards want them.
  static let verdicts: [MailFixture] = single + several

  private static let single: [MailFixture] = [
    MailFixture(
      "mail-aes", "An archive under AES-256.", .protected,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .protected, ["aes"], ciphers: ["aes-256"],
          passwords: [FixtureMaterial.password])
      ]
    ) { m in
      let entry = PeerPayload.aes(PeerPayload.aes256, strength: 3, &m)
      return m.mail(
        carrying: .file(m.attached(ArchiveDraft([entry]).bytes), "quotation.zip")
      ).bytes()
    },
    MailFixture(
      "mail-marked", "A plain archive whose entries are marked as encrypted.", .pseudoProtected,
      [.markedZip("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.markedZip(), "quotation.zip")).bytes() },
    MailFixture(
      "mail-empty-password", "An archive under the empty password.", .exposed,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .exposed, ["empty-password"], ciphers: ["zipcrypto"],
          passwords: [""])
      ]
    ) { m in
      let draft = ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m, ""),
        .deflated("prices.csv", m.table()).encrypted(&m, ""),
      ])
      return m.mail(carrying: .file(m.attached(draft.bytes), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-password-in-archive-name", "The name of the attachment gives its password.", .exposed,
      [
        AttachmentTruth(
          "quotation (Suzuran-44).zip", "2", "zip", .exposed, ["password-in-archive-name"],
          ciphers: ["zipcrypto"], passwords: ["Suzuran-44"])
      ]
    ) { m in
      let draft = ArchiveDraft([.stored("letter.txt", m.letter()).encrypted(&m, "Suzuran-44")])
      return m.mail(
        carrying: .file(m.attached(draft.bytes), "quotation (Suzuran-44).zip")
      ).bytes()
    },
    MailFixture(
      "mail-partly", "An archive of one encrypted and one plain file.", .partlyProtected,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .partlyProtected, ["mixed"],
          ciphers: ["zipcrypto", "none"], passwords: [FixtureMaterial.password])
      ]
    ) { m in
      let draft = ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m), .deflated("prices.csv", m.table()),
      ])
      return m.mail(carrying: .file(m.attached(draft.bytes), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-ambiguous", "An encrypted archive, then a plain one, in one attachment.", .ambiguous,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .ambiguous, ["several-end-records", "readers-disagree"],
          ciphers: ["zipcrypto", "none"], passwords: [FixtureMaterial.password])
      ]
    ) { m in
      let first = m.encrypted().bytes
      return m.mail(
        carrying: .file(m.attached(m.plain().behind(first).bytes), "quotation.zip")
      ).bytes()
    },
    MailFixture(
      "mail-damaged", "An archive that was cut off before it was attached.", .unknown,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .unknown, ["truncated"], ciphers: ["zipcrypto"],
          passwords: [FixtureMaterial.password])
      ]
    ) { m in
      let bytes = m.encrypted().bytes
      return m.mail(
        carrying: .file(m.attached(Array(bytes[..<(bytes.count / 2)])), "quotation.zip")
      ).bytes()
    },
    MailFixture(
      "mail-noise", "Evenly spread bytes of no known format: encrypted or not, nobody can tell.",
      .unknown,
      [AttachmentTruth("data.bin", "2", "none", .unknown, ["format-unknown"], ciphers: ["unknown"])]
    ) { m in
      m.mail(
        carrying: .file(m.attached(m.noise(4_000)), "data.bin", type: "application/octet-stream")
      ).bytes()
    },
    MailFixture(
      "mail-empty-archive", "An archive of nothing.", .none,
      [AttachmentTruth("quotation.zip", "2", "zip", .none, ["no-content"], ciphers: [])]
    ) { m in
      m.mail(carrying: .file(m.attached(ArchiveDraft([]).bytes), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-empty-attachment", "An attachment of no bytes.", .none,
      [AttachmentTruth("quotation.zip", "2", "none", .none, ["no-content"], ciphers: [])]
    ) { m in m.mail(carrying: .file(m.attached([]), "quotation.zip")).bytes() },
    MailFixture(
      "mail-plain-file", "A table that anybody can open.", .notProtected,
      [.plainFile("prices.csv", "2")]
    ) { m in
      m.mail(carrying: .file(m.attached(m.table()), "prices.csv", type: "text/csv")).bytes()
    },
  ]

  private static let several: [MailFixture] = [
    MailFixture(
      "mail-several-protected", "Three encrypted archives.", .protected,
      [.zipCrypto("first.zip", "2"), .zipCrypto("second.zip", "3"), .zipCrypto("third.zip", "4")]
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), "first.zip"), .file(m.encryptedZip(), "second.zip"),
        .file(m.encryptedZip(), "third.zip")
      ).bytes()
    },
    MailFixture(
      "mail-several-one-plain", "Two encrypted archives and a plain table behind them.",
      .notProtected,
      [
        .zipCrypto("first.zip", "2"), .zipCrypto("second.zip", "3"),
        .plainFile("prices.csv", "4"),
      ]
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), "first.zip"), .file(m.encryptedZip(), "second.zip"),
        .file(m.attached(m.table()), "prices.csv", type: "text/csv")
      ).bytes()
    },
    MailFixture(
      "mail-several-verdicts", "A plain archive, one that is only marked, and an encrypted one.",
      .pseudoProtected,
      [.plainZip("first.zip", "2"), .markedZip("second.zip", "3"), .zipCrypto("third.zip", "4")]
    ) { m in
      m.mail(
        carrying: .file(m.plainZip(), "first.zip"), .file(m.markedZip(), "second.zip"),
        .file(m.encryptedZip(), "third.zip")
      ).bytes()
    },
    MailFixture(
      "mail-several-same-name", "Two attachments under one name, the second in clear.",
      .notProtected, [.zipCrypto("quotation.zip", "2"), .plainZip("quotation.zip", "3")]
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), "quotation.zip"), .file(m.plainZip(), "quotation.zip")
      ).bytes()
    },
  ]
}
