import ZipCrypto

extension GatewayFixture {
  /// Entries that share bytes.
  static let overlaps: [GatewayFixture] = [
    GatewayFixture(
      "overlap-plain-twins", "One plain local entry that the directory lists under two names.",
      .notProtected, ["plain", "overlap"],
      shows: [.opens: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in
      let entry = DraftEntry.stored("letter.txt", m.letter())
      return ArchiveDraft([entry, entry.named("copy.txt").sharing(0)]).bytes
    },
    GatewayFixture(
      "overlap-encrypted-twins",
      "One encrypted local entry that the directory lists under two names.",
      .protected, ["zipcrypto-is-weak", "overlap"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .libzip], .refuses: [.python]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let entry = DraftEntry.stored("letter.txt", m.letter()).encrypted(&m)
      return ArchiveDraft([entry, entry.named("copy.txt").sharing(0)]).bytes
    },
    GatewayFixture(
      "overlap-one-marked",
      "One plain local entry, listed twice: once in clear, once marked as encrypted.",
      .pseudoProtected, ["marked-but-plain", "overlap", "flags-differ"],
      shows: [
        .opens: [.sevenZip, .libarchive], .opensSome: [.libzip], .refuses: [.infoZIP, .python],
      ],
      ciphers: ["none"]
    ) { m in
      let entry = DraftEntry.stored("letter.txt", m.letter())
      return ArchiveDraft([entry, entry.named("copy.txt").marked().sharing(0)]).bytes
    },
    GatewayFixture(
      "overlap-entry-in-entry",
      "A plain stored file that holds a whole local entry, encrypted, and the directory lists both.",
      .partlyProtected, ["mixed", "overlap"],
      shows: [.opensSome: [.sevenZip, .libarchive, .python, .libzip], .refuses: [.infoZIP]],
      passwords: [FixtureMaterial.password],
      ciphers: ["none", "zipcrypto"]
    ) { m in
      let inner = DraftEntry.stored("letter.txt", m.letter()).encrypted(&m)
      let outer = DraftEntry.stored("picture.bin", m.content(m.bytes(40) + inner.localBytes))
      let offset = outer.local.bytes.count + 40
      return ArchiveDraft([
        outer,
        inner.sharing(0).with { $0.offsetError = offset },
      ]).bytes
    },
    GatewayFixture(
      "overlap-bomb", "A thousand names for one plain local entry of twenty kilobytes.",
      .notProtected, ["plain", "overlap"],
      shows: [.opens: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in
      let entry = DraftEntry.deflated("table-0.csv", m.table(rows: 1_000))
      var draft = ArchiveDraft([entry])
      for number in 1..<1_000 {
        draft.entries.append(entry.named("table-\(number).csv").sharing(0))
      }
      return draft.bytes
    },
    GatewayFixture(
      "overlap-bomb-encrypted", "Five hundred names for one encrypted local entry.",
      .protected, ["zipcrypto-is-weak", "overlap"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .libzip], .refuses: [.python]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let entry = DraftEntry.deflated("table-0.csv", m.table(rows: 200)).encrypted(&m)
      var draft = ArchiveDraft([entry])
      for number in 1..<500 { draft.entries.append(entry.named("table-\(number).csv").sharing(0)) }
      return draft.bytes
    },
  ]
}

extension DraftEntry {
  /// The same entry without bytes of its own: the directory points to another's local header.
  fileprivate func sharing(_ original: Int) -> Self { with { $0.original = original } }
}
