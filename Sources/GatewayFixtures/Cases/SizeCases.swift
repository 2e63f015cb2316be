import ZipCrypto

extension GatewayFixture {
  /// Local header and central directory disagree on method, sizes, CRC-32 or descriptor.
  static let sizes: [GatewayFixture] = [
    GatewayFixture(
      "method-differs-encrypted",
      "An encrypted file that the local header calls stored and the central directory deflated.",
      .protected, ["zipcrypto-is-weak", "methods-differ"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).encrypted(&m).with { $0.local.method = .store }
      ]).bytes
    },
    GatewayFixture(
      "method-differs-two-contents",
      "A plain file of two contents: inflated by the central directory, the compressed bytes by "
        + "the local header, and each header is right by itself.",
      .notProtected, ["plain", "methods-differ", "sizes-differ", "headers-differ"],
      shows: [.opens: .all],
      ciphers: ["none"]
    ) { m in
      let inflated = DraftEntry.deflated("prices.csv", m.table())
      let stored = DraftEntry.stored("prices.csv", m.content(inflated.payload))
      return ArchiveDraft([inflated.with { $0.local = stored.local }]).bytes
    },
    GatewayFixture(
      "method-aes-against-zipcrypto",
      "A file under ZipCrypto that the central directory calls AES-256.",
      .protected, ["methods-differ"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let entry = DraftEntry.deflated("prices.csv", m.table()).encrypted(&m)
      return ArchiveDraft([entry.markedAsAES().with { $0.local = entry.local }]).bytes
    },
    GatewayFixture(
      "size-differs-encrypted",
      "An encrypted file whose local header states a content of half the size.",
      .protected, ["zipcrypto-is-weak", "sizes-differ"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).encrypted(&m).with { $0.local.uncompressedSize /= 2 }
      ]).bytes
    },
    GatewayFixture(
      "compressed-size-differs-encrypted",
      "An encrypted file whose local header states a payload of twenty bytes less.",
      .protected, ["zipcrypto-is-weak", "sizes-differ"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).encrypted(&m).with { $0.local.compressedSize -= 20 }
      ]).bytes
    },
    GatewayFixture(
      "size-differs-two-contents",
      "A plain stored file that ends after its first line by the local header and at its end by "
        + "the central directory; each CRC-32 fits.",
      .notProtected, ["plain", "sizes-differ", "headers-differ"], shows: [.opens: .all],
      ciphers: ["none"]
    ) { m in
      let whole = m.table()
      let start = m.content(Array(whole.prefix(19)))
      return ArchiveDraft([
        .stored("prices.csv", whole).with { entry in
          entry.local = DraftEntry.stored("prices.csv", start).local
        }
      ]).bytes
    },
    GatewayFixture(
      "size-zero-in-directory",
      "A plain file of which the central directory says that it is empty; the local header is right.",
      .notProtected, ["plain", "sizes-differ"],
      shows: [.opens: [.infoZIP, .sevenZip, .libarchive], .showsNothing: [.python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).with {
          $0.central.compressedSize = 0
          $0.central.uncompressedSize = 0
          $0.central.crc32 = 0
        }
      ]).bytes
    },
    GatewayFixture(
      "size-zero-in-local-header",
      "A plain file of which the local header says that it is empty, without bit 3.",
      .notProtected, ["plain", "sizes-differ"], shows: [.opens: [.libarchive, .python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).with {
          $0.local.compressedSize = 0
          $0.local.uncompressedSize = 0
          $0.local.crc32 = 0
        }
      ]).bytes
    },
    GatewayFixture(
      "crc-differs-encrypted",
      "An encrypted file whose local header states another CRC-32 than the central directory.",
      .protected, ["zipcrypto-is-weak", "headers-differ"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m).with { $0.local.crc32 ^= 0xFF }
      ]).bytes
    },
    GatewayFixture(
      "descriptor-differs-encrypted",
      "Encrypted files whose data descriptors state other sizes than the central directory.",
      .protected, ["zipcrypto-is-weak", "headers-differ"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("letter.txt", m.letter()).encrypted(&m, check: .time).describedBehind(),
        .deflated("prices.csv", m.table()).encrypted(&m, check: .time).describedBehind(),
      ]).mapping { entry in
        entry.with {
          $0.descriptor =
            DataDescriptor(crc32: entry.central.crc32, compressedSize: 7, uncompressedSize: 9)
            .encoded(signed: true, wide: false)
        }
      }.bytes
    },
    GatewayFixture(
      "descriptor-bit-central-only",
      "Plain files whose central directory promises data descriptors that are not there.",
      .notProtected, ["plain", "headers-differ"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in m.plain().mapping { $0.marked(.centralOnly, as: .dataDescriptor) }.bytes },
  ]
}
