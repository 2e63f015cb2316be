extension MailFixture {
  /// S/MIME whose content is signed or encrypted as one object (RFC 8551).
  static let signedData: [MailFixture] = [
    MailFixture(
      "mail-smime-signed",
      "An opaque S/MIME signature around a mail's content with a plain archive.", .notProtected,
      [.plainZip("quotation.zip", nil).inside("smime.p7m")], awaits: [.signedData]
    ) { m in
      let content = m.multipart("mixed", [m.text(), .file(m.plainZip(), "quotation.zip")])
      return m.mail(.smime(CMSDraft.signedData(content.bytes()), "signed-data")).bytes()
    },
    MailFixture(
      "mail-smime-signed-indefinite",
      "An opaque S/MIME signature of indefinite lengths, its content in pieces, around an encrypted "
        + "archive.",
      .protected, [.zipCrypto("quotation.zip", nil).inside("smime.p7m")], awaits: [.signedData]
    ) { m in
      let content = m.multipart("mixed", [m.text(), .file(m.encryptedZip(), "quotation.zip")])
      return m.mail(
        .smime(CMSDraft.signedData(content.bytes(), isIndefinite: true), "signed-data")
      ).bytes()
    },
    MailFixture(
      "mail-smime-enveloped", "A mail encrypted with S/MIME for a certificate.", .protected,
      [
        AttachmentTruth("smime.p7m", "1", "smime", .protected, ciphers: ["aes-256"])
      ], awaits: [.smime]
    ) { m in
      let object = CMSDraft.envelopedData(
        encryptedKey: m.bytes(256), identifier: m.bytes(20), vector: m.bytes(16),
        content: m.bytes(1_024))
      return m.mail(.smime(m.attached(object), "enveloped-data")).bytes()
    },
  ]
}

extension PartDraft {
  /// A CMS object as a part (RFC 8551, 3.2).
  fileprivate static func smime(_ object: [UInt8], _ kind: String) -> Self {
    .file(
      object, type: "application/pkcs7-mime",
      name: [.bare("smime-type", kind), .quoted("name", "smime.p7m")],
      fileName: [.quoted("filename", "smime.p7m")])
  }
}
