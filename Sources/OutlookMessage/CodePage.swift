public import PortableSystem

/// A Windows code page: how the 8-bit texts of a message are encoded (MS-OXCMSG 2.2.1.3,
/// MS-OXTNEF 2.1.3.3.1).
public struct CodePage: Hashable, Sendable {
  /// Its number, as 932.
  public let number: UInt32

  /// A code page by its number.
  public init(_ number: UInt32) { self.number = number }

  /// The encoding by that number, or `nil` where it is not known.
  public var encoding: CharacterEncoding? {
    switch number {
    case 65001: .utf8
    case 1200: CharacterEncoding(name: "UTF-16LE")
    case 65000: CharacterEncoding(name: "UTF-7")
    case 932, 943: .cp932
    case 936, 54936: CharacterEncoding(name: "GB18030")
    case 950: CharacterEncoding(name: "BIG5-HKSCS")
    case 949, 51949: CharacterEncoding(name: "CP949")
    case 20932, 51932: CharacterEncoding(name: "EUC-JP")
    case 50220...50222: CharacterEncoding(name: "ISO-2022-JP-3")
    case 20127: CharacterEncoding(name: "US-ASCII")
    case 20866: CharacterEncoding(name: "KOI8-R")
    case 21866: CharacterEncoding(name: "KOI8-U")
    case 10000: CharacterEncoding(name: "MACINTOSH")
    case 28591: CharacterEncoding(name: "CP1252")
    case 28592...28606: CharacterEncoding(name: "ISO-8859-\(number - 28590)")
    case 874, 1250...1258, 437, 737, 775, 850, 852, 855, 857, 858, 860...866, 869:
      CharacterEncoding(name: "CP\(number)")
    default: nil
    }
  }
}

/// Texts of properties, which may be anything.
enum PropertyText {
  /// UTF-16 up to its first zero; what is invalid is replaced by U+FFFD.
  static func utf16(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
  }

  /// Bytes up to the first zero; where they are not valid in the code page, or none is known, ASCII
  /// as it is and every other byte as `\xE9`.
  static func decode(_ bytes: [UInt8], _ page: CodePage?) -> String {
    if page?.number == 1200 { return utf16(bytes) }
    let bytes = Array(bytes.prefix { $0 != 0 })
    let encoding = page == nil ? .utf8 : page?.encoding
    return encoding?.decode(bytes) ?? escaped(bytes)
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      if byte < 0x80 { return String(Unicode.Scalar(byte)) }
      return "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
