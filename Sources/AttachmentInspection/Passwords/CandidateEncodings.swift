internal import PortableSystem

/// How texts become the bytes of a password: writers of ZIP say nothing of it, and each uses what
/// its system has.
enum CandidateEncodings {
  /// Those that are tried besides UTF-8: Japanese, DOS, Western, Chinese and Korean systems'.
  private static let others = [
    "CP932", "CP437", "CP850", "CP1252", "ISO-8859-1", "GB18030", "CP950", "CP949",
  ].map(CharacterEncoding.init(name:))

  /// Those in which bytes that are no UTF-8 are read.
  private static let readings = ["CP932", "GB18030", "CP1252", "CP437"]
    .map(CharacterEncoding.init(name:))

  /// Each distinct sequence of bytes that a text is in these encodings, UTF-8 first; those that
  /// have no room for one of its characters are left out.
  static func encode(_ text: String) -> [[UInt8]] {
    let given = Array(text.utf8)
    guard given.contains(where: { $0 >= 0x80 }) else { return [given] }
    var spellings = [given]
    // macOS takes names apart into letters and marks; what is typed comes put together.
    let composed = text.composed
    var texts = [text]
    if Array(composed.utf8) != given {
      spellings.append(Array(composed.utf8))
      texts.append(composed)
    }
    for encoding in others {
      for text in texts {
        if let bytes = encoding.encode(text), !spellings.contains(bytes) { spellings.append(bytes) }
      }
    }
    return spellings
  }

  /// The texts that bytes may stand for: the one of UTF-8 where they are valid, else one for each
  /// encoding in which they are.
  static func decode(_ bytes: [UInt8]) -> [String] {
    if let text = CharacterEncoding.utf8.decode(bytes) { return [text] }
    var texts: [String] = []
    for encoding in readings {
      if let text = encoding.decode(bytes), !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}

extension String {
  /// The text with each letter and its marks as one character, where Unicode has it: what
  /// normalisation form C does to the texts of living languages.
  var composed: String {
    var composed = ""
    for character in self {
      let isApart = character.unicodeScalars.dropFirst().first != nil
      if isApart, let single = Composition.singles[character] {
        composed.unicodeScalars.append(single)
      } else {
        composed.append(character)
      }
    }
    return composed
  }
}

/// Characters of one scalar that are equivalent to several.
private enum Composition {
  /// Swift compares characters by canonical equivalence, so that a letter with its marks finds
  /// the single scalar.
  static let singles: [Character: Unicode.Scalar] = {
    // Latin, Greek, Cyrillic, kana, and Hangul syllables.
    let blocks: [ClosedRange<UInt32>] = [
      0x00C0...0x024F, 0x0386...0x0481, 0x04C1...0x04F9, 0x1E00...0x1FFF, 0x3040...0x30FF,
      0xAC00...0xD7A3,
    ]
    var singles: [Character: Unicode.Scalar] = [:]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let character = Character(scalar)
      // Of two that are equivalent, as the angstrom sign and the letter, the first is the letter.
      if singles[character] == nil { singles[character] = scalar }
    }
    return singles
  }()
}
