extension MailFixture {
  /// Mails of Outlook within mails: TNEF streams (MS-OXTNEF) and `.msg` files (MS-OXMSG).
  static let outlookMails: [MailFixture] = tnefMails + messageFileMails

  private static let tnefMails: [MailFixture] = [
    tnef("encrypted", "A winmail.dat with an encrypted archive.", .protected, .encrypted),
    tnef("plain", "A winmail.dat with a plain archive.", .notProtected, .plain),
    tnef(
      "both", "A winmail.dat with an encrypted archive and a plain one.", .notProtected, .both),
    tnef(
      "renamed", "An encrypted archive in a TNEF stream under another name and type.", .protected,
      .encrypted, file: "document.bin", type: "application/octet-stream"),
    tnef(
      "inner-message", "A winmail.dat with a message in which a plain archive is.", .notProtected,
      .innerMessage),
    tnef("object", "A winmail.dat with an object of another program.", .notProtected, .object),
    tnef(
      "reference", "A winmail.dat that names a file on the sender's disk.", .unknown, .reference),
    tnef(
      "two-contents", "A winmail.dat of whose attachment there are two contents, one encrypted.",
      .ambiguous, .twoContents),
    tnef("empty", "A winmail.dat without attachments.", .none, .nothing),
    MailFixture(
      "mail-tnef-cut-off", "A winmail.dat that ends before its second attachment's content.",
      .unknown,
      [
        AttachmentTruth(
          "winmail.dat", "2", "tnef", .unknown, ["carried-mail", "not-examined"],
          ciphers: ["zipcrypto"], passwords: [FixtureMaterial.password])
      ], isWellFormed: false
    ) { m in
      let stream = m.attached(OutlookContentCase.cutOff(m.encrypted().bytes))
      return m.mail(
        carrying: .file(stream, "winmail.dat", type: "application/ms-tnef")
      ).bytes()
    },
    MailFixture(
      "mail-tnef-archive-behind",
      "A winmail.dat with an encrypted archive, and a plain archive behind its last byte.",
      .ambiguous,
      .ambiguous("winmail.dat", as: "tnef", .unknown), isWellFormed: false, awaits: [.archiveBehind]
    ) { m in
      let archive = OutlookMessageDraft.file("quotation.zip", m.encrypted().bytes)
      let stream = TNEFDraft(.note(subject: "Quotation", body: "", attachments: [archive])).bytes
      let whole = m.attached(m.plain().behind(stream).bytes)
      _ = m.attached(stream)
      return m.mail(carrying: .file(whole, "winmail.dat", type: "application/ms-tnef")).bytes()
    },
  ]

  private static let messageFileMails: [MailFixture] = [
    message("encrypted", "A message of Outlook with an encrypted archive.", .protected, .encrypted),
    message("plain", "A message of Outlook with a plain archive.", .notProtected, .plain),
    message(
      "both", "A message of Outlook with an encrypted archive and a plain one.", .notProtected,
      .both),
    message(
      "octet-stream", "A message of Outlook with a plain archive, as application/octet-stream.",
      .notProtected, .plain, type: "application/octet-stream"),
    message(
      "inner-message", "A message of Outlook within another, with a plain archive.", .notProtected,
      .innerMessage),
    message(
      "object", "A message of Outlook with an object of another program.", .notProtected, .object),
    message(
      "reference", "A message of Outlook that names a file on the sender's disk.", .unknown,
      .reference),
    message(
      "picture", "A message of Outlook whose text shows its only picture.", .none, .picture),
    message("empty", "A message of Outlook without attachments.", .none, .nothing),
    MailFixture(
      "mail-msg-archive-behind",
      "A message of Outlook with an encrypted archive, and a plain archive behind its last byte.",
      .ambiguous,
      .ambiguous("message.msg", as: "msg", .protected), isWellFormed: false,
      awaits: [.archiveBehind]
    ) { m in
      let archive = OutlookMessageDraft.file("quotation.zip", m.encrypted().bytes)
      let message = OutlookMessageDraft.note(
        subject: "Quotation", body: "", attachments: [archive])
      let whole = m.attached(m.plain().behind(message.bytes).bytes)
      _ = m.attached(message.bytes)
      return m.mail(carrying: .file(whole, "message.msg", type: "application/vnd.ms-outlook"))
        .bytes()
    },
    MailFixture(
      "mail-msg-ends-as-archive",
      "A message of Outlook with a plain archive, and an encrypted one behind its last byte.",
      .ambiguous, .ambiguous("message.msg", as: "msg", .notProtected), isWellFormed: false,
      awaits: [.archiveBehind]
    ) { m in
      let archive = OutlookMessageDraft.file("quotation.zip", m.plain().bytes)
      let message = OutlookMessageDraft.note(
        subject: "Quotation", body: "", attachments: [archive])
      let whole = m.attached(m.encrypted().behind(message.bytes).bytes)
      _ = m.attached(message.bytes)
      return m.mail(carrying: .file(whole, "message.msg", type: "application/vnd.ms-outlook"))
        .bytes()
    },
  ]

  /// A mail with a TNEF stream.
  private static func tnef(
    _ name: String, _ sentence: String, _ verdict: FixtureVerdict, _ content: OutlookContentCase,
    file: String = "winmail.dat", type: String = "application/ms-tnef"
  ) -> MailFixture {
    outlook("tnef-\(name)", sentence, verdict, content, container: "tnef", file, type) {
      TNEFDraft($0).bytes
    }
  }

  /// A mail with a `.msg` file.
  private static func message(
    _ name: String, _ sentence: String, _ verdict: FixtureVerdict, _ content: OutlookContentCase,
    type: String = "application/vnd.ms-outlook"
  ) -> MailFixture {
    outlook("msg-\(name)", sentence, verdict, content, container: "msg", "message.msg", type) {
      $0.bytes
    }
  }

  private static func outlook(
    _ name: String, _ sentence: String, _ verdict: FixtureVerdict, _ content: OutlookContentCase,
    container: String, _ file: String, _ type: String,
    _ bytes: @escaping @Sendable (OutlookMessageDraft) -> [UInt8]
  ) -> MailFixture {
    let inside = content.truths.map { $0.inside(file) }
    // Without attachments it is the stream itself that is told of.
    let truths =
      inside.isEmpty
      ? [AttachmentTruth(file, "2", container, .none, ["carried-mail"], ciphers: [])] : inside
    return MailFixture(
      "mail-\(name)", sentence, verdict, truths, awaits: [.messageFile]
    ) { m in
      let stream = bytes(content.message(&m))
      if inside.isEmpty { _ = m.attached(stream) }
      return m.mail(carrying: .file(stream, file, type: type)).bytes()
    }
  }
}

extension [AttachmentTruth] {
  /// What is a message to Outlook and another archive to readers of ZIP.
  ///
  /// - Parameter verdict: what Outlook's reading is worth.
  fileprivate static func ambiguous(
    _ name: String, as container: String, _ verdict: FixtureVerdict
  ) -> Self {
    let password = [FixtureMaterial.password]
    return [
      AttachmentTruth(
        name, "2", "zip", .ambiguous, ["readers-disagree"], ciphers: ["zipcrypto", "none"],
        passwords: password),
      AttachmentTruth(
        name, "2", container, verdict, ciphers: [verdict == .notProtected ? "none" : "zipcrypto"],
        passwords: verdict == .notProtected ? [] : password
      ).uncounted("carried-mail"),
    ]
  }
}
