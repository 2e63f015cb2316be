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
      default: .other(word)
      }
  }

  /// Whether the bytes must be decoded.
  public var isEncoded: Bool { self == .base64 || self == .quotedPrintable }
}
