import ZipCrypto

extension GatewayFixture {
  /// Encryption headers whose eleven bytes are not random, so that an attacker knows them.
  ///
  /// Twelve known bytes are all that he needs. Without the password only a repetition shows.
  static let headerStrengths: [GatewayFixture] = [
    GatewayFixture(
      "header-zero", "An encrypted file whose encryption header is eleven zeros.", .protected,
      ["zipcrypto-is-weak"], withPassword: ["weak-encryption-header"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      one(&m, header: [UInt8](repeating: 0, count: 11))
    },
    GatewayFixture(
      "header-constant", "An encrypted file whose encryption header is one byte, eleven times.",
      .protected, ["zipcrypto-is-weak"], withPassword: ["weak-encryption-header"],
      shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let byte = UInt8(1 + m.number(below: 255))
      return one(&m, header: [UInt8](repeating: byte, count: 11))
    },
    GatewayFixture(
      "header-counting", "An encrypted file whose encryption header counts from a number upwards.",
      .protected, ["zipcrypto-is-weak"], withPassword: ["weak-encryption-header"],
      shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let start = UInt8(m.number(below: 200))
      return one(&m, header: (0..<11).map { start + $0 })
    },
    GatewayFixture(
      "header-time", "An encrypted file whose encryption header is nine zeros and the MS-DOS time.",
      .protected, ["zipcrypto-is-weak"], withPassword: ["weak-encryption-header"],
      shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let time = DraftEntry.modified.time
      let low = UInt8(truncatingIfNeeded: time)
      let high = UInt8(truncatingIfNeeded: time >> 8)
      return one(&m, header: [UInt8](repeating: 0, count: 9) + [low, high])
    },
    GatewayFixture(
      "header-zero-password-empty",
      "Files under the empty password whose encryption headers are zeros, which shows as it opens.",
      .exposed, ["empty-password", "weak-encryption-header"], shows: [.asks: .all], passwords: [""],
      ciphers: ["zipcrypto"]
    ) { m in
      let header = [UInt8](repeating: 0, count: 11)
      return ArchiveDraft([.deflated("prices.csv", m.table()).encrypted("", header: header)]).bytes
    },
    GatewayFixture(
      "header-repeated",
      "Two files under one password and the same encryption header: equal bytes in front, which "
        + "show without the password.",
      .protected, ["zipcrypto-is-weak", "repeated-encryption-header"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      let header = m.bytes(11)
      return ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(FixtureMaterial.password, header: header),
        .deflated("prices.csv", m.table()).encrypted(FixtureMaterial.password, header: header),
      ]).bytes
    },
  ]

  /// One encrypted file under an encryption header.
  private static func one(_ material: inout FixtureMaterial, header: [UInt8]) -> [UInt8] {
    ArchiveDraft([
      .deflated("prices.csv", material.table())
        .encrypted(FixtureMaterial.password, header: header)
    ]).bytes
  }
}
