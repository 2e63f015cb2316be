import ZipCrypto

/// Zeros without end as a deflate stream of the highest ratio that there is, 1,032 to 1.
enum ZeroRun {
  /// Zeros that one match gives; the first zero is a literal.
  private static let match = 258

  /// How many zeros `matches` matches give.
  static func size(matches: Int) -> Int { 1 + matches * match }

  /// The stream: one dynamic block in which a match of 258 bytes takes two bits.
  static func deflated(matches: Int) -> [UInt8] {
    var output = BitOutput()
    output.write(0b101, count: 3)  // the last block, with codes of its own
    output.write(285 - 256, count: 5)  // codes up to 285, length 258
    output.write(0, count: 5)  // one distance code
    output.write(14, count: 4)  // 18 lengths of code length codes, in the order of 3.2.7
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      output.write(symbol == 18 ? 1 : symbol == 1 || symbol == 2 ? 2 : 0, count: 3)
    }
    // Canonical codes: 18 is 0, 1 is 10, 2 is 11. Literal 0 and the end get two bits, 285 one.
    func zeros(_ run: Int) {
      output.writeCode(0, count: 1)
      output.write(run - 11, count: 7)
    }
    output.writeCode(0b11, count: 2)
    zeros(138)
    zeros(117)
    output.writeCode(0b11, count: 2)
    zeros(28)
    output.writeCode(0b10, count: 2)
    output.writeCode(0b10, count: 2)
    // Canonical codes: 285 is 0, literal 0 is 10, the end is 11; the distance of 1 is 0.
    output.writeCode(0b10, count: 2)
    for _ in 0..<matches { output.write(0, count: 2) }
    output.writeCode(0b11, count: 2)
    return output.bytes
  }

  /// An entry of so many zeros.
  static func entry(
    _ name: String, matches: Int, _ material: inout FixtureMaterial
  ) -> DraftEntry {
    let size = size(matches: matches)
    material.zeros(size)
    var crc = CRC32()
    let piece = [UInt8](repeating: 0, count: 1 << 16)
    for start in stride(from: 0, to: size, by: piece.count) {
      crc.update(piece.span.extracting(..<min(piece.count, size - start)))
    }
    return .compressed(
      name, 8, payload: deflated(matches: matches), crc32: crc.value, size: size)
  }
}
