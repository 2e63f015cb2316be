import ZipCrypto

/// yEnc (its draft 1.3): every byte plus 42, four critical ones escaped.
enum YEncodingDraft {
  /// The lines, from `=ybegin` to `=yend`, each with its line break.
  ///
  /// - Parameter part: number, count and bytes of one part of several.
  static func lines(
    _ content: [UInt8], _ name: String, part: (number: Int, of: Int, range: Range<Int>)? = nil
  ) -> [UInt8] {
    let range = part?.range ?? content.indices
    let bytes = Array(content[range])
    let crc = hexadecimal(CRC32.of(bytes))
    var head = "=ybegin "
    var end = "=yend size=\(bytes.count) "
    if let part {
      head += "part=\(part.number) total=\(part.of) "
      end += "part=\(part.number) p"
    }
    head += "line=128 size=\(content.count) name=\(name)\r\n"
    if part != nil { head += "=ypart begin=\(range.lowerBound + 1) end=\(range.upperBound)\r\n" }
    end += "crc32=\(crc)\r\n"
    return Array(head.utf8) + encoded(bytes) + Array(end.utf8)
  }

  private static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var width = 0
    for byte in bytes {
      let value = byte &+ 42
      // NUL, LF, CR and `=`; a dot in front, which SMTP doubles.
      if [0x00, 0x0A, 0x0D, 0x3D].contains(value) || (width == 0 && value == 0x2E) {
        output += [0x3D, value &+ 64]
        width += 2
      } else {
        output.append(value)
        width += 1
      }
      if width >= 128 {
        output += [0x0D, 0x0A]
        width = 0
      }
    }
    return width > 0 ? output + [0x0D, 0x0A] : output
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
