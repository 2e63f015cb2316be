extension GatewayFixture {
  /// Archives in archives: an inner one counts by what is in it.
  static let nests: [GatewayFixture] = pairs + depths

  private static let pairs: [GatewayFixture] = [
    GatewayFixture(
      "nest-encrypted-in-plain", "An encrypted archive, stored in a plain one.", .protected,
      ["nested"], shows: [.opens: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in nest(m.encrypted(), &m) { .stored("inner.zip", $0) } },
    GatewayFixture(
      "nest-plain-in-encrypted", "A plain archive, deflated and encrypted in another.", .protected,
      ["zipcrypto-is-weak"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let header = m.bytes(11)
      return nest(m.plain(), &m) {
        .deflated("inner.zip", $0).encrypted(FixtureMaterial.password, header: header)
      }
    },
    GatewayFixture(
      "nest-encrypted-in-encrypted", "An encrypted archive, stored and encrypted in another.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let header = m.bytes(11)
      return nest(m.encrypted(), &m) {
        .stored("inner.zip", $0).encrypted(FixtureMaterial.password, header: header)
      }
    },
    GatewayFixture(
      "nest-plain-in-plain", "A plain archive, deflated in a plain one.", .notProtected,
      ["nested", "plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in nest(m.plain(), &m) { .deflated("inner.zip", $0) } },
    GatewayFixture(
      "nest-marked-in-plain", "In a plain archive, one that is only marked as encrypted.",
      .pseudoProtected, ["nested", "marked-but-plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in nest(m.plain().mapping { $0.marked() }, &m) { .stored("inner.zip", $0) } },
    GatewayFixture(
      "nest-encrypted-in-marked",
      "An encrypted archive in one that is only marked as encrypted: the outer mark is a lie, the "
        + "content is protected by the inner one alone.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in nest(m.encrypted(), &m) { DraftEntry.stored("inner.zip", $0).marked() } },
    GatewayFixture(
      "nest-mixed-in-plain", "In a plain archive, one of which one file is encrypted.",
      .partlyProtected, ["nested", "mixed"], shows: [.opens: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto", "none"]
    ) { m in
      nest(m.encrypted().adding(.stored("terms.txt", m.letter())), &m) { .stored("inner.zip", $0) }
    },
    GatewayFixture(
      "nest-encrypted-beside-plain", "In a plain archive, an encrypted one and a letter in clear.",
      .partlyProtected, ["nested", "mixed"], shows: [.opens: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto", "none"]
    ) { m in
      ArchiveDraft([
        .stored("inner.zip", m.content(m.encrypted().bytes)), .stored("letter.txt", m.letter()),
      ]).bytes
    },
    GatewayFixture(
      "nest-ambiguous-in-plain",
      "In a plain archive, a file of two archives, the first encrypted and the last plain.",
      .ambiguous, ["nested", "several-end-records"], shows: [.opens: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let first = m.encrypted().bytes
      return nest(m.plain().behind(first), &m) { .stored("inner.zip", $0) }
    },
    GatewayFixture(
      "nest-password-is-inner-name",
      "In a plain archive, an encrypted one whose own name is its password.", .exposed,
      ["nested", "password-in-archive-name"], shows: [.opens: .all], passwords: ["asagao99"],
      ciphers: ["zipcrypto"]
    ) { m in
      let inner = ArchiveDraft([.deflated("prices.csv", m.table()).encrypted(&m, "asagao99")])
      return nest(inner, &m) { .stored("asagao99.zip", $0) }
    },
    GatewayFixture(
      "nest-renamed", "An encrypted archive under the name of a text in a plain one.", .protected,
      ["nested"], shows: [.opens: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in nest(m.encrypted(), &m) { .deflated("letter.txt", $0) } },
  ]

  private static let depths: [GatewayFixture] = [
    GatewayFixture(
      "nest-seven-deep", "Seven archives inside one another, the innermost encrypted.", .protected,
      ["nested"], shows: [.opens: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in nest(m.encrypted(), levels: 7, &m) },
    GatewayFixture(
      "nest-eight-deep-plain",
      "Eight archives inside one another, which is our limit, the innermost plain.", .notProtected,
      ["nested", "plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in nest(m.plain(), levels: 8, &m) },
    GatewayFixture(
      "nest-nine-deep",
      "Nine archives inside one another: one more than we look into, so it cannot be told.",
      .unknown, ["nested", "limit-exceeded"], shows: [.opens: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in nest(m.encrypted(), levels: 9, &m) },
    GatewayFixture(
      "nest-quine",
      "An archive whose only entry is the archive itself, to the last byte: it has no innermost "
        + "content, so it cannot be told.",
      .unknown, ["nested", "limit-exceeded"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in m.content(Quine(seconds: 2 * m.number(below: 30)).bytes) },
    GatewayFixture(
      "nest-bomb",
      "Four levels of eight archives each around a megabyte of zeros, beside a letter in clear: "
        + "four gigabytes in all.",
      .notProtected, ["plain", "nested"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in
      var inner = ArchiveDraft([ZeroRun.entry("zeros.bin", matches: 4_064, &m)]).bytes
      for level in 1...4 {
        let content = level == 4 ? m.content(inner) : inner
        let entry = DraftEntry.deflated("0.zip", content)
        inner =
          ArchiveDraft((0..<8).map { entry.named("\($0).zip") }).with { draft in
            if level == 4 { draft.entries.append(.stored("letter.txt", m.letter())) }
          }.bytes
      }
      return inner
    },
  ]

  /// An archive with another one as its only entry.
  private static func nest(
    _ inner: ArchiveDraft, _ material: inout FixtureMaterial,
    _ entry: ([UInt8]) -> DraftEntry
  ) -> [UInt8] {
    ArchiveDraft([entry(material.content(inner.bytes))]).bytes
  }

  /// So many archives inside one another, `inner` among them.
  private static func nest(
    _ inner: ArchiveDraft, levels: Int, _ material: inout FixtureMaterial
  ) -> [UInt8] {
    var bytes = inner.bytes
    for level in (1..<levels).reversed() {
      let content = level == 1 ? material.content(bytes) : bytes
      bytes = ArchiveDraft([.stored("level-\(level + 1).zip", content)]).bytes
    }
    return bytes
  }
}
