extension MailFixture {
  /// Archives inside what compresses or bundles and never encrypts, and one that is both.
  static let compressedMails: [MailFixture] = [
    compressed(
      "tar-of-encrypted", "quotation.tar", .protected,
      "A tar archive of nothing but an encrypted archive.", ciphers: ["zipcrypto"],
      passwords: [FixtureMaterial.password]
    ) { m in CompressedDraft.tar("quotation.zip", m.encrypted().bytes) },
    compressed(
      "tar-of-mail", "letter.tar", .partlyProtected,
      "A tar archive of a mail with an encrypted archive, whose text is in clear.",
      ciphers: ["zipcrypto", "none"], passwords: [FixtureMaterial.password]
    ) { m in
      let archive = m.encrypted().bytes
      let mail = m.mail(carrying: .file(archive, "quotation.zip"))
      return CompressedDraft.tar("letter.eml", mail.bytes())
    },
    compressed(
      "gzip-of-marked", "quotation.zip.gz", .pseudoProtected,
      "An archive that is only marked as encrypted, under gzip.", ciphers: ["none"]
    ) { m in
      CompressedDraft.gzip(m.plain().mapping { $0.marked() }.bytes)
    },
    compressed(
      "gzip-of-encrypted", "quotation.zip.gz", .protected, "An encrypted archive under gzip.",
      ciphers: ["zipcrypto"], passwords: [FixtureMaterial.password]
    ) { m in CompressedDraft.gzip(m.encrypted().bytes) },
    compressed("xz", "note.txt.xz", .notProtected, "A text under xz.", ciphers: ["none"]) { _ in
      PeerPayload.xz
    },
    MailFixture(
      "mail-bzip2", "A text under bzip2, a compression that is not unpacked here.", .unknown,
      [
        AttachmentTruth(
          "note.txt.bz2", "2", "compressed", .unknown, ["format-not-examined"], ciphers: ["none"])
      ]
    ) { m in
      m.mail(
        carrying: .file(
          m.attached(PeerPayload.bzip2), "note.txt.bz2", type: "application/x-bzip2")
      ).bytes()
    },
    MailFixture(
      "mail-tar-archive-behind",
      "A tar archive of an encrypted archive, and a plain archive behind its end.", .ambiguous,
      [
        AttachmentTruth(
          "quotation.tar", "2", "zip", .ambiguous, ["readers-disagree"],
          ciphers: ["zipcrypto", "none"], passwords: [FixtureMaterial.password]),
        // What readers of tar see.
        AttachmentTruth(
          "quotation.tar", "2", "compressed", .unknown, ciphers: ["zipcrypto"],
          passwords: [FixtureMaterial.password]
        ).uncounted("trailing-bytes"),
      ], isWellFormed: false
    ) { m in
      let tar = CompressedDraft.tar("quotation.zip", m.encrypted().bytes)
      let whole = m.attached(m.plain().behind(tar).bytes)
      _ = m.attached(tar)
      return m.mail(
        carrying: .file(whole, "quotation.tar", type: "application/x-tar")
      ).bytes()
    },
  ]

  private static func compressed(
    _ name: String, _ file: String, _ verdict: FixtureVerdict, _ sentence: String,
    ciphers: [String], passwords: [String] = [],
    _ content: @escaping @Sendable (inout FixtureMaterial) -> [UInt8]
  ) -> MailFixture {
    let truth = AttachmentTruth(
      file, "2", "compressed", verdict, [name.hasPrefix("tar") ? "plain" : "compressed"],
      ciphers: ciphers, passwords: passwords)
    return MailFixture("mail-\(name)", sentence, verdict, [truth], awaits: [.compressed]) { m in
      m.mail(
        carrying: .file(m.attached(content(&m)), file, type: "application/octet-stream")
      ).bytes()
    }
  }
}
