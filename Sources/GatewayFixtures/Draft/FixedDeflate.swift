/// A small compressor for deflate (RFC 1951), whose output no other library's version changes.
///
/// One block with the fixed codes (3.2.6) and a greedy search. It never uses length 258, so that
/// its output is good Deflate64 as well, where only that length has another meaning.
enum FixedDeflate {
  private static let longest = 257
  private static let window = 32_768

  /// The content as one raw deflate stream.
  static func compress(_ content: [UInt8]) -> [UInt8] {
    var output = BitOutput()
    output.write(0b011, count: 3)  // the last block, with fixed codes
    var places: [UInt32: Int] = [:]
    var position = 0
    while position < content.count {
      let key = trigram(of: content, at: position)
      var length = 0
      if let key, let place = places[key], position - place <= window {
        length = matchLength(in: content, place, position)
        writeMatch(length: length, distance: position - place, to: &output)
      } else {
        writeSymbol(Int(content[position]), to: &output)
        length = 1
      }
      for next in position..<position + length {
        if let key = trigram(of: content, at: next) { places[key] = next }
      }
      position += length
    }
    writeSymbol(256, to: &output)
    return output.bytes
  }

  private static func trigram(of content: [UInt8], at place: Int) -> UInt32? {
    guard place + 2 < content.count else { return nil }
    return UInt32(content[place]) << 16 | UInt32(content[place + 1]) << 8
      | UInt32(content[place + 2])
  }

  private static func matchLength(in content: [UInt8], _ place: Int, _ position: Int) -> Int {
    var length = 0
    while length < longest, position + length < content.count,
      content[place + length] == content[position + length]
    { length += 1 }
    return length
  }

  /// Writes a repetition.
  ///
  /// Lengths from 3 on: eight codes without extra bits, then four codes for each further bit.
  static func writeMatch(length: Int, distance: Int, to output: inout BitOutput) {
    let rest = length - 3
    if rest < 8 {
      writeSymbol(257 + rest, to: &output)
    } else {
      let bits = rest.bitWidth - 1 - rest.leadingZeroBitCount - 2
      writeSymbol(257 + 4 * bits + rest >> bits, to: &output)
      output.write(rest & (1 << bits - 1), count: bits)
    }
    let step = distance - 1
    if step < 4 {
      output.writeCode(step, count: 5)
    } else {
      let bits = step.bitWidth - 1 - step.leadingZeroBitCount - 1
      output.writeCode(2 * bits + step >> bits, count: 5)
      output.write(step & (1 << bits - 1), count: bits)
    }
  }

  /// Writes a literal, the end of a block (256) or a length's code.
  static func writeSymbol(_ symbol: Int, to output: inout BitOutput) {
    switch symbol {
    case ..<144: output.writeCode(0x30 + symbol, count: 8)
    case ..<256: output.writeCode(0x190 + symbol - 144, count: 9)
    case ..<280: output.writeCode(symbol - 256, count: 7)
    default: output.writeCode(0xC0 + symbol - 280, count: 8)
    }
  }
}
