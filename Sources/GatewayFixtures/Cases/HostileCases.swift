import ZipCrypto

extension GatewayFixture {
  /// Archives that want to crash, to fill or to stall whatever reads them, and damaged ones.
  static let hostile: [GatewayFixture] = [
    GatewayFixture(
      "ratio-bomb",
      "Sixteen megabytes of zeros in sixteen kilobytes: the highest ratio of deflate.",
      .notProtected, ["plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()), ZeroRun.entry("zeros.bin", matches: 65_028, &m),
      ]).bytes
    },
    GatewayFixture(
      "ratio-bomb-marked",
      "Sixteen megabytes of zeros, marked as encrypted: the proof has to inflate them.",
      .pseudoProtected, ["marked-but-plain"], shows: [.asks: .all], ciphers: ["none"]
    ) { m in ArchiveDraft([ZeroRun.entry("zeros.bin", matches: 65_028, &m).marked()]).bytes },
    GatewayFixture(
      "ratio-bomb-understated",
      "Sixteen megabytes of zeros, marked as encrypted, whose stated size is a hundred bytes.",
      .unknown, [], shows: [.asks: .all], ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        ZeroRun.entry("zeros.bin", matches: 65_028, &m).marked().with {
          $0.local.uncompressedSize = 100
          $0.central.uncompressedSize = 100
        }
      ]).bytes
    },
    GatewayFixture(
      "comment-of-signatures",
      "An encrypted archive whose comment of 65,535 bytes is made of nothing but what looks like "
        + "end records.",
      .protected, ["zipcrypto-is-weak"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with { draft in
        draft.comment = (0..<65_535).map { [0x50, 0x4B, 5, 6][$0 % 4] }
      }.bytes
    },
    GatewayFixture(
      "count-65535-of-nothing",
      "An end record that counts 65,535 entries and has a directory of no bytes.", .none,
      ["entry-count-differs", "no-content"],
      shows: [.refuses: [.sevenZip, .libzip], .showsNothing: [.infoZIP, .libarchive, .python]],
      ciphers: []
    ) { _ in
      ArchiveDraft([]).with {
        $0.endChange = {
          $0.entries = .max
          $0.entriesOnDisk = .max
        }
      }.bytes
    },
    GatewayFixture(
      "directory-offset-beyond",
      "An end record that puts the directory two gigabytes behind the file.",
      .protected, ["zipcrypto-is-weak", "directory-offset-differs"],
      shows: [.asks: [.libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with { $0.endChange = { $0.directoryOffset = 0x7FFF_FFF0 } }.bytes
    },
    GatewayFixture(
      "local-header-beyond", "An entry whose local header would stand far behind the file.",
      .unknown,
      ["truncated"], shows: [.refuses: [.infoZIP, .libarchive, .python]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        DraftEntry.stored("letter.txt", m.letter()).encrypted(&m)
          .with { $0.central.localHeaderOffset = 0x7FFF_0000 }
      ]).bytes
    },
    GatewayFixture(
      "payload-beyond", "An entry whose payload would reach a gigabyte behind the file.", .unknown,
      ["truncated"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        DraftEntry.stored("letter.txt", m.letter()).encrypted(&m).with {
          for size in [UInt32(0x4000_0000)] {
            $0.local.compressedSize = size
            $0.central.compressedSize = size
            $0.local.uncompressedSize = size - 12
            $0.central.uncompressedSize = size - 12
          }
        }
      ]).bytes
    },
    GatewayFixture(
      "truncated-in-entry", "An encrypted archive cut off in the middle, as a broken download.",
      .unknown, ["truncated"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let bytes = m.encrypted().bytes
      return Array(bytes.prefix(bytes.count / 2))
    },
    GatewayFixture(
      "truncated-in-directory", "An encrypted archive cut off inside its central directory.",
      .unknown, ["truncated"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().bytes.dropLast(60) },
    GatewayFixture(
      "truncated-plain-in-directory", "A plain archive cut off inside its central directory.",
      .unknown, ["truncated"],
      shows: [.opens: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      ciphers: ["none"]
    ) { m in m.plain().bytes.dropLast(60) },
  ]
}

extension [UInt8] {
  /// The bytes without the last so many.
  fileprivate func dropLast(_ count: Int) -> [UInt8] { Array(prefix(self.count - count)) }
}
