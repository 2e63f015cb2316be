import ZipCrypto

extension GatewayFixture {
  /// ZIP64 records and extra fields, used or not.
  static let zip64: [GatewayFixture] = [
    GatewayFixture(
      "zip64-encrypted",
      "An encrypted archive with ZIP64 fields and records that no size asks for.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().mapping(\.withZip64).with {
        $0.hasZip64Records = true
        $0.endChange = { $0.leaveToZip64() }
      }.bytes
    },
    GatewayFixture(
      "zip64-descriptor",
      "An encrypted file from a pipe: ZIP64 in the local header and sizes of 64 bits behind the "
        + "data.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      let entry = DraftEntry.deflated("prices.csv", m.table()).encrypted(&m, check: .time)
        .describedBehind(wide: true)
      let sizes = Zip64ExtendedInformation(uncompressedSize: 0, compressedSize: 0)
      return ArchiveDraft([
        entry.adding(Zip64ExtendedInformation.identifier, sizes.data, to: .localOnly)
          .needing(version: 45).with {
            $0.local.compressedSize = .max
            $0.local.uncompressedSize = .max
          }
      ]).bytes
    },
    GatewayFixture(
      "zip64-not-asked-for",
      "A plain archive with ZIP64 records that say the same as the end record, which does not ask "
        + "for them.",
      .notProtected, ["plain"], shows: [.opens: .all], ciphers: ["none"]
    ) { m in m.plain().with { $0.hasZip64Records = true }.bytes },
    GatewayFixture(
      "zip64-other-directory",
      "The end record leads to a directory of the encrypted file; a ZIP64 record that it does not "
        + "ask for leads to one of the plain file.",
      .ambiguous, ["zip64-differs", "readers-disagree"],
      shows: [
        .opens: [.libzip], .asks: [.infoZIP], .opensSome: [.sevenZip, .libarchive],
        .refuses: [.python],
      ],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in twoDirectories(m.mixed(), narrow: [0], wide: [1]) },
    GatewayFixture(
      "zip64-other-directory-reversed",
      "The end record leads to a directory of the plain file; a ZIP64 record that it does not ask "
        + "for leads to one of the encrypted file.",
      .ambiguous, ["zip64-differs", "readers-disagree"],
      shows: [
        .opens: [.infoZIP], .asks: [.sevenZip, .libzip], .opensSome: [.libarchive],
        .refuses: [.python],
      ],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in twoDirectories(m.mixed(), narrow: [1], wide: [0]) },
    GatewayFixture(
      "zip64-fewer-entries",
      "A ZIP64 record that is not asked for counts one of the two encrypted entries.",
      .protected, ["zipcrypto-is-weak", "zip64-differs"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .python], .refuses: [.libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with {
        $0.hasZip64Records = true
        $0.zip64Change = {
          $0.entries = 1
          $0.entriesOnDisk = 1
        }
      }.bytes
    },
    GatewayFixture(
      "zip64-record-missing",
      "The end record leaves everything to a ZIP64 record that is not there.", .unknown,
      ["damaged"],
      shows: [.asks: [.sevenZip, .libarchive], .refuses: [.infoZIP, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().with { $0.endChange = { $0.leaveToZip64() } }.bytes },
    GatewayFixture(
      "zip64-extra-missing",
      "Sizes of 0xFFFFFFFF without a ZIP64 extra field: -1 for a careless reader.", .unknown,
      ["damaged"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .python], .refuses: [.libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().mapping {
        $0.with {
          $0.central.compressedSize = .max
          $0.central.uncompressedSize = .max
        }
      }.bytes
    },
    GatewayFixture(
      "zip64-offset-beyond-everything",
      "A ZIP64 record that puts the directory past 2^63: negative for a careless reader.",
      .protected,
      ["zipcrypto-is-weak", "directory-offset-differs"],
      shows: [.asks: [.sevenZip], .refuses: [.infoZIP, .libarchive, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with {
        $0.hasZip64Records = true
        $0.endChange = { $0.leaveToZip64() }
        $0.zip64Change = { $0.directoryOffset = 0xFFFF_FFFF_FFFF_F000 }
      }.bytes
    },
    GatewayFixture(
      "zip64-size-beyond-everything",
      "An encrypted entry whose ZIP64 extra field states a payload of 2^63 bytes.", .unknown,
      ["truncated"],
      shows: [.asks: [.infoZIP, .sevenZip, .python, .libzip], .refuses: [.libarchive]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let sizes = Zip64ExtendedInformation(
        uncompressedSize: 1 << 63, compressedSize: 1 << 63)
      return ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m)
          .adding(Zip64ExtendedInformation.identifier, sizes.data).with {
            $0.local.compressedSize = .max
            $0.local.uncompressedSize = .max
            $0.central.compressedSize = .max
            $0.central.uncompressedSize = .max
          }
      ]).bytes
    },
  ]

  /// Two directories over the same entries: the end record leads to one, the ZIP64 record to the
  /// other.
  private static func twoDirectories(_ draft: ArchiveDraft, narrow: [Int], wide: [Int]) -> [UInt8] {
    let front = draft.front
    let first = draft.directory(of: wide)
    let second = draft.directory(of: narrow)
    var bytes = front + first + second
    var record = Zip64EndOfCentralDirectory()
    record.entriesOnDisk = 1
    record.entries = 1
    record.directorySize = UInt64(first.count)
    record.directoryOffset = UInt64(front.count)
    let locator = Zip64Locator(recordOffset: UInt64(bytes.count))
    bytes += record.bytes + locator.bytes
    return bytes
      + EndOfCentralDirectory(
        entries: 1, size: second.count, offset: front.count + first.count
      ).bytes
  }
}

extension FixtureMaterial {
  /// An encrypted entry, then a plain one.
  fileprivate mutating func mixed() -> ArchiveDraft {
    ArchiveDraft([
      .deflated("prices.csv", table()).encrypted(&self), .stored("terms.txt", letter()),
    ])
  }
}

extension EndOfCentralDirectory {
  /// Leaves all numbers to the ZIP64 end record.
  fileprivate mutating func leaveToZip64() {
    entriesOnDisk = .max
    entries = .max
    directorySize = .max
    directoryOffset = .max
  }
}
