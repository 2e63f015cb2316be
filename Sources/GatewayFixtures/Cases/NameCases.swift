import ZipCrypto

extension GatewayFixture {
  /// Names that readers see differently, or change, or refuse.
  static let names: [GatewayFixture] = nameEncodings + nameDisagreements + oddNames

  private static let nameEncodings: [GatewayFixture] = [
    GatewayFixture(
      "name-utf8", "An encrypted file with a Japanese name in UTF-8 and the bit that says so.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("見積書.txt", m.letter()).encrypted(&m).marked(as: .utf8)
      ]).bytes
    },
    GatewayFixture(
      "name-cp932", "An encrypted file with a Japanese name in CP932, and nothing that says so.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored(quotationInCP932, m.letter()).encrypted(&m)]).bytes },
    GatewayFixture(
      "name-unicode-path",
      "A name in CP932 and the same in UTF-8 in extra field 0x7075, as Info-ZIP writes it.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let path = UnicodePath(name: Array("見積書.txt".utf8)).data(headerName: quotationInCP932)
      return ArchiveDraft([
        .stored(quotationInCP932, m.letter()).encrypted(&m)
          .adding(UnicodePath.identifier, path)
      ]).bytes
    },
  ]

  private static let nameDisagreements: [GatewayFixture] = [
    GatewayFixture(
      "name-differs-encrypted",
      "Encrypted files whose local headers name other files than the central directory.",
      .protected, ["zipcrypto-is-weak", "names-differ"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .libzip], .refuses: [.python]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      var draft = m.encrypted()
      draft.entries[0].local.name = Array("invoice.exe".utf8)
      draft.entries[1].local.name = Array("readme.htm".utf8)
      return draft.bytes
    },
    GatewayFixture(
      "name-differs-plain", "A plain text by the central directory, a program by the local header.",
      .notProtected, ["plain", "names-differ"],
      shows: [.opens: [.infoZIP, .sevenZip, .libarchive, .libzip], .refuses: [.python]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).with { $0.local.name = Array("letter.exe".utf8) }
      ]).bytes
    },
    GatewayFixture(
      "name-unicode-path-other",
      "An encrypted file whose extra field 0x7075 has quite another name than both headers.",
      .protected, ["zipcrypto-is-weak", "unicode-name-differs"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let path = UnicodePath(name: Array("invoice.exe".utf8))
        .data(headerName: Array("letter.txt".utf8))
      return ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m).adding(UnicodePath.identifier, path)
      ]).bytes
    },
    GatewayFixture(
      "name-unicode-path-central-only",
      "A plain file with another name in extra field 0x7075 of the central directory alone.",
      .notProtected, ["plain", "unicode-name-differs"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in
      let path = UnicodePath(name: Array("invoice.exe".utf8))
        .data(headerName: Array("letter.txt".utf8))
      return ArchiveDraft([
        .stored("letter.txt", m.letter()).adding(UnicodePath.identifier, path, to: .centralOnly)
      ]).bytes
    },
    GatewayFixture(
      "name-twice-encrypted", "Two encrypted files of one name and different content.", .protected,
      ["zipcrypto-is-weak", "duplicate-name"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m),
        .stored("letter.txt", m.letter()).encrypted(&m),
      ]).bytes
    },
    GatewayFixture(
      "name-twice-plain-last",
      "An encrypted file, then a plain one of the same name: extracted, the plain one is left.",
      .partlyProtected, ["mixed", "plain", "duplicate-name"], shows: [.opensSome: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m), .stored("letter.txt", m.letter()),
      ]).bytes
    },
    GatewayFixture(
      "name-case-folded", "Two encrypted files whose names differ in case alone.", .protected,
      ["zipcrypto-is-weak", "case-folded-name"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("Letter.txt", m.letter()).encrypted(&m),
        .stored("letter.TXT", m.letter()).encrypted(&m),
      ]).bytes
    },
    GatewayFixture(
      "name-normalised",
      "Two plain files whose names differ in Unicode normalisation alone (composed and decomposed が).",
      .notProtected, ["plain", "case-folded-name"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("\u{304C}.txt", m.letter()).marked(as: .utf8),
        .stored("\u{304B}\u{3099}.txt", m.letter()).marked(as: .utf8),
      ]).bytes
    },
  ]

  private static let oddNames: [GatewayFixture] = [
    odd(
      "name-upwards", "../../letter.txt", shows: [.asks: .all],
      "An encrypted file whose name leads out of its folder."),
    odd(
      "name-absolute", "/tmp/letter.txt", shows: [.asks: .all],
      "An encrypted file with an absolute name."),
    odd(
      "name-drive", "C:\\letter.txt", shows: [.asks: .all],
      "An encrypted file with a drive letter and a backslash."),
    odd(
      "name-empty", "",
      shows: [.asks: [.infoZIP, .sevenZip, .libzip], .refuses: [.libarchive, .python]],
      "An encrypted file without any name."),
    odd(
      "name-control-characters", "letter\u{1B}[2J\u{7}.txt", shows: [.asks: .all],
      "An encrypted file whose name clears the terminal on which it is shown."),
    odd(
      "name-turned-around", "letter\u{202E}txt.exe", shows: [.asks: .all],
      "An encrypted program whose name shows as a text's, by a mark that turns the direction."),
    odd(
      "name-backslash", "..\\..\\letter.txt", shows: [.asks: .all],
      "An encrypted file whose name leads upwards with backslashes."),
    odd(
      "name-nul", "letter.txt\u{0}.exe",
      shows: [.asks: [.infoZIP, .libarchive, .python, .libzip], .refuses: [.sevenZip]],
      "An encrypted file whose name ends at a NUL for some readers and goes on for others."),
  ]

  /// An encrypted file under a name that readers change or refuse.
  private static func odd(
    _ fixture: String, _ name: String, shows: [FixtureBehaviour: [FixtureReader]],
    _ sentence: String
  ) -> GatewayFixture {
    GatewayFixture(
      fixture, sentence, .protected, ["zipcrypto-is-weak", "odd-name"], shows: shows,
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored(name, m.letter()).encrypted(&m)]).bytes }
  }

  /// 見積書.txt in CP932.
  private static let quotationInCP932: [UInt8] =
    [0x8C, 0xA9, 0x90, 0xCF, 0x8F, 0x91] + Array(".txt".utf8)
}
