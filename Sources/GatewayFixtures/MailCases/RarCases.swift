extension MailFixture {
  /// RAR archives that are more than files in a row; encrypted bytes are drawn by lot, and no
  /// password opens them.
  static let rarMails: [MailFixture] = [
    rar(
      "rar4-names", "quotation.rar", .protected,
      "A RAR archive of format 4 whose headers are encrypted as well.", ciphers: ["aes-128"],
      ["names-encrypted"]
    ) { m in
      var draft = RarDraft(.four, [])
      draft.sealed = m.bytes(256)
      return draft
    },
    rar(
      "rar4-volume", "quotation.r00", .unknown,
      "The first volume of a RAR archive of format 4, without the others.", ciphers: ["aes-128"],
      ["volume"]
    ) { m in m.firstVolume(.four) },
    rar(
      "rar5-volume", "quotation.part1.rar", .unknown,
      "The first volume of a RAR archive of format 5, without the others.", ciphers: ["aes-256"],
      ["volume"]
    ) { m in m.firstVolume(.five) },
    rar(
      "rar5-program", "quotation.exe", .protected,
      "An encrypted RAR archive of format 5 behind the program that unpacks it.",
      ciphers: ["aes-256"], ["prefix"]
    ) { m in
      var draft = RarDraft(.five, [m.sealedLetter()])
      draft.prefix = Array("MZ".utf8) + m.bytes(6_000)
      return draft
    },
    rar(
      "rar4-program-plain", "quotation.exe", .notProtected,
      "A plain RAR archive of format 4 behind the program that unpacks it.", ciphers: ["none"],
      ["prefix"]
    ) { m in
      var draft = RarDraft(.four, [RarDraft.File("letter.txt", m.letter())])
      draft.prefix = Array("MZ".utf8) + m.bytes(6_000)
      return draft
    },
    rar(
      "rar5-mixed", "quotation.rar", .partlyProtected,
      "A RAR archive of format 5 of an encrypted file and a plain one.",
      ciphers: ["aes-256", "none"],
      ["mixed"]
    ) { m in RarDraft(.five, [m.sealedLetter(), RarDraft.File("prices.csv", m.table())]) },
    rar(
      "rar5-marked", "quotation.rar", .pseudoProtected,
      "A RAR archive of format 5 whose file is marked as encrypted, and plain.", ciphers: ["none"],
      ["marked-but-plain"]
    ) { m in
      var letter = m.letter()
      // AES has whole blocks.
      letter += Array(repeating: 0x20, count: (16 - letter.count % 16) % 16)
      return RarDraft(.five, [RarDraft.File("letter.txt", letter).encrypted(to: letter)])
    },
  ]

  private static func rar(
    _ name: String, _ file: String, _ verdict: FixtureVerdict, _ sentence: String,
    ciphers: [String], _ reasons: [String],
    _ draft: @escaping @Sendable (inout FixtureMaterial) -> RarDraft
  ) -> MailFixture {
    let truth = AttachmentTruth(file, "2", "rar", verdict, reasons, ciphers: ciphers)
    return MailFixture("mail-\(name)", sentence, verdict, [truth], awaits: [.rar]) { m in
      m.mail(
        carrying: .file(
          m.attached(draft(&m).bytes), file, type: "application/octet-stream")
      ).bytes()
    }
  }
}

extension FixtureMaterial {
  /// A letter under AES.
  fileprivate mutating func sealedLetter() -> RarDraft.File {
    let letter = letter()
    return RarDraft.File("letter.txt", letter).encrypted(to: bytes((letter.count / 16 + 1) * 16))
  }

  /// A volume after which others come.
  fileprivate mutating func firstVolume(_ version: RarDraft.Version) -> RarDraft {
    var file = sealedLetter()
    file.isContinued = true
    var draft = RarDraft(version, [file])
    (draft.isVolume, draft.goesOn) = (true, true)
    return draft
  }
}
