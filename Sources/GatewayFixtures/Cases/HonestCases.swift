extension GatewayFixture {
  /// Archives that are what they say.
  static let honest: [GatewayFixture] = [
    GatewayFixture(
      "plain-stored", "A plain letter, stored.", .notProtected, ["plain"],
      shows: [.opens: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("letter.txt", m.letter())]).bytes },
    GatewayFixture(
      "plain-descriptor",
      "Plain files with their sizes behind the data, one of the descriptors without signature.",
      .notProtected, ["plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).describedBehind(signed: false),
        .deflated("prices.csv", m.table()).describedBehind(),
      ]).bytes
    },
    GatewayFixture(
      "zipcrypto-stored", "One stored file, really encrypted with ZipCrypto.", .protected,
      ["zipcrypto-is-weak"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored("letter.txt", m.letter()).encrypted(&m)]).bytes },
    GatewayFixture(
      "zipcrypto-descriptor",
      "Deflated files under ZipCrypto whose sizes stand behind the data: the check byte is the time's.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).encrypted(&m, check: .time).describedBehind(),
        .deflated("prices.csv", m.table()).encrypted(&m, check: .time).describedBehind(),
      ]).bytes
    },
    GatewayFixture(
      "zipcrypto-descriptor-unsigned",
      "Deflated files under ZipCrypto whose data descriptors lack their optional signature.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).encrypted(&m, check: .time)
          .describedBehind(signed: false),
        .deflated("prices.csv", m.table()).encrypted(&m, check: .time)
          .describedBehind(signed: false),
      ]).bytes
    },
    GatewayFixture(
      "zipcrypto-folders",
      "Encrypted files in folders; the folders are in clear, as they always are.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .folder("documents/"), .stored("documents/letter.txt", m.letter()).encrypted(&m),
        .folder("documents/tables/"),
        .deflated("documents/tables/prices.csv", m.table()).encrypted(&m),
      ]).bytes
    },
    GatewayFixture(
      "zipcrypto-empty-file",
      "An empty file that is encrypted all the same: nothing but the twelve bytes of the header.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored("empty.txt", m.content([])).encrypted(&m)]).bytes },
    GatewayFixture(
      "zipcrypto-program-in-front",
      "An encrypted archive behind a shell script, offsets not corrected: a self-extracting archive.",
      .protected, ["zipcrypto-is-weak", "prefix"],
      shows: [.asks: [.infoZIP, .libarchive, .python], .refuses: [.sevenZip, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().behind(script).bytes },
    GatewayFixture(
      "zipcrypto-program-in-front-adjusted",
      "An encrypted archive behind a shell script, offsets corrected.",
      .protected, ["zipcrypto-is-weak", "prefix"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().behind(script, counting: true).bytes },
    GatewayFixture(
      "zipcrypto-trailing-zeros",
      "An encrypted archive with 1,500 zeros behind it, as some mail programs add them.",
      .protected, ["zipcrypto-is-weak", "trailing-bytes"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with { $0.trailer = [UInt8](repeating: 0, count: 1_500) }.bytes
    },
    GatewayFixture(
      "zipcrypto-long-comment",
      "An encrypted archive with a comment of 3,000 bytes: some scanners look for the end record "
        + "in the last 1,024 bytes only.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with { $0.comment = [UInt8](repeating: 0x2A, count: 3_000) }.bytes
    },
    GatewayFixture(
      "mixed-plain-and-encrypted", "One file encrypted, one in clear.", .partlyProtected,
      ["mixed", "plain", "zipcrypto-is-weak"], shows: [.opensSome: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto", "none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m), .deflated("prices.csv", m.table()),
      ]).bytes
    },
    GatewayFixture(
      "mixed-first-in-clear",
      "The first of three files is in clear: whoever looks at the last alone calls it encrypted.",
      .partlyProtected, ["mixed", "plain", "zipcrypto-is-weak"], shows: [.opensSome: .all],
      passwords: [FixtureMaterial.password], ciphers: ["none", "zipcrypto"]
    ) { m in
      var draft = m.encrypted()
      draft.entries.insert(.stored("readme.txt", m.letter()), at: 0)
      return draft.bytes
    },
    GatewayFixture(
      "folder-only", "A folder and nothing in it: there is no content to protect.", .none,
      ["no-content"], shows: [.showsNothing: .all], ciphers: []
    ) { _ in ArchiveDraft([.folder("documents/")]).bytes },
    GatewayFixture(
      "empty-file-in-clear", "An empty file in clear is no content.", .none, ["no-content"],
      shows: [.showsNothing: .all], ciphers: []
    ) { m in ArchiveDraft([.stored("empty.txt", m.content([]))]).bytes },
    GatewayFixture(
      "no-entries", "An archive of nothing: the end record alone.", .none, ["no-content"],
      shows: [.showsNothing: .all], ciphers: []
    ) { _ in ArchiveDraft([]).bytes },
  ]

  /// What unpacks the archive behind it, or would.
  static let script = Array(
    "#!/bin/sh\n# unpacks itself\nexec unzip -q \"$0\" -d \"${1:-.}\"\nexit 1\n".utf8)
}
