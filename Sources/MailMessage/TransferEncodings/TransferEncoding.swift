/// How the bytes of a part are written for the way (RFC 2045, 6).
public enum TransferEncoding: Hashable, Sendable {
  /// Short lines of ASCII, as they are. Also what holds when the field is missing.
  case sevenBit
  /// Short lines of any bytes, as they are.
  case eightBit
  /// Any bytes, as they are.
  case binary
  /// Base64.
  case base64
  /// Quoted-printable.
  case quotedPrintable
  /// A file by uuencode between its `begin` and `end`; never standard, and sent all the same.
  case uuencode
  /// A file in yEnc between its `=ybegin` and `=yend`; never standard, and sent all the same.
  case yEnc
  /// Another word, in lower case; the bytes are given as they stand.
  case other(String)

  /// The encoding that a field's value names; comments, quotes and letter case do not matter.
  init(_ value: [UInt8]) {
    let word = StructuredField.bareWord(value)
    self =
      switch word {
      case "", "7bit", "7-bit": .sevenBit
      case "8bit", "8-bit": .eightBit
      case "binary": .binary
      case "base64": .base64
      case "quoted-printable": .quotedPrintable
      case "x-uuencode", "uuencode", "x-uue", "uue": .uuencode
      case "x-yencode", "yencode", "x-yenc", "yenc": .yEnc
      default: .other(word)
      }
  }

  /// Whether the bytes must be decoded.
  public var isEncoded: Bool {
    switch self {
    case .base64, .quotedPrintable, .uuencode, .yEnc: true
    case .sevenBit, .eightBit, .binary, .other: false
    }
  }

  /// Whether the bytes are a text in which the content stands as a file.
  var isEmbeddedFile: Bool { self == .uuencode || self == .yEnc }
}
