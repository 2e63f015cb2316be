/// Base64 as it arrives in mails (RFC 2045, 6.8), a piece at a time.
///
/// Characters outside the alphabet are skipped, as the RFC wants, but told of. After padding it
/// goes on: two runs may have been joined, and mail readers differ in whether they see the second.
struct Base64Decoder {
  /// The bits of the characters that make no whole byte yet, and how many characters they are.
  private var bits: UInt32 = 0
  private var characters = 0
  /// Bytes that were decoded and found no room.
  private var pending: UInt32 = 0
  private var pendingCount = 0
  private var padding = 0
  private var ended = false
  private var findings: [DecoderFinding] = []
  /// Which kinds were told already: junk is told once, however much there is.
  private var told: Set<Defect.Code> = []

  /// Decodes from `input` into `output`, until the one is used up or `limit` is reached.
  mutating func decode(
    _ input: [UInt8], _ range: inout Range<Int>, atEnd: Bool,
    into output: inout MutableSpan<UInt8>, _ filled: inout Int, _ limit: Int
  ) {
    flush(into: &output, &filled, limit)
    let source = input.span
    var index = range.lowerBound
    let end = range.upperBound
    while index < end, filled < limit {
      if source[index] == .lineFeed || source[index] == .carriageReturn {
        index += 1
        continue
      }
      if characters == 0, padding == 0, limit - filled >= 3 {
        decodeQuanta(source, &index, end, into: &output, &filled, limit)
        if index == end || limit - filled < 3 { continue }
      }
      take(source[index], at: index)
      index += 1
      flush(into: &output, &filled, limit)
    }
    range = index..<end
    if atEnd, range.isEmpty, pendingCount == 0, !ended {
      ended = true
      finish()
      flush(into: &output, &filled, limit)
    }
  }

  /// What was found wrong since it was last asked.
  mutating func takeFindings() -> [DecoderFinding] {
    guard !findings.isEmpty else { return [] }
    defer { findings = [] }
    return findings
  }

  /// Decodes whole groups of four characters as long as nothing else stands between them.
  private func decodeQuanta(
    _ source: Span<UInt8>, _ index: inout Int, _ end: Int,
    into output: inout MutableSpan<UInt8>, _ filled: inout Int, _ limit: Int
  ) {
    while end - index >= Base64Vectors.width, limit - filled >= Base64Vectors.decodedWidth,
      Base64Vectors.decodeBlock(source, from: index, into: &output, at: filled)
    {
      filled += Base64Vectors.decodedWidth
      index += Base64Vectors.width
    }
    while end - index >= 4, limit - filled >= 3 {
      let a = Self.value(source[index])
      let b = Self.value(source[index + 1])
      let c = Self.value(source[index + 2])
      let d = Self.value(source[index + 3])
      guard (a | b | c | d) < 64 else { return }
      output[filled] = a << 2 | b >> 4
      output[filled + 1] = b << 4 | c >> 2
      output[filled + 2] = c << 6 | d
      filled += 3
      index += 4
    }
  }

  private mutating func take(_ byte: UInt8, at index: Int) {
    let value = Self.value(byte)
    if value < 64 {
      if padding > 0 {
        padding = 0
        tell(.base64Joined, "base64 goes on after its padding", at: index)
      }
      bits = bits << 6 | UInt32(value)
      characters += 1
      if characters == 4 {
        give(bits, count: 3)
        characters = 0
        bits = 0
      }
    } else if byte == .equals {
      if padding == 0 {
        let left = characters
        giveRest()
        if left < 2 { tell(.base64Padding, "base64 padding where none belongs", at: index) }
        padding = left == 2 ? 2 : 1
        // The second `=` of two is expected; what `=` stands after them is junk without harm.
      }
    } else if !byte.isBlank, byte != .lineFeed, byte != .carriageReturn {
      tell(.base64Junk, "characters outside base64 within it", at: index)
    }
  }

  /// Gives the bytes of a group that padding or the end cuts short.
  private mutating func giveRest() {
    switch characters {
    case 2: give(bits >> 4, count: 1)
    case 3: give(bits >> 2, count: 2)
    default: break
    }
    characters = 0
    bits = 0
  }

  private mutating func finish() {
    if characters == 1 {
      tell(.base64Truncated, "base64 ends with a single character of a group", at: 0)
    } else if characters > 1 {
      tell(.base64Padding, "base64 ends without its padding", at: 0)
    }
    giveRest()
  }

  private mutating func give(_ value: UInt32, count: Int) {
    pending = value << UInt32((3 - count) * 8)
    pendingCount = count
  }

  private mutating func flush(
    into output: inout MutableSpan<UInt8>, _ filled: inout Int, _ limit: Int
  ) {
    while pendingCount > 0, filled < limit {
      output[filled] = UInt8(truncatingIfNeeded: pending >> 16)
      pending <<= 8
      pendingCount -= 1
      filled += 1
    }
  }

  private mutating func tell(_ code: Defect.Code, _ text: String, at index: Int) {
    guard told.insert(code).inserted else { return }
    findings.append(DecoderFinding(code: code, text: text, index: index))
  }

  /// The six bits that a character stands for; 255 for what is outside the alphabet.
  static func value(_ byte: UInt8) -> UInt8 { values[Int(byte)] }

  private static let values: InlineArray<256, UInt8> = [
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 62, 255, 255, 255, 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 255, 255, 255, 255, 255, 255,
    255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 255, 255, 255, 255, 255,
    255, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  ]
}
