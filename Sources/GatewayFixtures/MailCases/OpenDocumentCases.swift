extension MailFixture {
  /// OpenDocument documents, whose manifest says what is encrypted; encrypted bytes are drawn by
  /// lot, and no password opens them.
  static let openDocuments: [MailFixture] = [
    openDocument(
      "encrypted", "An OpenDocument text encrypted as LibreOffice does it.", .protected,
      ciphers: ["aes-256"], reasons: ["content-encrypted"]
    ) { m in
      [.sealed("content.xml", &m), .sealed("styles.xml", &m)]
    },
    openDocument(
      "partly-encrypted",
      "An OpenDocument text whose content is encrypted, and a picture in it is not.",
      .partlyProtected, ciphers: ["aes-256", "none"], reasons: ["mixed"]
    ) { m in
      [
        .sealed("content.xml", &m),
        OpenDocumentDraft.File(name: "Pictures/dot.png", bytes: FixtureMaterial.dot),
      ]
    },
    openDocument(
      "marked", "An OpenDocument text whose manifest says that it is encrypted, in clear.",
      .pseudoProtected, ciphers: ["none"], reasons: ["looks-readable"]
    ) { m in
      let lines = (0..<80).map { _ in "<p>\(m.number(below: 1_000_000)) pieces</p>" }
      let text = Array("<?xml version=\"1.0\"?><text>\(lines.joined())</text>".utf8)
      return [OpenDocumentDraft.File(name: "content.xml", bytes: text, encryptedSize: text.count)]
    },
  ]

  private static func openDocument(
    _ name: String, _ sentence: String, _ verdict: FixtureVerdict, ciphers: [String],
    reasons: [String],
    _ files: @escaping @Sendable (inout FixtureMaterial) -> [OpenDocumentDraft.File]
  ) -> MailFixture {
    let truth = AttachmentTruth(
      "letter.odt", "2", "odf", verdict, reasons, ciphers: ciphers)
    return MailFixture("mail-odt-\(name)", sentence, verdict, [truth], awaits: [.odf]) { m in
      let draft = OpenDocumentDraft(files: files(&m), vector: m.bytes(16), salt: m.bytes(16))
      return m.mail(
        carrying: .file(
          m.attached(draft.bytes), "letter.odt", type: OpenDocumentDraft.mediaType)
      ).bytes()
    }
  }
}

extension OpenDocumentDraft.File {
  /// A file that looks encrypted, in whole blocks.
  fileprivate static func sealed(_ name: String, _ m: inout FixtureMaterial) -> Self {
    Self(name: name, bytes: m.bytes(2_048), encryptedSize: 6_000 + m.number(below: 1_000))
  }
}
