/// Encoded words (RFC 2047).
enum EncodedWordDraft {
  /// `=?charset?B?…?=`.
  static func base64(_ charset: String, _ bytes: [UInt8]) -> String {
    "=?\(charset)?B?\(String(decoding: Base64Draft.encode(bytes), as: UTF8.self))?="
  }

  /// `=?charset?Q?…?=`.
  static func quoted(_ charset: String, _ bytes: [UInt8]) -> String {
    let text = bytes.map { $0.isLetterOrDigit ? String(UnicodeScalar($0)) : "=" + $0.hexadecimal }
    return "=?\(charset)?Q?\(text.joined())?="
  }
}
