/// The characters that stand for six bits in a line.
enum UUAlphabet: CaseIterable {
  /// Space to underscore; a grave accent stands for zero too, since spaces get lost.
  case uuencode
  /// Plus, hyphen, digits and letters.
  case xxencode

  /// The encoding that has it.
  var encoding: EmbeddedFile.Encoding { self == .uuencode ? .uuencode : .xxencode }

  /// The six bits of a character; 255 for what is outside the alphabet.
  @inline(__always)
  func value(_ byte: UInt8) -> UInt8 {
    switch self {
    case .uuencode: return byte >= 0x20 && byte <= 0x60 ? (byte &- 0x20) & 63 : 255
    case .xxencode:
      switch byte {
      case UInt8(ascii: "+"): return 0
      case UInt8(ascii: "-"): return 1
      case 0x30...0x39: return byte - 0x30 + 2
      case 0x41...0x5A: return byte - 0x41 + 12
      case 0x61...0x7A: return byte - 0x61 + 38
      default: return 255
      }
    }
  }
}
