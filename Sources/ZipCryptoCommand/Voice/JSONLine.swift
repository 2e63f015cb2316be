import FoundationEssentials

/// JSON Lines: one object a line, the same bytes for the same values.
enum JSONLine {
  /// Made once: to make it takes longer than to write a short line.
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// The object for `value`, without a line end; its keys in alphabetical order, since that is
  /// the one order that the encoder can keep.
  ///
  /// JSON leaves bidi marks and the like as they are; here they are `\u202E`, which means the same
  /// to programs and does nothing to a terminal.
  static func encode(_ value: some Encodable) throws -> String {
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    // Nearly all lines are plain ASCII, and an archive may have a million entries.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      if TerminalText.isUnsafe(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
