import PortableSystem

/// Character encodings by the names that mails give them.
enum Charset {
  /// The text that `bytes` stand for.
  ///
  /// Bytes that stand for nothing, and all non-ASCII bytes where the charset is not known, are
  /// written as `\xE9`; nothing is left out.
  static func decode(_ bytes: [UInt8], charset: String) -> String {
    let name = charset.trimmingBlanks()
    if name.isEmpty || name == "us-ascii" || name == "ascii" || name == "unknown-8bit" {
      return UndeclaredText.decode(bytes)
    }
    if name.hasPrefix("iso-2022-jp") || name == "csiso2022jp" { return ISO2022JP.decode(bytes) }
    guard let encoding = encoding(name) else { return escaped(bytes[...]) }
    return decode(bytes, encoding)
  }

  /// The text that `bytes` stand for in `encoding`, with what is invalid escaped.
  static func decode(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> String {
    var text = ""
    var rest = bytes[...]
    // Each failure costs a pass over the rest: a text with so many is not in this encoding.
    for _ in 0..<32 {
      guard
        let (output, consumed) = EncodingConverters.convert(
          Array(rest), from: encoding.name, to: CharacterEncoding.utf8.name)
      else { break }
      text += String(decoding: output, as: UTF8.self)
      rest = rest.dropFirst(consumed)
      guard let invalid = rest.first else { return text }
      text += escape(invalid)
      rest = rest.dropFirst()
    }
    return text + escaped(rest)
  }

  /// ASCII as it is and every other byte as `\xE9`.
  static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += escape(byte)
      }
    }
    return text
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "\\x0\(digits)" : "\\x\(digits)"
  }

  /// The encoding by a name in lower case.
  ///
  /// Where senders mean a larger set than they say, it is the larger one: CP932 for Shift_JIS,
  /// windows-1252 for ISO-8859-1, GB18030 for GB2312.
  static func encoding(_ name: String) -> CharacterEncoding? {
    if let known = aliases[name] { return CharacterEncoding(name: known) }
    // Families by number; all else is unknown, so that a mail cannot pick from what iconv has.
    for (prefix, family) in families where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count)
      if (1...4).contains(number.count), number.allSatisfy({ ("0"..."9").contains($0) }) {
        return CharacterEncoding(name: family + number)
      }
    }
    return nil
  }

  private static let families = [
    ("iso-8859-", "ISO-8859-"), ("iso8859-", "ISO-8859-"), ("iso_8859-", "ISO-8859-"),
    ("windows-", "CP"), ("cp", "CP"), ("ibm", "CP"), ("x-cp", "CP"),
  ]

  private static let aliases = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "utf-7": "UTF-7", "utf-16": "UTF-16",
    "utf-16be": "UTF-16BE", "utf-16le": "UTF-16LE",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "ms_kanji": "CP932", "csshiftjis": "CP932", "windows-31j": "CP932", "cswindows31j": "CP932",
    "ms932": "CP932", "windows-932": "CP932", "cp932": "CP932",
    "euc-jp": "EUC-JP", "x-euc-jp": "EUC-JP", "eucjp": "EUC-JP",
    "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "latin1": "CP1252", "l1": "CP1252",
    "iso_8859-1": "CP1252", "iso-8859-9": "CP1254",
    "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "x-gbk": "GB18030",
    "cp936": "GB18030", "euc-cn": "GB18030", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
    "cn-big5": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ks_c_5601": "CP949", "ksc5601": "CP949",
    "iso-2022-kr": "ISO-2022-KR", "iso-2022-cn": "ISO-2022-CN",
    "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "tis-620": "CP874", "macintosh": "MACINTOSH",
    "x-mac-roman": "MACINTOSH",
  ]
}

extension String {
  /// Without the blanks at both ends.
  fileprivate func trimmingBlanks() -> String {
    String(decoding: Array(utf8).trimmingBlanks(), as: UTF8.self)
  }
}
