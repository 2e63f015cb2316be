internal import PortableSystem

/// An entry's name: the bytes in the header and the text that they stand for.
public struct EntryName: Hashable, Sendable {
  /// What told the encoding of a name.
  public enum Encoding: Hashable, Sendable {
    /// General purpose bit 11 (APPNOTE D.2).
    case utf8Flag
    /// The Info-ZIP Unicode Path extra field, whose checksum fits the name.
    case unicodePath
    /// No mark; the bytes are ASCII.
    case ascii
    /// No mark; the bytes are valid UTF-8.
    case utf8
    /// No mark; the bytes look like Japanese in Windows code page 932.
    case cp932
    /// No mark; IBM code page 437, which is what the format falls back to (APPNOTE D.1).
    case cp437
  }

  /// The bytes as they stand in the header.
  public let bytes: [UInt8]
  /// What told the encoding.
  public let encoding: Encoding
  /// The text where the bytes are not the text's own in UTF-8.
  private let converted: String?

  /// The name as text; it is the archive's word, so nothing is escaped and nothing is safe.
  public var text: String { converted ?? String(decoding: bytes, as: UTF8.self) }

  /// The text in UTF-8: of nearly all names the header's bytes themselves, which takes no text.
  package var utf8: [UInt8] { converted.map { Array($0.utf8) } ?? bytes }

  /// Reads a name with what a header knows of its encoding.
  public init(_ bytes: [UInt8], flags: GeneralPurposeFlags, extra: borrowing ExtraFields) {
    self.bytes = bytes
    if flags.contains(.utf8), bytes.isUTF8 {
      (converted, encoding) = (nil, .utf8Flag)
    } else if let path = UnicodePath(extra, headerName: bytes),
      let text = CharacterEncoding.utf8.decode(path.name)
    {
      (converted, encoding) = (text, .unicodePath)
    } else if bytes.isASCII {
      (converted, encoding) = (nil, .ascii)
    } else if bytes.isUTF8 {
      (converted, encoding) = (nil, .utf8)
    } else if let text = CharacterEncoding.cp932.decode(bytes), Self.looksJapanese(text) {
      (converted, encoding) = (text, .cp932)
    } else {
      converted = CharacterEncoding.cp437.decode(bytes) ?? String(decoding: bytes, as: UTF8.self)
      encoding = .cp437
    }
  }

  /// Whether a text that came out of code page 932 is more than accented letters misread.
  ///
  /// An accented letter of code page 437 followed by another letter often reads as one kanji or
  /// sign. Names in Japanese show kana, which no such pair gives, or several kanji in a row.
  private static func looksJapanese(_ text: String) -> Bool {
    var kanjiInRow = 0
    var halfWidthInRow = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FE: return true
      case 0x4E00...0x9FFF: kanjiInRow += 1
      case 0xFF66...0xFF9F: halfWidthInRow += 1
      default: (kanjiInRow, halfWidthInRow) = (0, 0)
      }
      if kanjiInRow >= 2 || halfWidthInRow >= 2 { return true }
    }
    return false
  }
}

extension [UInt8] {
  /// Whether all bytes are ASCII.
  package var isASCII: Bool { reduce(0, |) < 0x80 }

  /// Whether these bytes are valid UTF-8.
  package var isUTF8: Bool { isASCII || String(validating: self, as: UTF8.self) != nil }
}
