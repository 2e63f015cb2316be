import PortableSystem

/// Header text that says nothing of its encoding, so that only its bytes tell.
enum UndeclaredText {
  /// The text: ISO-2022-JP by its escapes, UTF-8 where it is valid, CP932 or EUC-JP where the
  /// bytes speak for it; else ASCII with every other byte as `\xE9`.
  static func decode(_ bytes: [UInt8]) -> String {
    if ISO2022JP.isLikely(bytes) { return ISO2022JP.decode(bytes) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let eucJP = CharacterEncoding(name: "EUC-JP")
    if looksLikeEUC(bytes), let text = eucJP.decode(bytes) { return text }
    if looksLikeShiftJIS(bytes), let text = CharacterEncoding.cp932.decode(bytes) { return text }
    return Charset.escaped(bytes[...])
  }

  /// Whether all characters are pairs of kana, symbols and kanji as EUC-JP writes them.
  ///
  /// Such pairs are half-width kana to Shift_JIS: two kana rows (A4, A5) or a kanji speak for EUC,
  /// for half-width kana have letters that pair up only by chance.
  private static func looksLikeEUC(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var common = 0
    var others = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte == 0x8E {
        others += 1
        index += 2
      } else {
        guard (0xA1...0xF4).contains(byte), index + 1 < bytes.count, bytes[index + 1] >= 0xA1
        else { return false }
        // Kana, and the kanji of level 1.
        if byte == 0xA4 || byte == 0xA5 || (0xB0...0xCF).contains(byte) {
          common += 1
        } else {
          others += 1
        }
        index += 2
      }
    }
    return common > 0 && common >= others
  }

  /// Whether half of the two-byte characters are symbols, kana or kanji of level 1: Latin text
  /// with single letters above ASCII gives rare kanji instead.
  private static func looksLikeShiftJIS(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var common = 0
    var rare = 0
    var single = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte) {
        if byte <= 0x97 { common += 1 } else { rare += 1 }
        index += 2
      } else {
        if byte >= 0xA1 { single += 1 }
        index += 1
      }
    }
    return common > 0 ? common >= rare : rare == 0 && single > 2
  }
}
