extension MailFixture {
  /// Mails in the files of mail programs.
  static let mailboxes: [MailFixture] = fronts + several

  private static let fronts: [MailFixture] = [
    MailFixture(
      "mail-from-line", "A mail behind a \"From \" line, as cut out of a mailbox.", .protected,
      [.zipCrypto("quotation.zip", "2")], isWellFormed: false
    ) { m in
      MailboxDraft.separator
        + m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")).bytes(.lf)
    },
    MailFixture(
      "mail-byte-order-mark", "A mail behind a byte order mark.", .notProtected,
      [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      [0xEF, 0xBB, 0xBF] + m.mail(carrying: .file(m.plainZip(), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-blank-lines-in-front", "A mail behind two empty lines.", .notProtected,
      [.plainZip("quotation.zip", "2")], isWellFormed: false
    ) { m in
      Array("\r\n\r\n".utf8) + m.mail(carrying: .file(m.plainZip(), "quotation.zip")).bytes()
    },
    MailFixture(
      "mail-apple", file: "mail-apple.emlx",
      "A mail as Apple Mail keeps it: its length in front, a property list behind.", .protected,
      [.zipCrypto("quotation.zip", "2")], isWellFormed: false, awaits: [.appleMail]
    ) { m in apple(m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")), error: 0) },
    MailFixture(
      "mail-apple-length-wrong", file: "mail-apple-length-wrong.emlx",
      "A mail as Apple Mail keeps it, whose length stops within the text and before a plain archive.",
      .notProtected, [.plainZip("quotation.zip", "2")], isWellFormed: false, awaits: [.appleMail]
    ) { m in apple(m.mail(carrying: .file(m.plainZip(), "quotation.zip")), error: -1_000) },
  ]

  private static let several: [MailFixture] = [
    mailbox(
      "mailbox-mboxo", .mboxo, "A mailbox of two mails whose \"From \" lines are quoted once."),
    mailbox(
      "mailbox-mboxrd", .mboxrd,
      "A mailbox of two mails whose quoted \"From \" lines are quoted too."
    ),
    mailbox(
      "mailbox-mboxcl", .mboxcl(error: 0),
      "A mailbox of two mails that tell their lengths, with an unquoted \"From \" line in a text."),
    mailbox(
      "mailbox-mboxcl-too-long", .mboxcl(error: 900), hasFromLine: false,
      "A mailbox of two mails whose lengths reach into the mail behind.",
      // Who believes the length takes the second mail for a part of the first.
      first: .unknown),
    mailbox(
      "mailbox-mboxcl-too-short", .mboxcl(error: -900), hasFromLine: false,
      "A mailbox of two mails whose lengths end within their archives."),
  ]

  /// An encrypted archive in the first mail, a plain one in the second.
  private static func mailbox(
    _ name: String, _ dialect: MailboxDraft.Dialect, hasFromLine: Bool = true, _ sentence: String,
    first verdict: FixtureVerdict = .protected
  ) -> MailFixture {
    MailFixture(
      "mail-\(name)", files: ["mail-\(name).mbox"], sentence, .notProtected,
      [
        MessageTruth(
          verdict, [.zipCrypto("first.zip", "2")],
          reasons: verdict == .unknown ? ["readers-may-differ"] : []),
        MessageTruth(.notProtected, [.plainZip("second.zip", "2")]),
      ], isWellFormed: false, awaits: [.mailbox]
    ) { m in
      let line = hasFromLine ? "From here on it gets serious.\r\n>From there, too.\r\n" : ""
      let text = PartDraft.text(m.words() + Array(line.utf8))
      let first = m.mail(m.multipart("mixed", [text, .file(m.encryptedZip(), "first.zip")]))
      let second = m.mail(m.multipart("mixed", [text, .file(m.plainZip(), "second.zip")]))
      return [MailboxDraft.bytes([first, second], dialect)]
    }
  }

  /// - Parameter error: how far the length is from the truth.
  private static func apple(_ mail: PartDraft, error: Int) -> [UInt8] {
    let bytes = mail.bytes(.lf)
    let list = """
      <?xml version="1.0" encoding="UTF-8"?>
      <plist version="1.0">
      <dict>
      \t<key>flags</key>
      \t<integer>1</integer>
      </dict>
      </plist>

      """
    return Array("\(bytes.count + error)      \n".utf8) + bytes + Array(list.utf8)
  }
}
