extension MailFixture {
  /// Other containers than ZIP in mails.
  static let mailContainers: [MailFixture] = archives + compressed + documents + messages

  private static let archives: [MailFixture] = [
    container(
      "7z-plain", "quotation.7z", "7z", .notProtected, [.sevenZip], "A 7z archive in clear.",
      cipher: nil, PeerContainer.sevenZip),
    container(
      "7z-content", "quotation.7z", "7z", .protected, [.sevenZip],
      "A 7z archive whose content is encrypted and whose names are not.", cipher: "aes-256",
      PeerContainer.sevenZipContent),
    container(
      "7z-names", "quotation.7z", "7z", .protected, [.sevenZip],
      "A 7z archive whose headers are encrypted as well, so that no names can be seen.",
      cipher: "aes-256", PeerContainer.sevenZipNames),
    MailFixture(
      "mail-7z-mixed", "A 7z archive of one encrypted and one plain file.", .partlyProtected,
      [
        AttachmentTruth(
          "quotation.7z", "2", "7z", .partlyProtected, ciphers: ["aes-256", "none"],
          passwords: [FixtureMaterial.password])
      ], awaits: [.sevenZip]
    ) { m in
      m.mail(
        carrying: .file(
          m.attached(PeerContainer.sevenZipMixed), "quotation.7z",
          type: "application/x-7z-compressed")
      ).bytes()
    },
    rar("rar4-plain", .four, .notProtected, "A RAR archive of format 4 in clear."),
    rar("rar4-content", .four, .protected, "A RAR archive of format 4 whose file is encrypted."),
    rar("rar5-plain", .five, .notProtected, "A RAR archive of format 5 in clear."),
    rar("rar5-content", .five, .protected, "A RAR archive of format 5 whose file is encrypted."),
    MailFixture(
      "mail-rar5-names", "A RAR archive of format 5 whose headers are encrypted as well.",
      .protected,
      [AttachmentTruth("quotation.rar", "2", "rar", .protected, ciphers: ["aes-256"])],
      awaits: [.rar]
    ) { m in
      var draft = RarDraft(.five, [])
      draft.sealed = m.bytes(256)
      return m.mail(
        carrying: .file(m.attached(draft.bytes), "quotation.rar", type: "application/vnd.rar")
      ).bytes()
    },
  ]

  private static let compressed: [MailFixture] = [
    MailFixture(
      "mail-gzip", "A table under gzip, which never encrypts.", .notProtected,
      [AttachmentTruth("prices.csv.gz", "2", "compressed", .notProtected)], awaits: [.compressed]
    ) { m in
      m.mail(
        carrying: .file(
          m.attached(CompressedDraft.gzip(m.table())), "prices.csv.gz", type: "application/gzip")
      ).bytes()
    },
    MailFixture(
      "mail-tar", "A letter in a tar archive, which never encrypts.", .notProtected,
      [AttachmentTruth("letter.tar", "2", "compressed", .notProtected)], awaits: [.compressed]
    ) { m in
      m.mail(
        carrying: .file(
          m.attached(CompressedDraft.tar("letter.txt", m.letter())), "letter.tar",
          type: "application/x-tar")
      ).bytes()
    },
    MailFixture(
      "mail-tar-gzip", "A letter in a tar archive under gzip.", .notProtected,
      [AttachmentTruth("letter.tar.gz", "2", "compressed", .notProtected)], awaits: [.compressed]
    ) { m in
      let tar = CompressedDraft.tar("letter.txt", m.letter())
      return m.mail(
        carrying: .file(
          m.attached(CompressedDraft.gzip(tar)), "letter.tar.gz", type: "application/gzip")
      ).bytes()
    },
  ]

  private static let documents: [MailFixture] = [
    MailFixture(
      "mail-odt-plain", "An OpenDocument text in clear, which is a ZIP inside.", .notProtected,
      [AttachmentTruth("letter.odt", "2", "odf", .notProtected, ["plain"])]
    ) { m in
      let text = Array("<?xml version=\"1.0\"?><text>\(m.number(below: 1_000))</text>".utf8)
      let draft = ArchiveDraft([
        .stored("mimetype", m.content(Array("application/vnd.oasis.opendocument.text".utf8))),
        .deflated("content.xml", m.content(text)),
        .deflated(
          "META-INF/manifest.xml", m.content(Array("<?xml version=\"1.0\"?><manifest/>".utf8))),
      ])
      return m.mail(
        carrying: .file(
          m.attached(draft.bytes), "letter.odt", type: "application/vnd.oasis.opendocument.text")
      ).bytes()
    },
    container(
      "pdf-plain", "quotation.pdf", "pdf", .notProtected, [], "A PDF in clear.", cipher: nil,
      PeerContainer.pdf),
    container(
      "pdf-encrypted", "quotation.pdf", "pdf", .protected, [.pdf],
      "A PDF that needs a password to be opened.", cipher: "aes-256", PeerContainer.pdfEncrypted),
    container(
      "pdf-empty-password", "quotation.pdf", "pdf", .pseudoProtected, [.pdf],
      "A PDF under AES-256 whose user password is empty: viewers open it without asking.",
      cipher: "aes-256", passwords: [""], PeerContainer.pdfOpen),
    container(
      "pdf-empty-password-rc4", "quotation.pdf", "pdf", .pseudoProtected, [.pdf],
      "A PDF under RC4 whose user password is empty: viewers open it without asking.",
      cipher: "rc4-128", passwords: [""], PeerContainer.pdfOpenRC4),
    MailFixture(
      "mail-docx-plain", "A word processor's document in clear, which is a ZIP inside.",
      .notProtected, [AttachmentTruth("letter.docx", "2", "ooxml", .notProtected, ["plain"])]
    ) { m in
      let draft = ArchiveDraft([
        .deflated("[Content_Types].xml", m.content(Array(OfficeDraft.contentTypes.utf8))),
        .deflated("_rels/.rels", m.content(Array(OfficeDraft.relations.utf8))),
        .deflated("word/document.xml", m.content(OfficeDraft.document(m.number(below: 1_000)))),
      ])
      return m.mail(
        carrying: .file(
          m.attached(draft.bytes), "letter.docx",
          type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
      ).bytes()
    },
  ]

  private static let messages: [MailFixture] = [
    container(
      "openpgp", "note.txt.gpg", "pgp", .protected, [.openPGP],
      "A file encrypted with OpenPGP under a password.", cipher: "aes-256",
      PeerContainer.openPGP),
    container(
      "openpgp-stored", "note.txt.gpg", "pgp", .notProtected, [.openPGP],
      "A message of OpenPGP that nothing encrypts.", cipher: nil, PeerContainer.openPGPStored),
    MailFixture(
      "mail-openpgp-mime", "A mail encrypted by PGP/MIME (RFC 3156), its control part in clear.",
      .protected,
      [
        AttachmentTruth(nil, "1", "none", .notProtected).controlling,
        AttachmentTruth(
          "encrypted.asc", "2", "pgp", .protected, ciphers: ["aes-256"],
          passwords: [FixtureMaterial.password]),
      ], awaits: [.openPGP]
    ) { m in
      let control = PartDraft(
        fields: [FieldDraft("Content-Type", "application/pgp-encrypted")],
        body: .lines(m.attached(Array("Version: 1\r\n".utf8))))
      let message = PartDraft.file(
        m.attached(ArmourDraft.message(PeerContainer.openPGP)), "encrypted.asc",
        type: "application/octet-stream", .sevenBit)
      return m.mail(
        .multipart(
          "encrypted", MultipartDraft(m.boundary(), [control, message]),
          [.quoted("protocol", "application/pgp-encrypted")])
      ).bytes()
    },
  ]

  /// A file of a real tool, attached.
  private static func container(
    _ name: String, _ file: String, _ container: String, _ verdict: FixtureVerdict,
    _ awaits: Set<AwaitedReading>, _ sentence: String, cipher: String?,
    passwords: [String] = [FixtureMaterial.password], _ content: [UInt8]
  ) -> MailFixture {
    let truth = AttachmentTruth(
      file, "2", container, verdict, ciphers: [cipher ?? "none"],
      passwords: cipher == nil ? [] : passwords)
    return MailFixture("mail-\(name)", sentence, verdict, [truth], awaits: awaits) { m in
      m.mail(
        carrying: .file(m.attached(content), file, type: "application/octet-stream")
      ).bytes()
    }
  }

  /// A RAR archive of a letter; encrypted bytes are drawn by lot, and no password opens them.
  private static func rar(
    _ name: String, _ version: RarDraft.Version, _ verdict: FixtureVerdict, _ sentence: String
  ) -> MailFixture {
    let isEncrypted = verdict == .protected
    let cipher = isEncrypted ? (version == .five ? "aes-256" : "aes-128") : "none"
    let truth = AttachmentTruth("quotation.rar", "2", "rar", verdict, ciphers: [cipher])
    return MailFixture("mail-\(name)", sentence, verdict, [truth], awaits: [.rar]) { m in
      let letter = m.letter()
      var file = RarDraft.File("letter.txt", letter)
      if isEncrypted { file = file.encrypted(to: m.bytes((letter.count / 16 + 1) * 16)) }
      return m.mail(
        carrying: .file(
          m.attached(RarDraft(version, [file]).bytes), "quotation.rar",
          type: "application/vnd.rar")
      ).bytes()
    }
  }
}

extension AttachmentTruth {
  /// The same attachment, which only tells programs what the next one is.
  fileprivate var controlling: Self {
    var truth = self
    truth.counts = false
    return truth
  }
}
