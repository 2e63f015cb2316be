extension MailFixture {
  /// Office documents in compound files: encrypted ones, those of the old formats.
  static let officeMails: [MailFixture] = [
    office(
      "ooxml-encrypted", "quotation.docx", .protected,
      "A word processor's document encrypted as a whole, as Office does it since 2010.",
      cipher: "aes-256", passwords: [FixtureMaterial.password], reasons: ["content-encrypted"]
    ) { _ in PeerOffice.agile.bytes },
    office(
      "ooxml-default-password", "quotation.docx", .pseudoProtected,
      "A document encrypted under the password that Office tries before it asks.",
      cipher: "aes-256", passwords: ["VelvetSweatshop"], reasons: ["default-password"]
    ) { _ in PeerOffice.agileDefault.bytes },
    office(
      "office-rights-management", "quotation.docx", .protected,
      "A document under rights management, which a server opens for those who may read it.",
      cipher: "unknown", reasons: ["rights-management"]
    ) { m in
      let length: [UInt8] = [0xF0, 0x07, 0, 0, 0, 0, 0, 0]
      return CompoundFileDraft([
        DataSpacesDraft.rightsManagement.node,
        .stream("EncryptedPackage", length + m.bytes(2_032)),
      ]).bytes
    },
    office(
      "xls-encrypted", "prices.xls", .protected,
      "A workbook of the old format under RC4, of whose keys all can be tried.", cipher: "rc4-40",
      passwords: [FixtureMaterial.password], reasons: ["weak-cipher"]
    ) { _ in BinaryOfficeDraft.workbook(PeerOffice.workbook) },
    office(
      "xls-default-password", "prices.xls", .pseudoProtected,
      "A workbook of the old format under the password that Excel tries before it asks.",
      cipher: "rc4-40", passwords: ["VelvetSweatshop"], reasons: ["default-password"]
    ) { _ in BinaryOfficeDraft.workbook(PeerOffice.workbookDefault) },
    office(
      "xls-write-protected", "prices.xls", .notProtected,
      "A workbook that asks for a password to be changed, and for none to be read.", cipher: "none",
      reasons: ["write-protection"]
    ) { _ in BinaryOfficeDraft.workbook(PeerOffice.reservedWorkbook) },
    office(
      "doc-plain", "letter.doc", .notProtected, "A document of the old format in clear.",
      cipher: "none", reasons: ["plain"]
    ) { _ in
      BinaryOfficeDraft.document(PeerOffice.wordDocument, table: PeerOffice.wordTable)
    },
    office(
      "office-cut-off", "quotation.docx", .unknown,
      "An encrypted document of which the second half got lost on the way.", cipher: "unknown"
    ) { _ in
      let whole = PeerOffice.agile.bytes
      return Array(whole[..<(whole.count / 2)])
    },
  ]

  private static func office(
    _ name: String, _ file: String, _ verdict: FixtureVerdict, _ sentence: String, cipher: String,
    passwords: [String] = [], reasons: [String] = [],
    _ content: @escaping @Sendable (inout FixtureMaterial) -> [UInt8]
  ) -> MailFixture {
    let truth = AttachmentTruth(
      file, "2", "cfb", verdict, reasons, ciphers: [cipher], passwords: passwords)
    return MailFixture(
      "mail-\(name)", sentence, verdict, [truth], awaits: [.office]
    ) { m in
      m.mail(
        carrying: .file(m.attached(content(&m)), file, type: "application/octet-stream")
      ).bytes()
    }
  }
}
