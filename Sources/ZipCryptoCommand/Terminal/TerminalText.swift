/// Makes text from archives and mails fit to be shown: nothing in it can move the cursor, hide
/// or turn around what stands beside it.
enum TerminalText {
  /// The text with every character that shows nothing, or changes how others show, as a visible
  /// escape: `\n`, `\u{202E}`; a backslash is doubled, so that escapes cannot be faked.
  static func escape(_ text: String) -> String {
    escape(text, escapingBackslash: true)
  }

  /// The same for bytes that should be UTF-8; others come out as `\xE9`.
  static func escape(_ bytes: [UInt8]) -> String {
    var result = ""
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        position += encoded.count
        append(UTF8.decode(encoded), to: &result, escapingBackslash: true)
      case .error(let length):
        for byte in bytes[position..<position + length] {
          result += "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        position += length
      case .emptyInput: return result
      }
    }
  }

  /// The text with what could act on a terminal escaped, and backslashes left as they are: for
  /// sentences that hold escaped names already.
  static func escapeControls(_ text: String) -> String {
    escape(text, escapingBackslash: false)
  }

  private static func escape(_ text: String, escapingBackslash: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      append(scalar, to: &result, escapingBackslash: escapingBackslash)
    }
    return result
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout String, escapingBackslash: Bool
  ) {
    switch scalar {
    case "\\" where escapingBackslash: result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where isUnsafe(scalar):
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// Whether a character acts on the text around it, or shows nothing where something stands.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !(0x20..<0x7F ~= scalar.value) }
    switch scalar.properties.generalCategory {
    // C0, C1, DEL; bidi marks and zero width; U+2028, U+2029; what no character should be.
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    case _ where scalar.properties.isNoncharacterCodePoint: return true
    default: break
    }
    // Fillers and joiners that show nothing. Variation selectors stay: they only pick between
    // shapes of the character before them, and Japanese names use them.
    return scalar.properties.isDefaultIgnorableCodePoint
      && !scalar.properties.isVariationSelector
  }
}
