extension MailFixture {
  /// Encrypted archives whose password stands in the same mail.
  static let passwordMails: [MailFixture] = [
    labelled("same-line", "The password stands behind its label in the text.") {
      "Password: \($0)"
    },
    labelled("japanese", "The password stands behind a Japanese label and a full-width colon.") {
      "解凍パスワード：\($0)"
    },
    labelled("next-line", "The password stands alone between rules, two lines behind its label.") {
      "パスワード\r\n--------------------\r\n\($0)\r\n--------------------"
    },
    labelled("brackets", "The password stands in brackets within a sentence.") {
      "パスワードは「\($0)」です。"
    },
    MailFixture(
      "mail-password-in-subject", "The password stands in the subject.", .exposed,
      [truth("Kikyou-88")], awaits: [.passwordInMail]
    ) { m in
      let content = m.multipart(
        "mixed", [m.text(), .file(m.zip(under: "Kikyou-88"), "quotation.zip")])
      return m.mail(content, subject: "Quotation (password: Kikyou-88)").bytes()
    },
    MailFixture(
      "mail-password-in-page", "The password stands in a page, its characters partly as entities.",
      .exposed, [truth("Kikyou-88")], awaits: [.passwordInMail]
    ) { m in
      let page = Array("<p>Password:<br><b>Kikyou&#45;8&#x38;</b></p>\r\n".utf8)
      return m.mail(
        m.multipart(
          "mixed", [.text(page, "html"), .file(m.zip(under: "Kikyou-88"), "quotation.zip")])
      ).bytes()
    },
  ]

  private static func labelled(
    _ name: String, _ sentence: String, _ line: @escaping @Sendable (String) -> String
  ) -> MailFixture {
    MailFixture(
      "mail-password-\(name)", sentence, .exposed, [truth("Kikyou-88")], awaits: [.passwordInMail]
    ) { m in
      let text = PartDraft.text(m.words() + Array("\r\n\(line("Kikyou-88"))\r\n".utf8))
      return m.mail(
        m.multipart("mixed", [text, .file(m.zip(under: "Kikyou-88"), "quotation.zip")])
      ).bytes()
    }
  }

  private static func truth(_ password: String) -> AttachmentTruth {
    AttachmentTruth(
      "quotation.zip", "2", "zip", .exposed, ciphers: ["zipcrypto"], passwords: [password])
  }
}

extension FixtureMaterial {
  /// An archive under a password of its own, to be attached.
  fileprivate mutating func zip(under password: String) -> [UInt8] {
    attached(ArchiveDraft([.stored("letter.txt", letter()).encrypted(&self, password)]).bytes)
  }
}
