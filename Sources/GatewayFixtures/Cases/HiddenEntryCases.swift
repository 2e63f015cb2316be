import ZipCrypto

extension GatewayFixture {
  /// What stands between the listed entries: readers that walk by local headers, or that repair a
  /// damaged archive, find it.
  static let hiddenEntries: [GatewayFixture] = unlisted + between

  private static let unlisted: [GatewayFixture] = [
    GatewayFixture(
      "hidden-plain-in-encrypted",
      "An encrypted archive with a plain entry that the central directory does not list.",
      .ambiguous, ["hidden-entry", "readers-disagree"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      m.encrypted().adding(DraftEntry.stored("draft.txt", m.letter()).hidden).bytes
    },
    GatewayFixture(
      "hidden-plain-in-plain",
      "A plain archive with a plain entry that the central directory does not list.",
      .notProtected, ["plain", "hidden-entry"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in m.plain().adding(DraftEntry.stored("draft.txt", m.letter()).hidden).bytes },
    GatewayFixture(
      "hidden-encrypted-in-encrypted",
      "An encrypted archive with a further encrypted entry that the central directory does not list.",
      .protected, ["zipcrypto-is-weak", "hidden-entry"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().adding(DraftEntry.stored("draft.txt", m.letter()).encrypted(&m).hidden).bytes
    },
    GatewayFixture(
      "hidden-encrypted-in-plain",
      "A plain archive with an encrypted entry that the central directory does not list.",
      .ambiguous, ["hidden-entry", "readers-disagree"], shows: [.opens: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      m.plain().adding(DraftEntry.stored("draft.txt", m.letter()).encrypted(&m).hidden).bytes
    },
    GatewayFixture(
      "hidden-marked-in-encrypted",
      "An encrypted archive with an unlisted entry that is marked as encrypted and plain.",
      .pseudoProtected, ["hidden-entry", "marked-but-plain"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      m.encrypted().adding(DraftEntry.stored("draft.txt", m.letter()).marked().hidden).bytes
    },
    GatewayFixture(
      "hidden-marked-in-plain",
      "A plain archive with an unlisted entry that is marked as encrypted and plain.",
      .pseudoProtected, ["hidden-entry", "marked-but-plain"], shows: [.opens: .all],
      ciphers: ["none"]
    ) { m in
      m.plain().adding(DraftEntry.stored("draft.txt", m.letter()).marked().hidden).bytes
    },
    GatewayFixture(
      "hidden-first",
      "The plain entry in front of all others is not listed: who reads from the start finds it first.",
      .ambiguous, ["hidden-entry", "readers-disagree"],
      shows: [.asks: [.infoZIP, .libarchive, .python, .libzip], .opensSome: [.sevenZip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      var draft = m.encrypted()
      draft.entries.insert(DraftEntry.deflated("draft.txt", m.letter()).hidden, at: 0)
      return draft.bytes
    },
    GatewayFixture(
      "hidden-all",
      "A plain entry, and a directory that lists nothing: an empty archive for whoever trusts it.",
      .notProtected, ["hidden-entry"],
      shows: [
        .opens: [.sevenZip], .refuses: [.infoZIP], .showsNothing: [.libarchive, .python, .libzip],
      ], ciphers: ["none"]
    ) { m in ArchiveDraft([DraftEntry.stored("letter.txt", m.letter()).hidden]).bytes },
    GatewayFixture(
      "hidden-inside-entry",
      "A plain stored file that ends after its first line by the local header, so that a walk by "
        + "local headers finds an encrypted entry in the rest of it.",
      .ambiguous, ["hidden-entry", "sizes-differ", "readers-disagree"],
      shows: [.opens: [.infoZIP, .libarchive, .python, .libzip], .opensSome: [.sevenZip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let line = m.content(Array("Pictures of April 2026\r\n".utf8))
      let inner = DraftEntry.stored("letter.txt", m.letter()).encrypted(&m)
      return ArchiveDraft([
        .stored("pictures.txt", m.content(line + inner.localBytes)).with {
          $0.local = DraftEntry.stored("pictures.txt", line).local
        }
      ]).bytes
    },
  ]

  private static let between: [GatewayFixture] = [
    GatewayFixture(
      "between-text-in-encrypted",
      "An encrypted archive with a plain text between its entries, which no header announces.",
      .unknown, ["unaccounted-bytes"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      var draft = m.encrypted()
      draft.entries[0].gap = m.letter()
      return draft.bytes
    },
    GatewayFixture(
      "between-text-in-plain", "A plain archive with a plain text between its entries.",
      .notProtected, ["plain", "unaccounted-bytes"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in
      var draft = m.plain()
      draft.entries[0].gap = m.letter()
      return draft.bytes
    },
    GatewayFixture(
      "between-zeros-in-encrypted",
      "An encrypted archive with zeros between its entries, as writers add them to align data.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().mapping { $0.followed(by: [UInt8](repeating: 0, count: 300)) }.bytes
    },
    GatewayFixture(
      "before-directory-text", "An encrypted archive with a plain text right before its directory.",
      .unknown, ["unaccounted-bytes"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let text = m.letter()
      return m.encrypted().with { $0.beforeDirectory = text }.bytes
    },
    GatewayFixture(
      "before-archive-page",
      "An HTML page in front of an encrypted archive: a browser shows the one, an unpacker the other.",
      .unknown, ["prefix"],
      shows: [.asks: [.infoZIP, .libarchive, .python], .refuses: [.sevenZip, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let page = Array("<html><body><pre>".utf8) + m.letter() + Array("</pre></body></html>".utf8)
      return m.encrypted().behind(page).bytes
    },
    GatewayFixture(
      "behind-archive-text", "A plain text behind an encrypted archive.", .unknown,
      ["trailing-bytes", "unaccounted-bytes"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let text = m.letter()
      return m.encrypted().with { $0.trailer = text }.bytes
    },
  ]
}
