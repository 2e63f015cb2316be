import ZipCrypto

extension GatewayFixture {
  /// Marks of encryption that the bytes do not bear out, and bytes that no mark announces.
  static let flags: [GatewayFixture] = markedFlags + clearedFlags

  private static let markedFlags: [GatewayFixture] = [
    GatewayFixture(
      "flag-both-stored", "A plain stored file, marked as encrypted in both headers.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("letter.txt", m.letter()).marked()]).bytes },
    GatewayFixture(
      "flag-both-deflated", "Plain deflated files, marked as encrypted in both headers.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).marked(), .deflated("prices.csv", m.table()).marked(),
      ]).bytes
    },
    GatewayFixture(
      "flag-central", "Plain files, marked as encrypted in the central directory alone.",
      .pseudoProtected, ["marked-but-plain", "flags-differ"],
      shows: [.opens: [.sevenZip, .libarchive], .asks: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in m.plain().mapping { $0.marked(.centralOnly) }.bytes },
    GatewayFixture(
      "flag-local", "Plain files, marked as encrypted in the local headers alone.",
      .pseudoProtected, ["marked-but-plain", "flags-differ"],
      shows: [.opens: [.infoZIP, .python, .libzip], .asks: [.sevenZip, .libarchive]],
      ciphers: ["none"]
    ) { m in m.plain().mapping { $0.marked(.localOnly) }.bytes },
    GatewayFixture(
      "flag-one-each-way",
      "Two plain files, one marked in its local header alone, one in the central directory alone.",
      .pseudoProtected, ["marked-but-plain", "flags-differ"], shows: [.opensSome: .all],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).marked(.localOnly),
        .deflated("prices.csv", m.table()).marked(.centralOnly),
      ]).bytes
    },
    GatewayFixture(
      "flag-descriptor",
      "Plain files with their sizes behind the data, marked as encrypted in both headers.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).describedBehind().marked(),
        .deflated("prices.csv", m.table()).describedBehind().marked(),
      ]).bytes
    },
    GatewayFixture(
      "flag-one-of-three", "Two files really encrypted, the third only marked.", .pseudoProtected,
      ["marked-but-plain"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto", "none"]
    ) { m in m.encrypted().adding(.deflated("terms.txt", m.letter()).marked()).bytes },
    GatewayFixture(
      "flag-one-beside-plain", "One file in clear, one plain and marked as encrypted.",
      .pseudoProtected, ["marked-but-plain"], shows: [.opensSome: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()), .deflated("prices.csv", m.table()).marked(),
      ]).bytes
    },
    GatewayFixture(
      "flag-tiny", "One plain byte, marked: fewer bytes than an encryption header has.",
      .pseudoProtected, ["marked-but-plain"],
      shows: [.asks: [.python], .refuses: [.infoZIP, .sevenZip, .libarchive]], ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("answer.txt", m.answer(1)).marked()]).bytes },
    GatewayFixture(
      "flag-strong", "Plain files under the bits of strong encryption (0 and 6).",
      .pseudoProtected, ["marked-but-plain"], shows: [.refuses: .all], ciphers: ["none"]
    ) { m in
      m.plain().mapping {
        $0.marked(as: [.encrypted, .strongEncryption]).needing(version: 50)
      }.bytes
    },
    GatewayFixture(
      "flag-strong-extra",
      "Plain files under the bits of strong encryption, with an extra field that names AES-256.",
      .pseudoProtected, ["marked-but-plain"], shows: [.refuses: .all], ciphers: ["none"]
    ) { m in
      let extra = StrongHeader(algorithm: 0x6610, bits: 256, key: .password).extra
      return m.plain().mapping {
        $0.marked(as: [.encrypted, .strongEncryption]).needing(version: 51)
          .adding(0x0017, extra, to: .centralOnly)
      }.bytes
    },
    GatewayFixture(
      "flag-aes",
      "Plain files that claim to be under WinZip AES-256: method 99 and its extra field.",
      .pseudoProtected, ["marked-but-plain"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in m.plain().mapping { $0.markedAsAES() }.bytes },
    GatewayFixture(
      "flag-aes-central",
      "Plain files that claim AES-256 in the central directory alone; the local headers are honest.",
      .pseudoProtected, ["marked-but-plain", "flags-differ", "methods-differ"],
      shows: [.opens: [.sevenZip, .libarchive], .asks: [.libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in
      m.plain().mapping { entry in
        entry.markedAsAES().with { $0.local = entry.local }
      }.bytes
    },
    GatewayFixture(
      "flag-masked-alone",
      "Plain files with bit 13 (masked headers) and nothing else: scanners stop, every reader opens.",
      .notProtected, ["plain", "masked-header"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in m.plain().mapping { $0.marked(as: .maskedHeader) }.bytes },
    GatewayFixture(
      "flag-on-folder",
      "The encryption bit on a folder, which has no content, beside encrypted files.",
      .protected, ["zipcrypto-is-weak"],
      shows: [.asks: [.sevenZip, .libarchive, .python, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      var draft = m.encrypted()
      draft.entries.insert(.folder("documents/").marked(), at: 0)
      return draft.bytes
    },
    GatewayFixture(
      "flag-on-folder-alone", "A marked folder and nothing in it: there is no content to protect.",
      .none, ["no-content"], shows: [.showsNothing: [.sevenZip, .libarchive, .python, .libzip]],
      ciphers: []
    ) { _ in ArchiveDraft([DraftEntry.folder("documents/").marked()]).bytes },
    GatewayFixture(
      "flag-on-empty-file",
      "An empty file of no bytes at all, marked as encrypted: an encrypted one would have twelve.",
      .none, ["no-content"], shows: [.showsNothing: [.libarchive]], ciphers: []
    ) { m in ArchiveDraft([.stored("empty.txt", m.content([])).marked()]).bytes },
  ]

  private static let clearedFlags: [GatewayFixture] = [
    GatewayFixture(
      "cleared-central", "Encrypted files, the mark taken away in the central directory.",
      .protected, ["zipcrypto-is-weak", "flags-differ"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().mapping { $0.cleared(.centralOnly) }.bytes },
    GatewayFixture(
      "cleared-local",
      "Encrypted files, the mark taken away in the local headers: ClamAV calls it clean.",
      .protected, ["zipcrypto-is-weak", "flags-differ"],
      shows: [.asks: [.infoZIP, .python, .libzip], .refuses: [.sevenZip, .libarchive]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().mapping { $0.cleared(.localOnly) }.bytes },
    GatewayFixture(
      "cleared-one-each-way",
      "Two encrypted files, the mark of one taken away in its local header, of the other in the "
        + "central directory.",
      .protected, ["zipcrypto-is-weak", "flags-differ"], shows: [.refuses: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      var draft = m.encrypted()
      draft.entries[0] = draft.entries[0].cleared(.localOnly)
      draft.entries[1] = draft.entries[1].cleared(.centralOnly)
      return draft.bytes
    },
    GatewayFixture(
      "cleared-both",
      "Encrypted files that nothing marks: without the password they cannot be told from damage.",
      .unknown, ["does-not-read"], withPassword: ["unmarked-but-encrypted"],
      shows: [.refuses: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().mapping { $0.cleared() }.bytes },
    GatewayFixture(
      "cleared-both-beside-plain",
      "A plain file, and an encrypted one that nothing marks: what is plain decides.",
      .notProtected, ["does-not-read"], withPassword: ["unmarked-but-encrypted"],
      shows: [.refuses: .all],
      passwords: [FixtureMaterial.password], ciphers: ["none", "zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()),
        .deflated("prices.csv", m.table()).encrypted(&m).cleared(),
      ]).bytes
    },
    GatewayFixture(
      "cleared-descriptor-bit",
      "Encrypted files whose bit 3 was cleared later: the check byte is still the time's.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m, check: .time),
        .deflated("prices.csv", m.table()).encrypted(&m, check: .time),
      ]).bytes
    },
  ]
}
