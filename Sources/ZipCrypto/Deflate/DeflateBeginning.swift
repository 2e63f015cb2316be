/// Whether bytes can be the beginning of a deflate stream, told by its first block's header alone
/// (RFC 1951, 3.2.3), so that places where none begins are passed over at little cost.
enum DeflateBeginning {
  /// Whether a stream can begin at a place; about one place in four of random bytes passes.
  static func isPossible(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + 5 <= bytes.count else { return true }
    switch bytes[place] >> 1 & 3 {
    case 0:
      let length = UInt16(bytes[place + 1]) | UInt16(bytes[place + 2]) << 8
      let complement = UInt16(bytes[place + 3]) | UInt16(bytes[place + 4]) << 8
      return length == ~complement
    case 1: return true
    case 2: return hasCompleteCode(bytes, at: place)
    default: return false
    }
  }

  /// A dynamic block's code length code must be complete: its lengths' powers add up to one.
  private static func hasCompleteCode(_ bytes: [UInt8], at place: Int) -> Bool {
    var position = place * 8 + 3
    func bits(_ count: Int) -> Int {
      var value = 0
      for index in 0..<count {
        let bit = position + index
        guard bit / 8 < bytes.count else { return value }
        value |= Int(bytes[bit / 8] >> UInt8(bit % 8) & 1) << index
      }
      position += count
      return value
    }
    guard bits(5) <= 29, bits(5) <= 29 else { return false }
    let codes = bits(4) + 4
    guard place + (17 + 3 * codes + 7) / 8 <= bytes.count else { return true }
    var space = 0
    for _ in 0..<codes {
      let length = bits(3)
      if length > 0 { space += 128 >> length }
    }
    return space == 128
  }
}
