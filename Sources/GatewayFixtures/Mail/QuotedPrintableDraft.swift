/// Quoted-printable (RFC 2045, 6.7).
enum QuotedPrintableDraft {
  /// The content, with every byte that is not a letter, a digit or harmless escaped: line breaks of
  /// the content too, so that it is the same whatever line ends it meets on the way.
  static func lines(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var width = 0
    for byte in content {
      let isPlain = byte.isLetterOrDigit || harmless.contains(byte)
      let piece = isPlain ? [byte] : Array("=\(byte.hexadecimal)".utf8)
      if width + piece.count > 75 {
        output += Array("=\r\n".utf8)
        width = 0
      }
      output += piece
      width += piece.count
    }
    return output
  }

  private static let harmless = Set("+-,/:;()".utf8)
}
