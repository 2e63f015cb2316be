import PortableSystem

/// Writes files as text, after the specifications and not after the decoders under test.
enum FileWriter {
  /// uuencode's lines, with `zero` for six bits of zero.
  static func uuencode(
    _ content: [UInt8], name: String = "a.zip", zero: Character = "`", checksums: Bool = false
  ) -> String {
    let table = [zero] + (1..<64).map { Character(Unicode.Scalar(UInt8($0) + 32)) }
    return uu(content, name: name, table: table, checksums: checksums)
  }

  /// The same with the alphabet of xxencode.
  static func xxencode(_ content: [UInt8], name: String = "a.zip") -> String {
    let table = Array("+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return uu(content, name: name, table: table, checksums: false)
  }

  private static func uu(
    _ content: [UInt8], name: String, table: [Character], checksums: Bool
  ) -> String {
    var text = "begin 644 \(name)\n"
    for start in stride(from: 0, to: content.count, by: 45) {
      let line = content[start..<min(start + 45, content.count)]
      text.append(table[line.count])
      var sum = 0
      for group in groups(Array(line)) {
        for shift in [18, 12, 6, 0] {
          text.append(table[group >> shift & 63])
          sum += group >> shift & 63
        }
      }
      if checksums { text.append(table[sum & 63]) }
      text += "\n"
    }
    return text + "\(table[0])\nend\n"
  }

  /// Groups of three bytes as numbers, zeros behind the last byte.
  private static func groups(_ bytes: [UInt8]) -> [Int] {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      (start..<(start + 3)).reduce(0) { $0 << 8 | ($1 < bytes.count ? Int(bytes[$1]) : 0) }
    }
  }

  /// Base64 between uuencode's lines.
  static func base64File(_ content: [UInt8], name: String = "a.zip") -> String {
    "begin-base64 644 \(name)\n" + base64(content) + "\n====\n"
  }

  /// A file in yEnc, or the `part` of one that stands at a range, as bytes with LF.
  static func yEnc(
    _ content: [UInt8], name: String = "a.zip", part: (number: Int, of: Int, Range<Int>)? = nil,
    checksum: UInt32? = nil, lineLength: Int = 128
  ) -> [UInt8] {
    let range = part?.2 ?? content.indices
    let bytes = Array(content[range])
    var head = "=ybegin "
    if let part { head += "part=\(part.number) total=\(part.of) " }
    head += "line=\(lineLength) size=\(content.count) name=\(name)\n"
    if part != nil { head += "=ypart begin=\(range.lowerBound + 1) end=\(range.upperBound)\n" }
    var body: [UInt8] = []
    var width = 0
    for (index, byte) in bytes.enumerated() {
      let value = byte &+ 42
      if [0, 10, 13, 61].contains(value) || (width == 0 && value == 46) {
        body += [61, value &+ 64]
        width += 2
      } else {
        body.append(value)
        width += 1
      }
      if width >= lineLength || index + 1 == bytes.count {
        body.append(10)
        width = 0
      }
    }
    let sum = String(checksum ?? crc32(bytes), radix: 16)
    let end =
      "=yend size=\(bytes.count) "
      + (part.map { "part=\($0.number) pcrc32=" } ?? "crc32=") + "\(sum)\n"
    return Array(head.utf8) + body + Array(end.utf8)
  }

  /// CRC-32, bit by bit.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  /// A file in BinHex 4.0.
  static func binHex(
    _ data: [UInt8], resource: [UInt8] = [], name: String = "a.zip", runs: Bool = true,
    sentence: String = "(This file must be converted with BinHex 4.0)\n\n"
  ) -> String {
    let length = { (count: Int) in
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }
    let header =
      [UInt8(name.utf8.count)] + Array(name.utf8) + [0] + Array("TEXTMACA".utf8) + [0, 0]
      + length(data.count) + length(resource.count)
    let whole = [header, data, resource].flatMap { $0 + checksum16($0) }
    let alphabet = Array("!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr")
    var characters: [Character] = [":"]
    let packed = runLengths(whole, runs: runs)
    let bits = packed.count * 8
    for (index, group) in groups(packed).enumerated() {
      for (place, shift) in [18, 12, 6, 0].enumerated() where index * 24 + place * 6 < bits {
        characters.append(alphabet[group >> shift & 63])
      }
    }
    characters.append(":")
    let lines = stride(from: 0, to: characters.count, by: 64).map {
      String(characters[$0..<min($0 + 64, characters.count)])
    }
    return sentence + lines.joined(separator: "\n") + "\n"
  }

  private static func runLengths(_ bytes: [UInt8], runs: Bool) -> [UInt8] {
    var packed: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let run = bytes[index...].prefix(255).prefix { $0 == byte }.count
      packed += byte == 0x90 ? [0x90, 0] : [byte]
      if runs, run > 3 {
        packed += [0x90, UInt8(run)]
        index += run
      } else {
        index += 1
      }
    }
    return packed
  }

  /// CRC-CCITT over the bytes and two zeros, bit by bit as RFC 1741 has it.
  private static func checksum16(_ bytes: [UInt8]) -> [UInt8] {
    var sum: UInt32 = 0
    for byte in bytes + [0, 0] {
      for bit in (0..<8).reversed() {
        sum = sum << 1 | UInt32(byte >> UInt8(bit) & 1)
        if sum & 0x10000 != 0 { sum ^= 0x11021 }
      }
    }
    return [UInt8(sum >> 8 & 0xFF), UInt8(sum & 0xFF)]
  }
}
