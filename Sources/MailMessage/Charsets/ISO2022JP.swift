import PortableSystem

/// ISO-2022-JP (RFC 1468) with what senders put into it: half-width kana and the circled digits
/// and other additions that only CP932 has.
///
/// Its two-byte characters are re-coded to Shift_JIS by arithmetic and read as CP932, because the
/// C library's ISO-2022-JP refuses those additions.
enum ISO2022JP {
  /// The text, with what is invalid escaped.
  static func decode(_ bytes: [UInt8]) -> String {
    var text = ""
    var run: [UInt8] = []
    var encoding = CharacterEncoding.cp932
    var set = Set.ascii
    var index = 0

    func endRun(_ next: CharacterEncoding) {
      guard next != encoding else { return }
      text += Charset.decode(run, encoding)
      run = []
      encoding = next
    }

    while index < bytes.count {
      let byte = bytes[index]
      if let (next, length) = designation(bytes[index...]) {
        set = next
        endRun(set == .jisX0212 ? eucJP : .cp932)
        index += length
      } else if byte == .lineFeed || byte == .carriageReturn {
        // A line ends in ASCII whether it says so or not.
        set = .ascii
        endRun(.cp932)
        run.append(byte)
        index += 1
      } else if set == .jisX0208 || set == .jisX0212, index + 1 < bytes.count,
        isGraphic(byte), isGraphic(bytes[index + 1])
      {
        let second = bytes[index + 1]
        run += set == .jisX0208 ? shiftJIS(byte, second) : [0x8F, byte | 0x80, second | 0x80]
        index += 2
      } else if set == .kana, (0x21...0x5F).contains(byte) {
        run.append(byte | 0x80)
        index += 1
      } else {
        run.append(byte)
        index += 1
      }
    }
    return text + Charset.decode(run, encoding)
  }

  /// Whether bytes are text in this encoding rather than in another: they have its escapes.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      bytes[index] == .escape
        && designation(bytes[index...]).map { $0.set != .ascii } == true
    }
  }

  /// What the bytes up to the next escape sequence are characters of.
  enum Set {
    case ascii
    case jisX0208
    case jisX0212
    case kana
  }

  private static let eucJP = CharacterEncoding(name: "EUC-JP")

  private static func isGraphic(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// The set that an escape sequence at the front, or a shift, begins, and its length.
  private static func designation(_ bytes: ArraySlice<UInt8>) -> (set: Set, length: Int)? {
    guard let first = bytes.first else { return nil }
    if first == 0x0E { return (.kana, 1) }
    if first == 0x0F { return (.ascii, 1) }
    guard first == .escape, bytes.count > 2 else { return nil }
    let start = bytes.startIndex
    switch (bytes[start + 1], bytes[start + 2]) {
    case (UInt8(ascii: "("), UInt8(ascii: "B")), (UInt8(ascii: "("), UInt8(ascii: "J")),
      (UInt8(ascii: "("), UInt8(ascii: "H")):
      return (.ascii, 3)
    case (UInt8(ascii: "("), UInt8(ascii: "I")): return (.kana, 3)
    case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")):
      return (.jisX0208, 3)
    case (UInt8(ascii: "$"), UInt8(ascii: "(")):
      guard bytes.count > 3 else { return nil }
      if bytes[start + 3] == UInt8(ascii: "D") { return (.jisX0212, 4) }
      return bytes[start + 3] == UInt8(ascii: "B") ? (.jisX0208, 4) : nil
    default: return nil
    }
  }

  /// A character of JIS X 0208 as the two bytes of Shift_JIS (JIS X 0208:1997, annex 1).
  static func shiftJIS(_ row: UInt8, _ cell: UInt8) -> [UInt8] {
    let half = (row - 0x21) / 2
    let lead = half + (half < 0x1F ? 0x81 : 0xC1)
    let trail = row % 2 == 1 ? cell + (cell < 0x60 ? 0x1F : 0x20) : cell + 0x7E
    return [lead, trail]
  }
}
