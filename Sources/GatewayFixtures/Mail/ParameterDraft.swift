/// A parameter of a field, in one of the many ways in which senders write names.
struct ParameterDraft {
  let bytes: [UInt8]

  /// Bytes as they are.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// `name="value"` (RFC 2045, 5.1), whatever the bytes are.
  static func quoted(_ name: String, _ value: [UInt8]) -> Self {
    Self(Array("\(name)=\"".utf8) + value + [0x22])
  }

  /// `name="value"`.
  static func quoted(_ name: String, _ value: String) -> Self { quoted(name, Array(value.utf8)) }

  /// `name=value`, without the quotes.
  static func bare(_ name: String, _ value: String) -> Self { Self(Array("\(name)=\(value)".utf8)) }

  /// An encoded word in quotes, which RFC 2047, 5 forbids and most senders write.
  static func word(_ name: String, _ word: String) -> Self { quoted(name, word) }

  /// `name*=charset''value` (RFC 2231, 4).
  static func extended(_ name: String, _ charset: String, _ value: [UInt8]) -> Self {
    Self(Array("\(name)*=\(charset)''\(percentEncoded(value))".utf8))
  }

  /// The value in pieces: `name*0*=charset''…` and so on (RFC 2231, 3 and 4.1).
  ///
  /// - Parameter charset: `nil` for pieces that are not encoded, which must be ASCII then.
  static func continued(_ name: String, _ charset: String?, _ pieces: [[UInt8]]) -> [Self] {
    pieces.enumerated().map { place, piece in
      guard let charset else { return quoted("\(name)*\(place)", piece) }
      let mark = place == 0 ? "\(charset)''" : ""
      return Self(Array("\(name)*\(place)*=\(mark)\(percentEncoded(piece))".utf8))
    }
  }

  /// Every byte but letters, digits, `-`, `.` and `_` as `%` and two digits.
  private static func percentEncoded(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte.isLetterOrDigit || [0x2D, 0x2E, 0x5F].contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + byte.hexadecimal
    }.joined()
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  var isLetterOrDigit: Bool {
    0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self
  }

  /// Two digits, in capitals as RFC 2045, 6.7 wants them.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
