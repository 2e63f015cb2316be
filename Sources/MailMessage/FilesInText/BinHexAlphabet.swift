/// The 64 characters of BinHex 4.0 (RFC 1741, appendix A).
enum BinHexAlphabet {
  /// The six bits that a character stands for; 255 for what is outside the alphabet.
  static func value(_ byte: UInt8) -> UInt8 { byte < 0x80 ? values[Int(byte)] : 255 }

  private static let values: [UInt8] = {
    let characters = "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr"
    var values = [UInt8](repeating: 255, count: 128)
    for (value, character) in characters.utf8.enumerated() {
      values[Int(character)] = UInt8(value)
    }
    return values
  }()
}
