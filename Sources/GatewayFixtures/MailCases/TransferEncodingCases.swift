extension MailFixture {
  /// Content-Transfer-Encoding against the standard, and base64 as it arrives.
  static let transferEncodings: [MailFixture] = labels + characters

  private static let labels: [MailFixture] = [
    MailFixture(
      "mail-encoding-missing", "Base64 in a part that does not say so.", .protected,
      [.zipCrypto("quotation.zip", "2", ["encoding-damaged"])], isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), "quotation.zip").without("Content-Transfer-Encoding")
      ).bytes()
    },
    labelled("7bit", "mail-encoding-wrong", "Base64 in a part that says 7bit.", isKnown: false),
    labelled(
      "BASE64 (as always)", "mail-encoding-comment",
      "Base64 in capitals, with a comment behind the word.", isWellFormed: true),
    labelled(
      "\"base64\"", "mail-encoding-quoted", "The word base64 stands in quotes."),
    labelled(
      "\r\n base64", "mail-encoding-folded", "The word base64 stands on a line of its own.",
      isWellFormed: true),
    MailFixture(
      "mail-encoding-twice",
      "Content-Transfer-Encoding says 7bit first and base64 then, of a plain archive in base64.",
      .notProtected, [.plainZip("quotation.zip", "2")], reasons: ["readers-may-differ"],
      isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(m.plainZip(), "quotation.zip").with {
          $0.fields.insert(FieldDraft("Content-Transfer-Encoding", "7bit"), at: 1)
        }
      ).bytes()
    },
    MailFixture(
      "mail-encoding-twice-protected",
      "Content-Transfer-Encoding says 8bit first and base64 then, of an encrypted archive, so that "
        + "mail programs may give something else.",
      .unknown, [.zipCrypto("quotation.zip", "2")], reasons: ["readers-may-differ"],
      isWellFormed: false
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), "quotation.zip").with {
          $0.fields.insert(FieldDraft("Content-Transfer-Encoding", "8bit"), at: 1)
        }
      ).bytes()
    },
    MailFixture(
      "mail-encoding-claimed",
      "A part says base64, and its encrypted archive stands as it is.", .protected,
      [.zipCrypto("quotation.zip", "2", ["encoding-damaged"])], isWellFormed: false
    ) { m in
      let content = m.encryptedZip()
      return m.mail(
        carrying: .file(content, "quotation.zip").with { $0.body = .bytes(content) }
      ).bytes()
    },
  ]

  private static func labelled(
    _ value: String, _ name: String, _ sentence: String, isKnown: Bool = true,
    isWellFormed: Bool = false
  ) -> MailFixture {
    MailFixture(
      name, sentence, .protected,
      [.zipCrypto("quotation.zip", "2", isKnown ? [] : ["encoding-damaged"])],
      isWellFormed: isWellFormed
    ) { m in
      m.mail(
        carrying: .file(m.encryptedZip(), "quotation.zip")
          .setting(FieldDraft("Content-Transfer-Encoding", value))
      ).bytes()
    }
  }

  private static let characters: [MailFixture] = [
    base64("mail-base64-junk", "Base64 with characters between that base64 does not have.") {
      characters in
      Array("!* \r\n".utf8)
        + Base64Draft.folded(characters).flatMap { byte in
          byte == 0x0A ? [byte, 0x2E, 0x20] : [byte]
        }
    },
    base64("mail-base64-unpadded", "Base64 of which the padding at its end is missing.") {
      characters in
      Base64Draft.folded(Array(characters.prefix { $0 != 0x3D }))
    },
    base64(
      "mail-base64-blank-lines", "Base64 with blanks at the ends of lines and empty lines between.",
      isDamaged: false
    ) { characters in
      Base64Draft.folded(characters).flatMap { byte in
        byte == 0x0A ? [byte, 0x20, 0x09, 0x0D, 0x0A] : [byte]
      }
    },
    base64(
      "mail-base64-one-line", "Base64 in one line of thousands of characters.", isDamaged: false
    ) { characters in characters },
    MailFixture(
      "mail-base64-joined",
      "Two runs of base64 joined, each with its padding: the first half of the archive, and the rest.",
      .protected, [.zipCrypto("quotation.zip", "2", ["encoding-damaged"])], isWellFormed: false
    ) { m in
      // The first run must end in padding.
      let content = m.attached(m.encrypted().bytes)
      let half = content.count / 6 * 3 + 1
      let lines =
        Base64Draft.lines(Array(content[..<half])) + [0x0D, 0x0A]
        + Base64Draft.lines(Array(content[half...]))
      return m.mail(
        carrying: .file(content, "quotation.zip").with { $0.body = .lines(lines) }
      ).bytes()
    },
    MailFixture(
      "mail-base64-joined-archives",
      "Two runs of base64 joined, an encrypted archive and a plain one: who stops at the padding "
        + "sees the first alone.",
      .ambiguous,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .ambiguous, ["several-end-records", "readers-disagree"],
          ciphers: ["zipcrypto", "none"], passwords: [FixtureMaterial.password])
      ], isWellFormed: false
    ) { m in
      // A comment makes the first archive's length such that its base64 ends in padding.
      var first = m.encrypted()
      while first.bytes.count % 3 == 0 { first.comment.append(0x2E) }
      let second = m.plain().bytes
      _ = m.attached(first.bytes + second)
      let lines =
        Base64Draft.lines(first.bytes) + [0x0D, 0x0A] + Base64Draft.lines(second)
      return m.mail(
        carrying: .file([], "quotation.zip").with { $0.body = .lines(lines) }
      ).bytes()
    },
    MailFixture(
      "mail-base64-truncated", "Base64 that ends in the middle of an encrypted archive.", .unknown,
      [
        AttachmentTruth(
          "quotation.zip", "2", "zip", .unknown, ciphers: ["zipcrypto"],
          passwords: [FixtureMaterial.password])
      ], isWellFormed: false
    ) { m in
      let content = m.encryptedZip()
      let characters = Base64Draft.encode(content)
      return m.mail(
        carrying: .file(content, "quotation.zip").with {
          $0.body = .lines(Base64Draft.folded(Array(characters[..<(characters.count / 2)])))
        }
      ).bytes()
    },
    MailFixture(
      "mail-quoted-printable-bad-escapes",
      "A plain archive behind a program whose quoted-printable has equals signs that escape nothing.",
      .notProtected, [.plainZip("setup.zip", "2", ["encoding-damaged"])], isWellFormed: false
    ) { m in
      let front = Array("#!/bin/sh\nA=b; C=z; exit\n".utf8)
      let archive = m.plain().bytes
      _ = m.attached(front + archive)
      let lines =
        Array("#!/bin/sh=0AA=b; C=z; exit=0A=\r\n".utf8) + QuotedPrintableDraft.lines(archive)
      return m.mail(
        carrying: .file([], "setup.zip", .quotedPrintable).with { $0.body = .lines(lines) }
      ).bytes()
    },
  ]

  /// An encrypted archive whose base64 is written in some way.
  private static func base64(
    _ name: String, _ sentence: String, isDamaged: Bool = true,
    _ write: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> MailFixture {
    MailFixture(
      name, sentence, .protected,
      [.zipCrypto("quotation.zip", "2", isDamaged ? ["encoding-damaged"] : [])],
      isWellFormed: false
    ) { m in
      // A comment makes the length such that base64 ends in padding.
      var draft = m.encrypted()
      while draft.bytes.count % 3 == 0 { draft.comment.append(0x2E) }
      let content = m.attached(draft.bytes)
      let lines = write(Base64Draft.encode(content))
      return m.mail(
        carrying: .file(content, "quotation.zip").with { $0.body = .lines(lines) }
      ).bytes()
    }
  }
}
