/// Names of files as senders encode them: text, and its bytes by Python 3.11's codecs.
struct SenderName {
  let text: String
  /// As the charset's name stands in a mail.
  let charset: String
  let bytes: [UInt8]

  /// The usual name, with a character of CP932 that other charsets for Japanese lack.
  static let circled = SenderName(utf8: "見積書①.zip")
  /// Letters that are composed of two characters each.
  static let decomposed = SenderName(utf8: "カ\u{3099}イト\u{3099}.zip")

  static let iso2022JP = SenderName(
    "見積書.zip", "ISO-2022-JP",
    [0x1B, 0x24, 0x42, 0x38, 0x2B, 0x40, 0x51, 0x3D, 0x71, 0x1B, 0x28, 0x42])
  /// Half-width kana by the escape of JIS X 0201, which ISO-2022-JP does not have.
  static let iso2022JPKana = SenderName(
    "ﾐﾂﾓﾘ.zip", "ISO-2022-JP", [0x1B, 0x28, 0x49, 0x50, 0x42, 0x53, 0x58, 0x1B, 0x28, 0x42])
  static let shiftJIS = SenderName("見積書.zip", "Shift_JIS", [0x8C, 0xA9, 0x90, 0xCF, 0x8F, 0x91])
  static let cp932 = SenderName(
    "見積書①.zip", "Shift_JIS", [0x8C, 0xA9, 0x90, 0xCF, 0x8F, 0x91, 0x87, 0x40])
  static let shiftJISKana = SenderName("ﾐﾂﾓﾘ.zip", "Shift_JIS", [0xD0, 0xC2, 0xD3, 0xD8])
  static let eucJP = SenderName("見積書.zip", "EUC-JP", [0xB8, 0xAB, 0xC0, 0xD1, 0xBD, 0xF1])
  static let gb18030 = SenderName("报价单.zip", "GB18030", [0xB1, 0xA8, 0xBC, 0xDB, 0xB5, 0xA5])
  static let big5 = SenderName("報價單.zip", "Big5", [0xB3, 0xF8, 0xBB, 0xF9, 0xB3, 0xE6])
  static let eucKR = SenderName("견적서.zip", "EUC-KR", [0xB0, 0xDF, 0xC0, 0xFB, 0xBC, 0xAD])
  static let windows1252 = SenderName(
    "Übersicht.zip", "windows-1252", [0xDC] + Array("bersicht".utf8))
  static let windows1251 = SenderName("Смета.zip", "windows-1251", [0xD1, 0xEC, 0xE5, 0xF2, 0xE0])

  /// - Parameter stem: the bytes of what stands before `.zip`.
  private init(_ text: String, _ charset: String, _ stem: [UInt8]) {
    self.text = text
    self.charset = charset
    bytes = stem + Array(".zip".utf8)
  }

  private init(utf8 text: String) {
    self.text = text
    charset = "UTF-8"
    bytes = Array(text.utf8)
  }
}
