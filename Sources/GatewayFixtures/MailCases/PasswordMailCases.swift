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
      [truth("Kikyou-88")]
    ) { m in
      let content = m.multipart(
        "mixed", [m.text(), .file(m.zip(under: "Kikyou-88"), "quotation.zip")])
      return m.mail(content, subject: "Quotation (password: Kikyou-88)").bytes()
    },
    MailFixture(
      "mail-password-in-page", "The password stands in a page, its characters partly as entities.",
      .exposed, [truth("Kikyou-88")]
    ) { m in
      let page = Array("<p>Password:<br><b>Kikyou&#45;8&#x38;</b></p>\r\n".utf8)
      return m.mail(
        m.multipart(
          "mixed", [.text(page, "html"), .file(m.zip(under: "Kikyou-88"), "quotation.zip")])
      ).bytes()
    },
    dated("date", "The password is the day of the mail, which its text tells.", "20260401") {
      "パスワードは送信日の８桁です。"
    },
    dated("name-and-date", "The password is the sender's name with the year.", "Example2026") {
      "You know the password: our name and the year."
    },
  ]

  private static func dated(
    _ name: String, _ sentence: String, _ password: String,
    _ line: @escaping @Sendable () -> String
  ) -> MailFixture {
    MailFixture(
      "mail-password-\(name)", sentence, .exposed, [truth(password, "password-from-date")]
    ) { m in
      let text = PartDraft.text(m.words() + Array("\r\n\(line())\r\n".utf8))
      return m.mail(
        m.multipart("mixed", [text, .file(m.zip(under: password), "quotation.zip")])
      ).bytes()
    }
  }

  private static func labelled(
    _ name: String, _ sentence: String, _ line: @escaping @Sendable (String) -> String
  ) -> MailFixture {
    MailFixture(
      "mail-password-\(name)", sentence, .exposed, [truth("Kikyou-88")]
    ) { m in
      let text = PartDraft.text(m.words() + Array("\r\n\(line("Kikyou-88"))\r\n".utf8))
      return m.mail(
        m.multipart("mixed", [text, .file(m.zip(under: "Kikyou-88"), "quotation.zip")])
      ).bytes()
    }
  }

  private static func truth(
    _ password: String, _ reason: String = "password-in-mail"
  ) -> AttachmentTruth {
    AttachmentTruth(
      "quotation.zip", "2", "zip", .exposed, [reason], ciphers: ["zipcrypto"],
      passwords: [password])
  }
}

extension FixtureMaterial {
  /// An archive under a password of its own, to be attached.
  fileprivate mutating func zip(under password: String) -> [UInt8] {
    attached(ArchiveDraft([.stored("letter.txt", letter()).encrypted(&self, password)]).bytes)
  }
}
