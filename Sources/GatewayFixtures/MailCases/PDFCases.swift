extension MailFixture {
  /// PDFs of which the encryption is weak, or leaves something out.
  static let pdfMails: [MailFixture] = [
    pdf(
      "weak-cipher", "A PDF under RC4 with a key of 40 bits, of which all can be tried.",
      .protected, ciphers: ["rc4-40"], passwords: [FixtureMaterial.password], ["weak-cipher"]
    ) { _ in PeerEncryption.pdfRC4 },
    pdf(
      "identity-cipher", "A PDF that is marked as encrypted, with the cipher that changes nothing.",
      .pseudoProtected, ciphers: ["none"], ["identity-cipher"]
    ) { m in
      PDFDraft(
        content: m.page(),
        encryption: PDFDraft.encryption(
          "/StmF /Identity /StrF /Identity", owner: m.bytes(32), user: m.bytes(32))
      ).bytes
    },
    pdf(
      "attachments-only", "A PDF of which only the attached file is encrypted, and no page.",
      .partlyProtected, ciphers: ["aes-128", "none"], ["attachments-only"]
    ) { m in
      PDFDraft(
        content: m.page(), attachment: m.bytes(1_024),
        encryption: PDFDraft.encryption(
          "/StmF /Identity /StrF /Identity /EFF /StdCF", owner: m.bytes(32), user: m.bytes(32))
      ).bytes
    },
    pdf(
      "parts-in-clear", "A PDF whose pages are encrypted, and the file attached to it is not.",
      .partlyProtected, ciphers: ["aes-128", "none"], ["parts-in-clear"]
    ) { m in
      PDFDraft(
        content: m.bytes(512), attachment: m.table(),
        encryption: PDFDraft.encryption(
          "/StmF /StdCF /StrF /StdCF /EFF /Identity", owner: m.bytes(32), user: m.bytes(32))
      ).bytes
    },
    pdf(
      "marked", "A PDF that names a cipher for its pages, which stand there in clear.",
      .pseudoProtected, ciphers: ["none"], ["marked-but-plain"]
    ) { m in
      PDFDraft(
        content: m.page(), isCompressed: true,
        encryption: PDFDraft.encryption(
          "/StmF /StdCF /StrF /StdCF", owner: m.bytes(32), user: m.bytes(32))
      ).bytes
    },
  ]

  private static func pdf(
    _ name: String, _ sentence: String, _ verdict: FixtureVerdict, ciphers: [String],
    passwords: [String] = [], _ reasons: [String],
    _ content: @escaping @Sendable (inout FixtureMaterial) -> [UInt8]
  ) -> MailFixture {
    let truth = AttachmentTruth(
      "quotation.pdf", "2", "pdf", verdict, reasons, ciphers: ciphers, passwords: passwords)
    return MailFixture("mail-pdf-\(name)", sentence, verdict, [truth], awaits: [.pdf]) { m in
      m.mail(
        carrying: .file(m.attached(content(&m)), "quotation.pdf", type: "application/pdf")
      ).bytes()
    }
  }
}

extension FixtureMaterial {
  /// What draws a line on a page.
  fileprivate mutating func page() -> [UInt8] {
    let number = number(below: 1_000_000)
    return Array("BT /F1 12 Tf 20 50 Td (Delivery note \(number)) Tj ET\n".utf8)
  }
}
