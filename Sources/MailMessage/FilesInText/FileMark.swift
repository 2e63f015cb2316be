import PortableSystem

/// The line with which a file in a text begins.
///
/// For uuencode that is no more than a guess, since `begin 644 of them` may be prose: its decoder
/// looks at the lines that follow.
enum FileMark {
  /// Begins the decoder of the file that a line begins; `nil` where it begins none.
  static func decoder(_ line: TextLine) -> (any TextFileDecoder)? {
    guard line.isBeginning, let first = line.bytes.first else { return nil }
    var decoder: (any TextFileDecoder)?
    switch first {
    case UInt8(ascii: "b"): decoder = uuencode(line)
    case UInt8(ascii: "="): decoder = YEncDecoder(line)
    case UInt8(ascii: "("):
      decoder =
        line.bytes.starts(with: binHexSentence)
        ? BinHexDecoder(at: line.offset) : nil
    default: return nil
    }
    if !line.isEnd {
      decoder?.record.note(
        .fileMarkMalformed, "the line with which it begins is too long", at: line.offset)
    }
    return decoder
  }

  /// The sentence's beginning: RFC 1741 has "with BinHex 4.0" behind it, macutils other words.
  private static let binHexSentence = Array("(This file must be converted".utf8)

  /// `begin`, the mode in octal digits, the name; sharutils has words for a name in base64.
  private static func uuencode(_ line: TextLine) -> (any TextFileDecoder)? {
    let rest = line.bytes.drop { !$0.isBlank }
    let fields = rest.drop(while: \.isBlank)
    let mode = fields.prefix { !$0.isBlank }
    guard (1...7).contains(mode.count), mode.allSatisfy({ (0x30...0x37).contains($0) }) else {
      return nil
    }
    let name = Array(fields.dropFirst(mode.count).trimmingBlanks())
    switch String(decoding: line.bytes[..<rest.startIndex], as: UTF8.self) {
    case "begin": return UUDecoder(name: name, at: line.offset)
    case "begin-encoded":
      return UUDecoder(name: EncodedWords.base64(name[...]), at: line.offset)
    case "begin-base64": return Base64FileDecoder(name: name, at: line.offset)
    case "begin-base64-encoded":
      return Base64FileDecoder(name: EncodedWords.base64(name[...]), at: line.offset)
    default: return nil
    }
  }
}
