extension TerminalText {
  /// How many columns of a terminal escaped text takes.
  ///
  /// From a table, not from the C library's `wcwidth`, which knows nothing where the locale is
  /// not UTF-8, as in cron jobs, and counts otherwise on every system.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text cut to at most `columns`, with `…` where something is missing.
  static func truncate(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    var result = ""
    var used = 1
    for scalar in text.unicodeScalars {
      used += width(of: scalar)
      guard used <= columns else { break }
      result.unicodeScalars.append(scalar)
    }
    return columns > 0 ? result + "…" : ""
  }

  /// The text with spaces behind it, up to `columns`.
  static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(of: text)))
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0 ~= scalar.value } ? 2 : 1
  }

  /// The blocks whose characters are two columns wide (Unicode Annex 11: W and F).
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul, leading consonants
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0x3247,  // kana, bopomofo, compatibility letters, enclosed
    0x3250...0x4DBF,  // enclosed, squared words, ideographs A
    0x4E00...0xA4CF,  // ideographs, Yi
    0xA960...0xA97F,  // Hangul, leading consonants A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6F,  // compatibility and small forms
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x1B2FF,  // Tangut, Khitan, kana supplements
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x3FFFD,  // ideographs B and later
  ]
}
