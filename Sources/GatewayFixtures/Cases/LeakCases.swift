extension GatewayFixture {
  /// Content so short that its CRC-32, which stands in clear, gives it away.
  static let leaks: [GatewayFixture] = [
    GatewayFixture(
      "leak-one-byte", "One encrypted byte, which its CRC-32 gives away.", .protected,
      ["zipcrypto-is-weak", "crc-gives-content-away"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored("answer.txt", m.answer(1)).encrypted(&m)]).bytes },
    GatewayFixture(
      "leak-four-bytes", "Four encrypted digits: a CRC-32 fits just one content of four bytes.",
      .protected, ["zipcrypto-is-weak", "crc-gives-content-away"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored("pin.txt", m.answer(4)).encrypted(&m)]).bytes },
    GatewayFixture(
      "leak-four-bytes-beside-letter",
      "Four encrypted digits beside an encrypted letter, with descriptors.",
      .protected, ["zipcrypto-is-weak", "crc-gives-content-away"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m, check: .time).describedBehind(),
        .stored("pin.txt", m.answer(4)).encrypted(&m, check: .time).describedBehind(),
      ]).bytes
    },
    GatewayFixture(
      "leak-not-at-five-bytes",
      "Five encrypted digits, of which the CRC-32 leaves 256 contents: no more is said of them.",
      .protected, ["zipcrypto-is-weak"], shows: [.asks: .all],
      passwords: [FixtureMaterial.password],
      ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored("pin.txt", m.answer(5)).encrypted(&m)]).bytes },
  ]
}
