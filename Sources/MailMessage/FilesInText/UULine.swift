/// A line of uuencoded data: a character for the number of bytes, then four characters for each
/// three bytes (POSIX.1-2017, uuencode, "Historical algorithm").
struct UULine {
  private let bytes: [UInt8]
  private let alphabet: UUAlphabet
  /// The number of bytes that it stands for; 0 in the line that ends the data.
  let count: Int
  /// How many characters with content are missing at its end, where mailers cut off spaces.
  let missing: Int
  /// Whether it has all characters that a whole number of groups takes.
  let isWhole: Bool
  /// Whether one more character stands behind them, which is a checksum in some dialects.
  let hasChecksum: Bool

  /// Reads a line; `nil` where it is no such line: characters outside the alphabet, or more than
  /// the first one tells.
  init?(_ line: [UInt8], _ alphabet: UUAlphabet) {
    guard let first = line.first ?? (alphabet == .uuencode ? .space : nil) else { return nil }
    let count = Int(alphabet.value(first))
    guard count < 64 else { return nil }
    let whole = (count + 2) / 3 * 4
    let content = (count * 8 + 5) / 6
    let given = max(0, line.count - 1)
    for byte in line.dropFirst().prefix(whole) where alphabet.value(byte) > 63 { return nil }
    let rest = line.dropFirst(1 + whole)
    let extra = (rest.lastIndex { !$0.isBlank } ?? rest.startIndex - 1) - rest.startIndex + 1
    guard extra <= 1 else { return nil }
    (bytes, self.alphabet, self.count) = (line, alphabet, count)
    missing = max(0, content - given)
    isWhole = given >= whole
    hasChecksum = extra == 1
  }

  /// Whether a line is one of 45 bytes, as all but the last of a file are.
  static func isFullLine(_ line: TextLine) -> Bool {
    guard line.isWhole, (61...62).contains(line.bytes.count), let first = line.bytes.first else {
      return false
    }
    return UUAlphabet.allCases.contains {
      $0.value(first) == 45 && UULine(line.bytes, $0)?.missing == 0
    }
  }

  /// Whether a grave accent stands for zero in it, so that spaces are none of its zeros.
  var hasGraveAccent: Bool { bytes.contains(UInt8(ascii: "`")) }

  /// Appends the bytes that it stands for; characters that are missing stand for zeros.
  func decode(into content: inout [UInt8]) {
    var index = 1
    var left = count
    while left > 0 {
      var bits: UInt32 = 0
      for place in index..<(index + 4) {
        bits = bits << 6 | (place < bytes.count ? UInt32(alphabet.value(bytes[place]) & 63) : 0)
      }
      content.append(UInt8(truncatingIfNeeded: bits >> 16))
      if left > 1 { content.append(UInt8(truncatingIfNeeded: bits >> 8)) }
      if left > 2 { content.append(UInt8(truncatingIfNeeded: bits)) }
      left -= 3
      index += 4
    }
  }
}
