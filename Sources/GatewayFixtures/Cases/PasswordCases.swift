import ZipCrypto

extension GatewayFixture {
  /// Really encrypted, and the password comes along with the archive.
  static let passwords: [GatewayFixture] = empty + inComments + inNames

  private static let empty: [GatewayFixture] = [
    GatewayFixture(
      "password-empty", "Files under the empty password: pressing return opens them.", .exposed,
      ["empty-password"], shows: [.asks: .all], passwords: [""], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m, ""),
        .deflated("prices.csv", m.table()).encrypted(&m, ""),
      ]).bytes
    },
    GatewayFixture(
      "password-empty-one-of-two", "One file under a password, the other under the empty one.",
      .exposed, ["empty-password"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password, ""],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m),
        .deflated("prices.csv", m.table()).encrypted(&m, ""),
      ]).bytes
    },
    GatewayFixture(
      "password-empty-flag-central",
      "A file under the empty password that the central directory alone marks.", .exposed,
      ["empty-password", "flags-differ"],
      shows: [.asks: [.infoZIP, .python, .libzip], .refuses: [.sevenZip, .libarchive]],
      passwords: [""], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).encrypted(&m, "").cleared(.localOnly)
      ]).bytes
    },
    GatewayFixture(
      "password-empty-aes", "A file under AES-256 with the empty password.", .exposed,
      ["empty-password"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [""], ciphers: ["aes-256"]
    ) { m in ArchiveDraft([PeerPayload.aes(PeerPayload.emptyAES256, strength: 3, &m)]).bytes },
    GatewayFixture(
      "password-several",
      "Two files, each under its own password: who has one does not have the other.",
      .protected, ["zipcrypto-is-weak"], withPassword: ["several-passwords"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password, "Hanami-2027"], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m),
        .deflated("prices.csv", m.table()).encrypted(&m, "Hanami-2027"),
      ]).bytes
    },
  ]

  private static let inComments: [GatewayFixture] = [
    GatewayFixture(
      "password-is-comment", "The archive's comment is the password, and nothing else.", .exposed,
      ["password-in-comment"], shows: [.asks: .all], passwords: ["Momiji#77"],
      ciphers: ["zipcrypto"]
    ) { m in encrypted("Momiji#77", comment: Array("Momiji#77".utf8), &m) },
    GatewayFixture(
      "password-labelled-in-comment", "The archive's comment says \"password: …\" in a sentence.",
      .exposed, ["password-in-comment"], shows: [.asks: .all], passwords: ["Kaede!x81"],
      ciphers: ["zipcrypto"]
    ) { m in
      encrypted(
        "Kaede!x81", comment: Array("Dear customer,\r\nthe password: Kaede!x81\r\nThanks.".utf8), &m
      )
    },
    GatewayFixture(
      "password-labelled-in-japanese", "The archive's comment, in UTF-8, says \"パスワード：…\".",
      .exposed, ["password-in-comment"], shows: [.asks: .all], passwords: ["Sakura2026"],
      ciphers: ["zipcrypto"]
    ) { m in encrypted("Sakura2026", comment: Array("パスワード：Sakura2026 です。".utf8), &m) },
    GatewayFixture(
      "password-labelled-in-cp932", "The archive's comment, in CP932, says \"パスワード:…\".",
      .exposed, ["password-in-comment"], shows: [.asks: .all], passwords: ["Botan-5150"],
      ciphers: ["zipcrypto"]
    ) { m in
      // パスワード in CP932.
      let label: [UInt8] = [0x83, 0x70, 0x83, 0x58, 0x83, 0x8F, 0x81, 0x5B, 0x83, 0x68]
      return encrypted("Botan-5150", comment: label + Array(": Botan-5150\r\n".utf8), &m)
    },
    GatewayFixture(
      "password-in-entry-comment", "The comment of the encrypted entry is its password.", .exposed,
      ["password-in-comment"], shows: [.asks: .all], passwords: ["ajisai06"], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).encrypted(&m, "ajisai06").with {
          $0.central.comment = Array("pw=ajisai06".utf8)
        }
      ]).bytes
    },
    GatewayFixture(
      "password-in-comment-aes", "A file under AES-256 whose password the comment gives.", .exposed,
      ["password-in-comment"],
      shows: [.asks: [.sevenZip, .libarchive, .libzip], .refuses: [.infoZIP, .python]],
      passwords: [FixtureMaterial.password],
      ciphers: ["aes-256"]
    ) { m in
      ArchiveDraft([PeerPayload.aes(PeerPayload.aes256, strength: 3, &m)]).with {
        $0.comment = Array("pw: \(FixtureMaterial.password)".utf8)
      }.bytes
    },
    GatewayFixture(
      "password-not-the-comment",
      "A comment that speaks of a password and does not tell it.", .protected,
      ["zipcrypto-is-weak"], shows: [.asks: .all], passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in
      m.encrypted().with {
        $0.comment = Array("The password follows in a second mail.".utf8)
      }.bytes
    },
  ]

  private static let inNames: [GatewayFixture] = [
    GatewayFixture(
      "password-is-entry-name",
      "The name of a plain empty file beside the encrypted one is the password.",
      .exposed, ["password-in-entry-name"], shows: [.asks: .all], passwords: ["tsubaki-0315"],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices.csv", m.table()).encrypted(&m, "tsubaki-0315"),
        .stored("tsubaki-0315", m.content([])),
      ]).bytes
    },
    GatewayFixture(
      "password-in-entry-name",
      "The encrypted file's own name holds the password as one of its words.",
      .exposed, ["password-in-entry-name"], shows: [.asks: .all], passwords: ["fuji3776"],
      ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .deflated("prices (pw=fuji3776).csv", m.table()).encrypted(&m, "fuji3776")
      ]).bytes
    },
    GatewayFixture(
      "password-in-archive-name", file: "password-in-archive-name_hagi2026.zip",
      "A word in the archive's own file name is the password.", .exposed,
      ["password-in-archive-name"], shows: [.asks: .all], passwords: ["hagi2026"],
      ciphers: ["zipcrypto"]
    ) { m in encrypted("hagi2026", comment: [], &m) },
    GatewayFixture(
      "password-is-archive-name", file: "Kikyo4649.zip",
      "The archive's file name, without its extension, is the password.", .exposed,
      ["password-in-archive-name"], shows: [.asks: .all], passwords: ["Kikyo4649"],
      ciphers: ["zipcrypto"]
    ) { m in encrypted("Kikyo4649", comment: [], &m) },
  ]

  /// A letter and a table under a password, with a comment.
  private static func encrypted(
    _ password: String, comment: [UInt8], _ material: inout FixtureMaterial
  ) -> [UInt8] {
    ArchiveDraft([
      .stored("letter.txt", material.letter()).encrypted(&material, password),
      .deflated("prices.csv", material.table()).encrypted(&material, password),
    ]).with { $0.comment = comment }.bytes
  }
}
