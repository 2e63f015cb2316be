/// Base64 (RFC 2045, 6.8).
enum Base64Draft {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// All in one line.
  static func encode(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(content.count / 3 * 4 + 4)
    for start in stride(from: 0, to: content.count, by: 3) {
      let group = content[start..<min(start + 3, content.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let value = Int(bits >> UInt32(18 - 6 * place) & 63)
        output.append(place <= group.count ? alphabet[value] : UInt8(ascii: "="))
      }
    }
    return output
  }

  /// Lines of so many characters, without a line break behind the last.
  static func lines(_ content: [UInt8], width: Int = 76) -> [UInt8] {
    folded(encode(content), width: width)
  }

  /// The characters in lines.
  static func folded(_ characters: [UInt8], width: Int = 76) -> [UInt8] {
    var output: [UInt8] = []
    for start in stride(from: 0, to: characters.count, by: width) {
      if start > 0 { output += [0x0D, 0x0A] }
      output += characters[start..<min(start + width, characters.count)]
    }
    return output
  }

  /// Lines of 76 characters that end in LF, the last one too.
  ///
  /// It works on whole lines of 57 bytes, for mailboxes are made of gigabytes of them.
  static func unixLines(_ content: [UInt8]) -> [UInt8] {
    let whole = content.count / 57 * 57
    var output = [UInt8](repeating: 0x0A, count: whole / 57 * 77)
    var place = 0
    for start in stride(from: 0, to: whole, by: 57) {
      for group in stride(from: start, to: start + 57, by: 3) {
        let bits =
          UInt32(content[group]) << 16 | UInt32(content[group + 1]) << 8
          | UInt32(content[group + 2])
        output[place] = alphabet[Int(bits >> 18)]
        output[place + 1] = alphabet[Int(bits >> 12 & 63)]
        output[place + 2] = alphabet[Int(bits >> 6 & 63)]
        output[place + 3] = alphabet[Int(bits & 63)]
        place += 4
      }
      place += 1
    }
    guard whole < content.count else { return output }
    return output + encode(Array(content[whole...])) + [0x0A]
  }

  /// The six bits that a character stands for; `nil` for one outside the alphabet.
  static func value(of character: UInt8) -> UInt32? {
    alphabet.firstIndex(of: character).map { UInt32($0) }
  }
}
