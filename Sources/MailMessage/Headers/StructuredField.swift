/// A field of the form `word; name=value; …` (RFC 2045, 5.1; RFC 2183), as it arrives.
///
/// What stands in mails is laxer than the grammar: unquoted values with spaces and parentheses,
/// encoded-words, raw bytes in any encoding. A value goes on to the next semicolon that is not
/// within quotes.
struct StructuredField {
  /// A parameter as it stands, quotes and escapes taken away.
  struct RawParameter {
    /// The name in lower case, with the marks of RFC 2231.
    let name: String
    let value: [UInt8]
  }

  /// What stands before the first semicolon, without comments, in lower case.
  let word: String
  /// The parameters in their order.
  private(set) var parameters: [RawParameter] = []
  /// Whether there are more parameters than the limit allows.
  private(set) var exceedsLimit = false
  /// Whether a parameter has no value, or a quoted string no end or something after it.
  private(set) var isMalformed = false

  /// - Parameters:
  ///   - value: the value of the field on one line.
  ///   - limit: the most parameters to take.
  init(_ value: [UInt8], limit: Int) {
    var lexer = FieldLexer(value)
    word = lexer.word(until: [.semicolon]).lowercasedText
    while lexer.skipSemicolons() {
      let name = lexer.word(until: [.semicolon, .equals]).lowercasedText
      guard lexer.skip(.equals) else {
        isMalformed = isMalformed || !name.isEmpty
        continue
      }
      guard parameters.count < limit else {
        exceedsLimit = true
        return
      }
      let keepsComments = name.hasPrefix("name") || name.hasPrefix("filename")
      parameters.append(
        RawParameter(name: name, value: lexer.value(keepsComments: keepsComments)))
    }
    isMalformed = isMalformed || lexer.isMalformed
  }

  /// The one word of a field without parameters, in lower case, without comments and quotes.
  static func bareWord(_ value: [UInt8]) -> String {
    var lexer = FieldLexer(value)
    let word = lexer.word(until: [.semicolon])
    return word.filter { $0 != .quote }.trimmingBlanks().lowercasedText
  }
}

/// Takes a structured field apart, one pass from front to back.
private struct FieldLexer {
  private let bytes: [UInt8]
  private var index = 0
  /// Whether the bytes are two-byte characters of Shift_JIS or its like, in which the second byte
  /// may look like a backslash.
  private let hasDoubleBytes: Bool
  private var inJIS = false
  private(set) var isMalformed = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hasDoubleBytes =
      bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) == nil
  }

  /// Skips blanks and semicolons; `false` at the end.
  mutating func skipSemicolons() -> Bool {
    while index < bytes.count, bytes[index].isBlank || bytes[index] == .semicolon { index += 1 }
    return index < bytes.count
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// What stands before one of the bytes `ends`, without comments and the blanks around it.
  mutating func word(until ends: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    while index < bytes.count, !ends.contains(bytes[index]) {
      if bytes[index] == UInt8(ascii: "(") { skipComment() } else { word.append(take()) }
    }
    return Array(word.trimmingBlanks())
  }

  /// The value of a parameter, up to the semicolon after it.
  mutating func value(keepsComments: Bool) -> [UInt8] {
    while index < bytes.count {
      if bytes[index].isBlank {
        index += 1
      } else if bytes[index] == UInt8(ascii: "("), !keepsComments {
        skipComment()
      } else {
        break
      }
    }
    if skip(.quote) { return quotedString() }
    var value: [UInt8] = []
    while index < bytes.count, inJIS || bytes[index] != .semicolon {
      if bytes[index] == UInt8(ascii: "("), !keepsComments, !inJIS {
        skipComment()
      } else {
        takeCharacter(into: &value)
      }
    }
    inJIS = false
    return Array(value.trimmingBlanks())
  }

  /// The inside of a quoted string, whose first quote was read, and past what follows it.
  private mutating func quotedString() -> [UInt8] {
    var value: [UInt8] = []
    var closed = false
    while index < bytes.count {
      if !inJIS, skip(.quote) {
        closed = true
        break
      }
      if !inJIS, bytes[index] == .backslash, index + 1 < bytes.count {
        // Some senders quote paths without escaping; the standard says what a backslash means.
        index += 1
      }
      takeCharacter(into: &value)
    }
    inJIS = false
    if !closed { isMalformed = true }
    let rest = word(until: [.semicolon])
    if !rest.isEmpty { isMalformed = true }
    return value
  }

  /// Takes a comment with the comments in it (RFC 5322, 3.2.2).
  private mutating func skipComment() {
    var depth = 0
    while index < bytes.count {
      let byte = take()
      if byte == .backslash {
        if index < bytes.count { index += 1 }
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return }
      }
    }
    isMalformed = true
  }

  /// Takes a character: two bytes where that is what they are, so that the second is not taken
  /// for a quote, a backslash or a semicolon.
  private mutating func takeCharacter(into value: inout [UInt8]) {
    let byte = take()
    value.append(byte)
    if byte == .escape, index < bytes.count {
      // ISO-2022: `ESC $ …` begins two-byte characters and `ESC ( …` ends them.
      if bytes[index] == UInt8(ascii: "$") { inJIS = true }
      if bytes[index] == UInt8(ascii: "(") { inJIS = false }
      value.append(take())
      // `ESC ( I` begins half-width kana, which are as opaque.
      if value.last == UInt8(ascii: "("), index < bytes.count, bytes[index] == UInt8(ascii: "I") {
        inJIS = true
      }
      return
    }
    let isLead = (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    if hasDoubleBytes, isLead, index < bytes.count, bytes[index] >= 0x40 { value.append(take()) }
  }

  private mutating func take() -> UInt8 {
    defer { index += 1 }
    return bytes[index]
  }
}
