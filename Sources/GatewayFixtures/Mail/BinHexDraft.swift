/// What Macintosh programs wrote: BinHex 4.0 (RFC 1741, appendix A), of a file without a resource
/// fork.
enum BinHexDraft {
  private static let alphabet = Array(
    "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr".utf8)
  /// The byte behind which the length of a run stands; a zero behind it stands for itself.
  private static let runMark: UInt8 = 0x90

  /// The lines, from the sentence that announces the file, each with its line break.
  static func lines(_ content: [UInt8], _ name: String) -> [UInt8] {
    let characters = [UInt8(ascii: ":")] + encoded(packed(forks(content, name))) + Array(":".utf8)
    return Array("(This file must be converted with BinHex 4.0)\r\n\r\n".utf8)
      + Base64Draft.folded(characters, width: 64) + [0x0D, 0x0A]
  }

  /// The header, the data fork and the empty resource fork, a checksum behind each.
  private static func forks(_ content: [UInt8], _ name: String) -> [UInt8] {
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: content.count >> $0) }
    let header =
      [UInt8(name.utf8.count)] + Array(name.utf8) + [0] + Array("BINAdosa".utf8) + [0, 0] + length
      + [0, 0, 0, 0]
    return header + checksum(header) + content + checksum(content) + checksum([])
  }

  /// CRC-16 of the polynomial 0x1021, begun with zero; the highest byte first.
  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var value: UInt16 = 0
    for byte in bytes {
      value ^= UInt16(byte) << 8
      for _ in 0..<8 { value = value & 0x8000 != 0 ? value << 1 ^ 0x1021 : value << 1 }
    }
    return [UInt8(value >> 8), UInt8(truncatingIfNeeded: value)]
  }

  /// Four and more equal bytes as one, the mark and their number.
  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let count = bytes[place...].prefix(255).prefix { $0 == byte }.count
      let single = byte == runMark ? [runMark, 0] : [byte]
      if count > 3 {
        output += single + [runMark, UInt8(count)]
        place += count
      } else {
        output += single
        place += 1
      }
    }
    return output
  }

  /// Six bits for each character; zeros fill up the last.
  private static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      output += [18, 12, 6, 0].prefix(group.count + 1).map { alphabet[bits >> $0 & 63] }
    }
    return output
  }
}
