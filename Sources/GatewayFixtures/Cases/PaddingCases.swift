import ZipCrypto

extension GatewayFixture {
  /// Plain data that is padded, or whose CRC-32 and sizes lie, so that it does not show at once.
  static let padding: [GatewayFixture] = padded + misstated

  private static let padded: [GatewayFixture] = [
    GatewayFixture(
      "padded-twelve-in-front",
      "A plain stored file behind twelve random bytes, marked: the sizes are those of ZipCrypto.",
      .pseudoProtected, ["marked-but-padded"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("letter.txt", m.letter()).padded(front: 12, &m)]).bytes },
    GatewayFixture(
      "padded-twelve-in-front-deflated",
      "A plain deflated file behind twelve random bytes, marked.",
      .pseudoProtected, ["marked-but-padded"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([.deflated("prices.csv", m.table()).padded(front: 12, &m)]).bytes },
    GatewayFixture(
      "padded-one-of-two", "One file really encrypted, the other plain behind twelve random bytes.",
      .pseudoProtected, ["marked-but-padded"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto", "none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m),
        .deflated("prices.csv", m.table()).padded(front: 12, &m),
      ]).bytes
    },
    GatewayFixture(
      "padded-like-aes",
      "A plain file that claims AES-256, with 18 random bytes in front and ten behind, as AES has "
        + "salt, verification and authentication.",
      .pseudoProtected, ["marked-but-padded"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).padded(front: 18, behind: 10, &m).markedAsAES()
      ]).bytes
    },
    GatewayFixture(
      "padded-like-aes-deflated",
      "A plain deflated file that claims AE-2, whose CRC-32 is zero and proves nothing, padded as "
        + "AES pads.",
      .pseudoProtected, ["marked-but-readable"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).padded(front: 18, behind: 10, &m)
          .markedAsAES(version: 2)
      ]).bytes
    },
    GatewayFixture(
      "padded-twenty-in-front", "A plain stored file behind twenty random bytes, marked.",
      .pseudoProtected, ["marked-but-padded"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("letter.txt", m.letter()).padded(front: 20, &m)]).bytes },
    GatewayFixture(
      "padded-twenty-in-front-deflated",
      "A plain deflated file behind twenty random bytes, marked.",
      .pseudoProtected, ["marked-but-padded"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([.deflated("prices.csv", m.table()).padded(front: 20, &m)]).bytes },
    GatewayFixture(
      "padded-behind", "A plain stored file with twelve random bytes behind it, marked.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([.stored("letter.txt", m.letter()).padded(front: 0, behind: 12, &m)]).bytes
    },
    GatewayFixture(
      "padded-behind-deflated", "A plain deflated file with forty random bytes behind it, marked.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([.deflated("prices.csv", m.table()).padded(front: 0, behind: 40, &m)]).bytes
    },
    GatewayFixture(
      "padded-both-sides",
      "A plain stored file with six random bytes in front and six behind, marked.",
      .pseudoProtected, ["marked-but-padded"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([.stored("letter.txt", m.letter()).padded(front: 6, behind: 6, &m)]).bytes
    },
  ]

  private static let misstated: [GatewayFixture] = [
    GatewayFixture(
      "crc-changed-deflated",
      "A plain deflated file, marked, with a wrong CRC-32: it decompresses all the same.",
      .pseudoProtected, ["marked-but-readable"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      let entry = DraftEntry.deflated("prices.csv", m.table()).marked()
      return ArchiveDraft([entry.claiming(crc32: entry.central.crc32 ^ 0x0101_0101)]).bytes
    },
    GatewayFixture(
      "crc-zero-deflated", "A plain deflated file, marked, with a CRC-32 of zero.",
      .pseudoProtected, ["marked-but-readable"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([DraftEntry.deflated("prices.csv", m.table()).marked().claiming(crc32: 0)])
        .bytes
    },
    GatewayFixture(
      "crc-zero-like-aes", "A plain deflated file that claims AE-2, whose CRC-32 is zero.",
      .pseudoProtected, ["marked-but-readable"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["none"]
    ) { m in ArchiveDraft([.deflated("prices.csv", m.table()).markedAsAES(version: 2)]).bytes },
    GatewayFixture(
      "crc-changed-stored",
      "A stored letter, marked, with a wrong CRC-32 and sizes that nothing encrypted can have.",
      .unknown, ["impossible-size"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      let entry = DraftEntry.stored("letter.txt", m.letter()).marked()
      return ArchiveDraft([entry.claiming(crc32: entry.central.crc32 ^ 0x0101_0101)]).bytes
    },
    GatewayFixture(
      "crc-changed-sizes-fit",
      "A stored table, marked, with a wrong CRC-32 and a size twelve bytes too small, as if "
        + "encrypted: its bytes are text.",
      .unknown, ["looks-readable"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        DraftEntry.stored("prices.csv", m.table()).marked().claiming(crc32: 0x1234_5678).with {
          $0.local.uncompressedSize -= 12
          $0.central.uncompressedSize -= 12
        }
      ]).bytes
    },
    GatewayFixture(
      "size-impossible",
      "Noise, marked, four bytes longer than its content: ZipCrypto adds twelve.",
      .unknown, ["impossible-size"], shows: [.asks: .all], ciphers: ["unknown"]
    ) { m in
      ArchiveDraft([
        .stored("picture.bin", m.noise(400)).carrying(m.bytes(404)).marked()
      ]).bytes
    },
    GatewayFixture(
      "size-impossible-aes", "Noise that claims AES-256, twelve bytes longer: AES-256 adds 28.",
      .unknown, ["impossible-size"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      ciphers: ["unknown"]
    ) { m in
      ArchiveDraft([
        .stored("picture.bin", m.noise(400)).carrying(m.bytes(412)).markedAsAES(version: 2)
      ]).bytes
    },
    GatewayFixture(
      "size-too-short", "Five bytes, marked: fewer than an encryption header takes.", .unknown,
      ["too-short"], shows: [.asks: [.python], .refuses: [.infoZIP, .sevenZip, .libarchive]],
      ciphers: ["unknown"]
    ) { m in
      ArchiveDraft([.stored("letter.txt", m.letter()).carrying(m.bytes(5)).marked()]).bytes
    },
    GatewayFixture(
      "one-bit-damaged",
      "An encrypted file with one bit of its data changed: not to be told from a wrong password.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m).with { $0.payload[100] ^= 0x10 }
      ]).bytes
    },
  ]
}

extension DraftEntry {
  /// The same entry with random bytes around its payload, marked as encrypted.
  func padded(front: Int, behind: Int = 0, _ material: inout FixtureMaterial) -> Self {
    carrying(material.bytes(front) + payload + material.bytes(behind)).marked()
  }
}
