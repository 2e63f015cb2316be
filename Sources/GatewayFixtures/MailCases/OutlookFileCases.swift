extension MailFixture {
  /// Messages of Outlook and TNEF streams as files of their own, as they are dragged to a disk.
  static let outlookFiles: [MailFixture] = [
    messageFile("encrypted", .protected, .encrypted, "with an encrypted archive"),
    messageFile("plain", .notProtected, .plain, "with a plain archive"),
    messageFile("both", .notProtected, .both, "with an encrypted archive and a plain one"),
    messageFile(
      "inner-message", .notProtected, .innerMessage, "with a message in which a plain archive is"),
    messageFile("reference", .unknown, .reference, "that names a file on the sender's disk"),
    messageFile("empty", .none, .nothing, "without attachments"),
    tnefFile("encrypted", .protected, .encrypted, "with an encrypted archive"),
    tnefFile("plain", .notProtected, .plain, "with a plain archive"),
    tnefFile("both", .notProtected, .both, "with an encrypted archive and a plain one"),
    tnefFile("empty", .none, .nothing, "without attachments"),
    MailFixture(
      "mail-tnef-file-cut-off", file: "mail-tnef-file-cut-off.dat",
      "A TNEF stream as a file, which ends before its second attachment's content.", .unknown,
      [
        .zipCrypto("quotation.zip", nil),
        AttachmentTruth(nil, nil, "none", .unknown, ["damaged"], ciphers: []),
      ], reasons: ["not-examined"], isWellFormed: false
    ) { m in
      let stream = OutlookContentCase.cutOff(m.encryptedZip())
      _ = m.attached([])
      return stream
    },
  ]

  private static func messageFile(
    _ name: String, _ verdict: FixtureVerdict, _ content: OutlookContentCase, _ words: String
  ) -> MailFixture {
    MailFixture(
      "mail-msg-file-\(name)", file: "mail-msg-file-\(name).msg",
      "A message of Outlook as a file, \(words).", verdict, content.truths, awaits: [.messageFile]
    ) { content.message(&$0).bytes }
  }

  private static func tnefFile(
    _ name: String, _ verdict: FixtureVerdict, _ content: OutlookContentCase, _ words: String
  ) -> MailFixture {
    MailFixture(
      "mail-tnef-file-\(name)", file: "mail-tnef-file-\(name).dat",
      "A TNEF stream as a file, \(words).", verdict, content.truths, awaits: [.messageFile]
    ) { TNEFDraft(content.message(&$0)).bytes }
  }
}
