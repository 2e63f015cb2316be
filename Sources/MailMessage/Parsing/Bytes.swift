// Bytes by the names that the mail standards give them.

extension UInt8 {
  static let tab: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let escape: UInt8 = 27
  static let space: UInt8 = 32
  static let quote = UInt8(ascii: "\"")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let equals = UInt8(ascii: "=")
  static let question = UInt8(ascii: "?")
  static let backslash = UInt8(ascii: "\\")

  /// A space or a tab: white space within a line (RFC 5322, 2.2).
  var isBlank: Bool { self == .space || self == .tab }

  /// The ASCII letter in lower case; any other byte as it is.
  var lowercased: UInt8 { self >= 65 && self <= 90 ? self + 32 : self }

  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case 48...57: self - 48
    case 65...70: self - 55
    case 97...102: self - 87
    default: nil
    }
  }
}

extension BidirectionalCollection<UInt8> {
  /// Without the spaces, tabs and line breaks at both ends.
  func trimmingBlanks() -> SubSequence {
    func isBlank(_ byte: UInt8) -> Bool {
      byte.isBlank || byte == .lineFeed || byte == .carriageReturn
    }
    let rest = drop(while: isBlank)
    guard let last = rest.lastIndex(where: { !isBlank($0) }) else { return rest.prefix(0) }
    return rest[...last]
  }

  /// ASCII letters in lower case, as text; other bytes that are no UTF-8 are replaced.
  var lowercasedText: String { String(decoding: map(\.lowercased), as: UTF8.self) }
}
