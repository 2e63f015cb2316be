/// Encoded-words in header text, `=?charset?B?…?=` (RFC 2047).
///
/// They are decoded wherever they stand, in quotes and within words too, for that is where they
/// are found. Neighbours in one charset are put together before they are made text: senders cut
/// them within a character.
enum EncodedWords {
  /// The text of a value on one line.
  ///
  /// It takes time in proportion to the value's length.
  static func decode(_ value: [UInt8]) -> String {
    guard value.contains(.equals) else {
      return value.isEmpty ? "" : UndeclaredText.decode(value)
    }
    var text = ""
    var plain: [UInt8] = []
    var charset: String?
    var decoded: [UInt8] = []
    var blanks: [UInt8] = []
    func endWords() {
      if let charset { text += Charset.decode(decoded, charset: charset) }
      charset = nil
      decoded = []
    }
    func endPlain() {
      if !plain.isEmpty { text += UndeclaredText.decode(plain) }
      plain = []
    }

    var index = 0
    while index < value.count {
      if let word = EncodedWord(in: value, at: index) {
        endPlain()
        // Blanks between two encoded-words do not count (6.2).
        blanks = []
        if word.charset != charset { endWords() }
        charset = word.charset
        decoded += word.bytes
        index = word.end
      } else if charset != nil, value[index].isBlank {
        blanks.append(value[index])
        index += 1
      } else {
        endWords()
        plain += blanks
        blanks = []
        plain.append(value[index])
        index += 1
      }
    }
    endWords()
    plain += blanks
    endPlain()
    return text
  }

  /// The bytes of short base64; other characters are passed over.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value = Base64Decoder.value(byte)
      if value > 63 { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}

/// One encoded-word.
private struct EncodedWord {
  let charset: String
  let bytes: [UInt8]
  /// The index after it.
  let end: Int

  /// Reads an encoded-word that begins at `start`.
  ///
  /// Nothing in it may contain a question mark, so that no byte is looked at more than a few
  /// times, however many beginnings without end there are.
  init?(in value: [UInt8], at start: Int) {
    guard value.count - start >= 8, value[start] == .equals, value[start + 1] == .question,
      let charsetEnd = value[(start + 2)...].prefix(64).firstIndex(of: .question),
      charsetEnd > start + 2, charsetEnd + 2 < value.count, value[charsetEnd + 2] == .question
    else { return nil }
    let textStart = charsetEnd + 3
    guard let textEnd = value[textStart...].firstIndex(of: .question), textEnd + 1 < value.count,
      value[textEnd + 1] == .equals
    else { return nil }
    let text = value[textStart..<textEnd]
    switch value[charsetEnd + 1] {
    case UInt8(ascii: "B"), UInt8(ascii: "b"): bytes = EncodedWords.base64(text)
    case UInt8(ascii: "Q"), UInt8(ascii: "q"): bytes = Self.quoted(text)
    default: return nil
    }
    // A language may follow the charset (RFC 2231, 5).
    charset = value[(start + 2)..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }.lowercasedText
    end = textEnd + 2
  }

  private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == .equals, text.endIndex - index > 2, let high = text[index + 1].hexValue,
        let low = text[index + 2].hexValue
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index] == UInt8(ascii: "_") ? .space : text[index])
        index += 1
      }
    }
    return result
  }
}
