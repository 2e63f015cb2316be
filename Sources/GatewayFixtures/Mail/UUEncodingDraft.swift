/// What POSIX's uuencode and its relative xxencode write: lines of at most 45 bytes, the length in
/// front.
enum UUEncodingDraft {
  /// The characters that stand for six bits.
  enum Alphabet {
    /// Space to underscore, but a grave accent for zero, since spaces at the end of lines get lost
    /// on the way.
    case uuencode
    /// Plus, hyphen, digits and letters, which every character set has.
    case xxencode

    fileprivate static let letters = Array(
      "+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
  }

  /// The lines, from `begin` to `end`, each with its line break.
  static func lines(
    _ content: [UInt8], _ name: String, _ alphabet: Alphabet = .uuencode
  ) -> [UInt8] {
    func character(_ value: Int) -> UInt8 {
      switch alphabet {
      case .uuencode: value == 0 ? 0x60 : UInt8(value + 0x20)
      case .xxencode: Alphabet.letters[value]
      }
    }
    var output = Array("begin 644 \(name)\r\n".utf8)
    for start in stride(from: 0, to: content.count, by: 45) {
      let line = content[start..<min(start + 45, content.count)]
      output.append(character(line.count))
      for place in stride(from: line.startIndex, to: line.endIndex, by: 3) {
        let group = line[place..<min(place + 3, line.endIndex)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        output += [18, 12, 6, 0].map { character(bits >> $0 & 63) }
      }
      output += [0x0D, 0x0A]
    }
    return output + [character(0)] + Array("\r\nend\r\n".utf8)
  }
}
