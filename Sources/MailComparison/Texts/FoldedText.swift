/// A text by which two are compared: without white space, in lower case, with the wide and narrow
/// forms of a character as one, so that neither charsets nor line breaks make a difference.
struct FoldedText: Hashable, Sendable {
  /// What is left, in UTF-8.
  let bytes: [UInt8]

  init(_ text: some StringProtocol) {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte > 0x20, byte != 0x7F { folded.append(0x41...0x5A ~= byte ? byte + 32 : byte) }
      } else if let other = Self.fold(scalar) {
        for unit in String(other).lowercased().utf8 { folded.append(unit) }
      }
    }
    bytes = folded
  }

  init(joining texts: some Sequence<FoldedText>) { bytes = texts.flatMap(\.bytes) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether it is drawn and says nothing: `----`, `＝＝＝`, `* * *`.
  var isRule: Bool {
    !bytes.isEmpty
      && String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
        "-_=*+~#.─━―‐–—・･…■□◆◇●○☆★".unicodeScalars.contains(scalar)
      }
  }

  /// The character that stands for all of its forms; `nil` for white space and for what shows
  /// nothing.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x3000, 0x00A0, 0x200B...0x200F, 0x2028...0x202F, 0x2060, 0xFEFF: return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    // Charsets of Japanese differ in these: wave dash, minus, parallel, yen, overline.
    case 0x301C: return "~"
    case 0x2212: return "-"
    case 0x2016: return "∥"
    case 0xFFE0: return "¢"
    case 0xFFE1: return "£"
    case 0xFFE2: return "¬"
    case 0xFFE3, 0x203E: return "¯"
    case 0xFFE5, 0x00A5: return "\\"
    case 0x2014: return "―"
    default: return scalar.properties.isWhitespace ? nil : scalar
    }
  }
}
