import ZipCrypto

extension GatewayFixture {
  /// End records that misstate the directory, or of which there are several.
  static let endRecords: [GatewayFixture] = counts + places + choices

  private static let counts: [GatewayFixture] = [
    GatewayFixture(
      "count-too-small-plain-left-out",
      "The end record counts one entry, encrypted; the directory has a second, plain.",
      .ambiguous, ["entry-count-differs", "readers-disagree"],
      shows: [.opensSome: [.infoZIP, .sevenZip, .libarchive, .python], .refuses: [.libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m), .deflated("prices.csv", m.table()),
      ]).with { $0.endChange = { $0.count(1) } }.bytes
    },
    GatewayFixture(
      "count-too-small-encrypted",
      "The end record counts one entry, the directory has two, encrypted.",
      .protected, ["zipcrypto-is-weak", "entry-count-differs"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .python], .refuses: [.libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().with { $0.endChange = { $0.count(1) } }.bytes },
    GatewayFixture(
      "count-too-large-encrypted", "The end record counts three entries, the directory has two.",
      .protected, ["zipcrypto-is-weak", "entry-count-differs"],
      shows: [.asks: [.infoZIP, .sevenZip, .libarchive, .python], .refuses: [.libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in m.encrypted().with { $0.endChange = { $0.count(3) } }.bytes },
    GatewayFixture(
      "count-zero-plain", "The end record counts no entries, the directory has two, plain.",
      .notProtected, ["entry-count-differs"],
      shows: [.opens: [.infoZIP, .sevenZip, .libarchive, .python], .refuses: [.libzip]],
      ciphers: ["none"]
    ) { m in m.plain().with { $0.endChange = { $0.count(0) } }.bytes },
  ]

  private static let places: [GatewayFixture] = [
    GatewayFixture(
      "directory-offset-too-small",
      "The end record puts the directory forty bytes before its place; readers correct that.",
      .protected, ["directory-offset-differs"],
      shows: [.asks: [.infoZIP, .sevenZip], .refuses: [.libarchive, .python, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with { $0.endChange = { $0.directoryOffset -= 40 } }.bytes
    },
    GatewayFixture(
      "directory-offset-too-large",
      "The end record puts a plain archive's directory forty bytes behind its place.",
      .notProtected, ["directory-offset-differs"],
      shows: [.opens: [.libarchive], .refuses: [.infoZIP, .python, .libzip]], ciphers: ["none"]
    ) { m in m.plain().with { $0.endChange = { $0.directoryOffset += 40 } }.bytes },
    GatewayFixture(
      "directory-size-too-small",
      "The end record gives the directory 30 bytes less than it has: its last header is cut.",
      .protected, ["directory-size-differs"],
      shows: [.asks: [.infoZIP, .sevenZip], .refuses: [.libarchive, .python, .libzip]],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with { $0.endChange = { $0.directorySize -= 30 } }.bytes
    },
    GatewayFixture(
      "directory-size-zero", "The end record gives the directory no bytes at all.", .protected,
      ["directory-size-differs"],
      shows: [
        .asks: [.sevenZip], .refuses: [.infoZIP, .libzip], .showsNothing: [.libarchive, .python],
      ], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in m.encrypted().with { $0.endChange = { $0.directorySize = 0 } }.bytes },
  ]

  private static let choices: [GatewayFixture] = [
    GatewayFixture(
      "two-directories-by-offset",
      "The end record's offset leads to a directory of the plain file, its place in the file to "
        + "one of the encrypted file.",
      .ambiguous, ["directory-offset-differs", "readers-disagree"],
      shows: [
        .opens: [.libzip], .asks: [.infoZIP], .opensSome: [.sevenZip],
        .refuses: [.libarchive, .python],
      ],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let draft = TwoDirectories.draft(&m)
      let front = draft.front
      // Both directories have one header under a name of the same length.
      let plain = draft.directory(of: [0])
      let end = EndOfCentralDirectory(entries: 1, size: plain.count, offset: front.count)
      return front + plain + draft.directory(of: [1]) + end.bytes
    },
    GatewayFixture(
      "two-end-records",
      "Two directories over the same two entries, each with its end record: the first lists the "
        + "plain one, the last the encrypted one.",
      .ambiguous, ["several-end-records", "readers-disagree"],
      shows: [.asks: [.infoZIP, .libarchive, .python, .libzip], .opensSome: [.sevenZip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let draft = TwoDirectories.draft(&m)
      return TwoDirectories.appended([0], to: draft).with(directory: [1], of: draft)
    },
    GatewayFixture(
      "end-record-in-comment",
      "An end record in the comment of another: the outer leads to a directory of the encrypted "
        + "file, the inner to one of the plain file.",
      .ambiguous, ["several-end-records", "readers-disagree"],
      shows: [
        .opens: [.sevenZip], .asks: [.libzip], .opensSome: [.infoZIP], .refuses: [.python],
        .showsNothing: [.libarchive],
      ],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let draft = TwoDirectories.draft(&m)
      let front = draft.front
      let plain = draft.directory(of: [0])
      let encrypted = draft.directory(of: [1])
      var outer = EndOfCentralDirectory(
        entries: 1, size: encrypted.count, offset: front.count + plain.count)
      outer.comment =
        EndOfCentralDirectory(entries: 1, size: plain.count, offset: front.count).bytes
      return front + plain + encrypted + outer.bytes
    },
  ]
}

/// A plain and an encrypted entry, and directories that list the one or the other.
private struct TwoDirectories {
  let bytes: [UInt8]

  static func draft(_ material: inout FixtureMaterial) -> ArchiveDraft {
    ArchiveDraft([
      .stored("terms.txt", material.letter()),
      .stored("prices.csv", material.table()).encrypted(&material).named("price.csv"),
    ])
  }

  /// The entries with a directory of some of them and its end record.
  static func appended(_ places: [Int], to draft: ArchiveDraft) -> TwoDirectories {
    TwoDirectories(bytes: draft.front).appending(places, draft)
  }

  /// The same bytes with a further directory and its end record.
  func with(directory places: [Int], of draft: ArchiveDraft) -> [UInt8] {
    appending(places, draft).bytes
  }

  private func appending(_ places: [Int], _ draft: ArchiveDraft) -> TwoDirectories {
    let directory = draft.directory(of: places)
    let end = EndOfCentralDirectory(
      entries: places.count, size: directory.count, offset: bytes.count)
    return TwoDirectories(bytes: bytes + directory + end.bytes)
  }
}

extension EndOfCentralDirectory {
  /// Counts so many entries.
  fileprivate mutating func count(_ entries: UInt16) {
    self.entries = entries
    entriesOnDisk = entries
  }
}
