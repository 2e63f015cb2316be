extension GatewayFixture {
  /// Several archives in one file: behind one another, in a comment, in a prefix.
  static let severalArchives: [GatewayFixture] = rows + insideOthers

  private static let rows: [GatewayFixture] = [
    row(
      "row-encrypted-plain", first: true, second: false, adjusted: false, .ambiguous,
      shows: [.opens: [.infoZIP, .libarchive, .python], .asks: [.sevenZip, .libzip]],
      "An encrypted archive, then a plain one, as `cat` puts them together."),
    row(
      "row-encrypted-plain-adjusted", first: true, second: false, adjusted: true, .ambiguous,
      shows: [.opens: [.infoZIP, .libarchive, .python], .asks: [.sevenZip, .libzip]],
      "An encrypted archive, then a plain one whose offsets count the first."),
    row(
      "row-plain-encrypted", first: false, second: true, adjusted: false, .ambiguous,
      shows: [.opens: [.sevenZip, .libzip], .asks: [.infoZIP, .libarchive, .python]],
      "A plain archive, then an encrypted one, as `cat` puts them together."),
    row(
      "row-plain-encrypted-adjusted", first: false, second: true, adjusted: true, .ambiguous,
      shows: [.opens: [.sevenZip], .asks: [.infoZIP, .libarchive, .python, .libzip]],
      "A plain archive, then an encrypted one whose offsets count the first."),
    row(
      "row-encrypted-encrypted", first: true, second: true, adjusted: false, .protected,
      shows: [.asks: .all],
      "Two encrypted archives, as `cat` puts them together: whatever is shown needs the password."),
    row(
      "row-plain-plain", first: false, second: false, adjusted: false, .notProtected,
      shows: [.opens: .all],
      "Two plain archives, as `cat` puts them together."),
    GatewayFixture(
      "row-marked-encrypted",
      "An archive that is only marked as encrypted, then one that really is.",
      .pseudoProtected, ["several-end-records", "marked-but-plain"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let first = m.plain().mapping { $0.marked() }.bytes
      return m.encrypted().behind(first).bytes
    },
    GatewayFixture(
      "row-three",
      "An encrypted, a plain and again an encrypted archive: first and last agree, the middle does "
        + "not.",
      .ambiguous, ["several-end-records", "readers-disagree"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let first = m.encrypted().bytes
      let second = m.plain().bytes
      return m.encrypted().behind(first + second).bytes
    },
  ]

  private static let insideOthers: [GatewayFixture] = [
    GatewayFixture(
      "comment-holds-plain-archive",
      "An encrypted archive with a whole plain archive in its comment.",
      .ambiguous, ["archive-in-comment", "readers-disagree"],
      shows: [.opens: [.infoZIP, .libarchive, .python], .asks: [.sevenZip, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in inComment(outer: m.encrypted(), inner: m.plain()) },
    GatewayFixture(
      "comment-holds-encrypted-archive",
      "A plain archive with a whole encrypted archive in its comment.",
      .ambiguous, ["archive-in-comment", "readers-disagree"],
      shows: [.opens: [.sevenZip, .libzip], .asks: [.infoZIP, .libarchive, .python]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in inComment(outer: m.plain(), inner: m.encrypted()) },
    GatewayFixture(
      "comment-holds-encrypted-in-encrypted",
      "An encrypted archive with another encrypted one in its comment.",
      .protected, ["zipcrypto-is-weak", "archive-in-comment"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in inComment(outer: m.encrypted(), inner: m.encrypted()) },
    GatewayFixture(
      "comment-holds-marked-archive",
      "An encrypted archive with one in its comment that is only marked as encrypted.",
      .pseudoProtected, ["archive-in-comment", "marked-but-plain"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in inComment(outer: m.encrypted(), inner: m.plain().mapping { $0.marked() }) },
    GatewayFixture(
      "prefix-holds-plain-archive",
      "A script with a plain archive behind it, as one prefix of an encrypted archive.",
      .ambiguous, ["archive-in-prefix", "readers-disagree"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let front = script + m.plain().bytes
      return m.encrypted().behind(front, counting: true).bytes
    },
    GatewayFixture(
      "prefix-holds-encrypted-archive",
      "A script with an encrypted archive behind it, as one prefix of another encrypted archive.",
      .protected, ["zipcrypto-is-weak", "archive-in-prefix"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let front = script + m.encrypted().bytes
      return m.encrypted().behind(front, counting: true).bytes
    },
    GatewayFixture(
      "prefix-holds-plain-entry",
      "A script and a plain local entry without any directory as the prefix of an encrypted archive.",
      .ambiguous, ["hidden-entry", "prefix", "readers-disagree"],
      shows: [.asks: [.infoZIP, .libarchive, .python], .refuses: [.sevenZip, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto", "none"]
    ) { m in
      let front = script + DraftEntry.deflated("draft.txt", m.letter()).localBytes
      return m.encrypted().behind(front).bytes
    },
  ]

  /// Two archives behind one another.
  private static func row(
    _ name: String, first: Bool, second: Bool, adjusted: Bool, _ verdict: FixtureVerdict,
    shows: [FixtureBehaviour: [FixtureReader]], _ sentence: String
  ) -> GatewayFixture {
    GatewayFixture(
      name, sentence, verdict,
      ["several-end-records"] + (verdict == .ambiguous ? ["readers-disagree"] : []), shows: shows,
      passwords: first || second ? [FixtureMaterial.password] : [],
      ciphers: (first || second ? ["zipcrypto"] : []) + (first && second ? [] : ["none"])
    ) { m in
      let front = m.archive(encrypted: first).bytes
      return m.archive(encrypted: second).behind(front, counting: adjusted).bytes
    }
  }

  private static func inComment(outer: ArchiveDraft, inner: ArchiveDraft) -> [UInt8] {
    outer.with { $0.comment = inner.bytes }.bytes
  }
}
