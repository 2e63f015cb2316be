/// Base64 whose groups may go over the ends of lines.
struct Base64Groups {
  private var (bits, count): (UInt32, Int) = (0, 0)
  private var isPadded = false

  /// - Returns: `nil` where a character is outside the alphabet, or follows the padding.
  mutating func decode(_ line: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for character in line where character != 0x20 && character != 0x09 {
      if character == UInt8(ascii: "=") {
        isPadded = true
        continue
      }
      guard !isPadded, let value = Self.value(character) else { return nil }
      bits = bits << 6 | value
      count += 1
      guard count == 4 else { continue }
      bytes += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> UInt32($0)) }
      (bits, count) = (0, 0)
    }
    return bytes
  }

  /// The bytes of a group that is not whole.
  mutating func finish() -> [UInt8]? {
    defer { (bits, count) = (0, 0) }
    switch count {
    case 2: return [UInt8(truncatingIfNeeded: bits >> 4)]
    case 3: return [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: return nil
    }
  }

  private static func value(_ character: UInt8) -> UInt32? {
    switch character {
    case 0x41...0x5A: UInt32(character - 0x41)
    case 0x61...0x7A: UInt32(character - 0x61 + 26)
    case 0x30...0x39: UInt32(character - 0x30 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

/// Base64 of a short value, as an attribute has it.
enum Base64Text {
  static func decode(_ text: String) -> [UInt8]? {
    var groups = Base64Groups()
    let line = Array(text.utf8).filter { $0 != 0x0A && $0 != 0x0D }
    guard let bytes = groups.decode(line) else { return nil }
    return bytes + (groups.finish() ?? [])
  }
}
