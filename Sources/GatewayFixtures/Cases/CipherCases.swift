import ZipCrypto

extension GatewayFixture {
  /// Other ciphers than ZipCrypto.
  static let ciphers: [GatewayFixture] = [
    GatewayFixture(
      "aes-256", "A file under WinZip AES-256 (AE-2, which has no CRC-32).", .protected, ["aes"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password], ciphers: ["aes-256"]
    ) { m in ArchiveDraft([PeerPayload.aes(PeerPayload.aes256, strength: 3, &m)]).bytes },
    GatewayFixture(
      "aes-192-ae1", "A file under WinZip AES-192 (AE-1, whose CRC-32 stands in clear).",
      .protected, ["aes"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password], ciphers: ["aes-192"]
    ) { m in
      ArchiveDraft([PeerPayload.aes(PeerPayload.aes192, version: 1, strength: 2, &m)]).bytes
    },
    GatewayFixture(
      "aes-128-beside-zipcrypto",
      "One file under AES-128, one under ZipCrypto, both under the same password.",
      .protected, ["aes", "zipcrypto-is-weak"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password],
      ciphers: ["aes-128", "zipcrypto"]
    ) { m in
      ArchiveDraft([
        PeerPayload.aes(PeerPayload.aes128, strength: 1, &m),
        .deflated("prices.csv", m.table()).encrypted(&m),
      ]).bytes
    },
    GatewayFixture(
      "aes-beside-plain", "One file under AES-256, one in clear.", .partlyProtected,
      ["mixed", "plain", "aes"],
      shows: [.opensSome: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password],
      ciphers: ["aes-256", "none"]
    ) { m in
      ArchiveDraft([
        PeerPayload.aes(PeerPayload.aes256, strength: 3, &m), .deflated("prices.csv", m.table()),
      ]).bytes
    },
    GatewayFixture(
      "aes-repeated-salt",
      "Two files under AES-256 with the same salt, so with the same key stream.",
      .protected, ["aes", "repeated-encryption-header"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password], ciphers: ["aes-256"]
    ) { m in
      let note = PeerPayload.aes(PeerPayload.aes256, strength: 3, &m)
      return ArchiveDraft([note, note.named("copy.txt")]).bytes
    },
    GatewayFixture(
      "aes-without-flag",
      "A file under AES-256 by its method and extra field, without the encryption bit: without the "
        + "password it cannot be told from damage.",
      .unknown, ["does-not-read"],
      shows: [.asks: [.libzip], .refuses: [.infoZIP, .sevenZip, .libarchive, .python]],
      passwords: [FixtureMaterial.password],
      ciphers: ["aes-256"]
    ) { m in
      ArchiveDraft([PeerPayload.aes(PeerPayload.aes256, strength: 3, &m).cleared()]).bytes
    },
    GatewayFixture(
      "aes-local-only",
      "A file under AES-256 of which the central directory says nothing: stored and in clear.",
      .protected, ["aes", "flags-differ", "methods-differ"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["aes-256"]
    ) { m in
      let entry = PeerPayload.aes(PeerPayload.aes256, strength: 3, &m)
      let plain = PeerPayload.entry(0, PeerPayload.aes256, &m)
      return ArchiveDraft([entry.with { $0.central = plain.central }]).bytes
    },
    GatewayFixture(
      "aes-strength-that-does-not-exist",
      "A file that claims WinZip AES of a strength that there is not.", .unknown,
      ["cipher-not-examined"], shows: [.refuses: .all],
      ciphers: ["unknown"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).carrying(m.bytes(400)).markedAsAES(strength: 9)
      ]).bytes
    },
    GatewayFixture(
      "aes-extra-missing", "Method 99 without the extra field that would name the cipher.",
      .unknown, ["cipher-not-examined"],
      shows: [.asks: [.sevenZip], .refuses: [.infoZIP, .libarchive, .python, .libzip]],
      ciphers: ["unknown"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).carrying(m.bytes(400)).marked().under(.winZipAES)
      ]).bytes
    },
    GatewayFixture(
      "strong-password",
      "PKWARE strong encryption with AES-256 under a password: both headers and the decryption "
        + "header are well formed, and only PKWARE's own programs open it.",
      .protected, ["strong-encryption"], shows: [.refuses: .all], ciphers: ["strong"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).stronglyEncrypted(&m, for: .password),
        .deflated("prices.csv", m.table()).stronglyEncrypted(&m, for: .password),
      ]).bytes
    },
    GatewayFixture(
      "strong-certificate",
      "PKWARE strong encryption with AES-128 for the owner of a certificate, no password at all.",
      .protected, ["strong-encryption"], shows: [.refuses: .all], ciphers: ["strong"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter())
          .stronglyEncrypted(&m, for: .certificate, algorithm: 0x660E, bits: 128)
      ]).bytes
    },
    GatewayFixture(
      "strong-masked-local-header",
      "PKWARE strong encryption with bit 13: the local header's CRC-32, sizes and name are masked.",
      .protected, ["strong-encryption", "masked-header"], shows: [.refuses: .all],
      ciphers: ["strong"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).stronglyEncrypted(&m, for: .password).masked
      ]).bytes
    },
    GatewayFixture(
      "strong-beside-plain", "One file under PKWARE strong encryption, one in clear.",
      .partlyProtected, ["mixed", "plain"], shows: [.refuses: .all], ciphers: ["strong", "none"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).stronglyEncrypted(&m, for: .password),
        .deflated("prices.csv", m.table()),
      ]).bytes
    },
    GatewayFixture(
      "strong-encrypted-directory",
      "PKWARE strong encryption of the central directory too: no reader without the key knows "
        + "what is in the archive.",
      .unknown, ["encrypted-directory"],
      shows: [.refuses: [.infoZIP, .sevenZip, .python, .libzip], .showsNothing: [.libarchive]],
      ciphers: ["strong"]
    ) { m in StrongDirectory.archive(&m) },
    GatewayFixture(
      "zipcrypto-masked-bit",
      "Files under ZipCrypto with bit 13, which means nothing here: scanners stop at it, readers "
        + "ask for the password.",
      .protected, ["zipcrypto-is-weak", "masked-header"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().mapping { $0.marked(as: .maskedHeader) }.bytes },
  ]
}
