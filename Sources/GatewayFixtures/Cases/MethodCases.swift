import ZipCrypto

extension GatewayFixture {
  /// Compression methods besides store and deflate.
  static let methods: [GatewayFixture] = plainMethods + encryptedMethods

  private static let plainMethods: [GatewayFixture] = [
    GatewayFixture(
      "method-bzip2-plain", "A plain file under bzip2, whose data begins as bzip2 does.",
      .notProtected, ["plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([PeerPayload.entry(12, PeerPayload.bzip2, &m)]).bytes },
    GatewayFixture(
      "method-xz-plain", "A plain file under XZ, whose data begins as XZ does.", .notProtected,
      ["plain"],
      shows: [.opens: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in ArchiveDraft([PeerPayload.entry(95, PeerPayload.xz, &m)]).bytes },
    GatewayFixture(
      "method-zstd-plain", "A plain file under zstd, whose data begins as zstd does.",
      .notProtected, ["plain"],
      shows: [.opens: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in ArchiveDraft([PeerPayload.entry(93, PeerPayload.zstd, &m)]).bytes },
    GatewayFixture(
      "method-lzma-plain",
      "A file under LZMA that nothing marks: without reading LZMA nobody knows that it is plain.",
      .unknown, ["method-not-read"],
      shows: [.opens: [.sevenZip, .libarchive, .python], .refuses: [.infoZIP, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([PeerPayload.entry(14, PeerPayload.lzma, &m).marked(as: .lzmaEndMark)]).bytes
    },
    GatewayFixture(
      "method-deflate64-plain",
      "A file under Deflate64 that nothing marks: without reading Deflate64 nobody knows that it "
        + "is plain.",
      .unknown, ["method-not-read"],
      shows: [.opens: [.infoZIP, .sevenZip], .refuses: [.libarchive, .python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).under(.deflate64)
      ]).bytes
    },
    GatewayFixture(
      "method-ppmd-plain",
      "A file under PPMd that nothing marks: without reading PPMd nobody knows that it is plain.",
      .unknown, ["method-not-read"],
      shows: [.opens: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in ArchiveDraft([PeerPayload.entry(98, PeerPayload.ppmd, &m)]).bytes },
    GatewayFixture(
      "method-that-does-not-exist", "A file under method 77, which does not exist.", .unknown,
      ["method-not-read"], shows: [.refuses: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).under(CompressionMethod(rawValue: 77))
      ]).bytes
    },
    GatewayFixture(
      "method-bzip2-marked", "Plain bzip2 data, marked as encrypted in both headers.",
      .pseudoProtected, ["marked-but-readable"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([PeerPayload.entry(12, PeerPayload.bzip2, &m).marked()]).bytes },
    GatewayFixture(
      "method-xz-marked", "Plain XZ data, marked as encrypted in the central directory alone.",
      .pseudoProtected, ["marked-but-readable", "flags-differ"],
      shows: [.opens: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([PeerPayload.entry(95, PeerPayload.xz, &m).marked(.centralOnly)]).bytes
    },
    GatewayFixture(
      "method-lzma-marked",
      "Plain LZMA data, marked as encrypted: it begins as LZMA may, which proves nothing.",
      .unknown, ["method-not-read"],
      shows: [.asks: [.sevenZip, .libarchive, .python], .refuses: [.infoZIP, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        PeerPayload.entry(14, PeerPayload.lzma, &m).marked(as: [.lzmaEndMark, .encrypted])
      ]).bytes
    },
    GatewayFixture(
      "method-deflate64-marked",
      "Plain Deflate64 data, marked as encrypted: without reading Deflate64 nobody knows.",
      .unknown, ["method-not-read"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive], .refuses: [.python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([.deflated("prices.csv", m.table()).under(.deflate64).marked()]).bytes
    },
    GatewayFixture(
      "method-zstd-marked", "Plain zstd data, marked as encrypted in the local header alone.",
      .pseudoProtected, ["marked-but-readable", "flags-differ"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([PeerPayload.entry(93, PeerPayload.zstd, &m).marked(.localOnly)]).bytes
    },
  ]

  private static let encryptedMethods: [GatewayFixture] = [
    GatewayFixture(
      "method-bzip2-encrypted", "A file under bzip2 and ZipCrypto.", .protected,
      ["zipcrypto-is-weak"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([PeerPayload.entry(12, PeerPayload.bzip2, &m).encrypted(&m)]).bytes },
    GatewayFixture(
      "method-lzma-encrypted",
      "A file under LZMA and ZipCrypto: the data does not begin as LZMA does.", .protected,
      ["zipcrypto-is-weak"],
      shows: [.asks: [.sevenZip, .libarchive, .python], .refuses: [.infoZIP, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        PeerPayload.entry(14, PeerPayload.lzma, &m).marked(as: .lzmaEndMark).encrypted(&m)
      ]).bytes
    },
    GatewayFixture(
      "method-xz-encrypted", "A file under XZ and ZipCrypto.", .protected, ["zipcrypto-is-weak"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([PeerPayload.entry(95, PeerPayload.xz, &m).encrypted(&m)]).bytes },
    GatewayFixture(
      "method-zstd-encrypted", "A file under zstd and ZipCrypto.", .protected,
      ["zipcrypto-is-weak"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([PeerPayload.entry(93, PeerPayload.zstd, &m).encrypted(&m)]).bytes },
    GatewayFixture(
      "method-deflate64-encrypted",
      "A file under Deflate64 and ZipCrypto: without reading Deflate64 nobody can exclude that "
        + "the data is plain.",
      .unknown, ["method-not-read"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive], .refuses: [.python, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).under(.deflate64).encrypted(&m)
      ]).bytes
    },
  ]
}
