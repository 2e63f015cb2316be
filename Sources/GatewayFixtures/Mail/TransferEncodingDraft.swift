/// A content transfer encoding (RFC 2045, 6).
enum TransferEncodingDraft: String {
  case base64
  case quotedPrintable = "quoted-printable"
  case sevenBit = "7bit"
  case eightBit = "8bit"
  case binary

  /// The content as the body of a part.
  func body(_ content: [UInt8]) -> BodyDraft {
    switch self {
    case .base64: .lines(Base64Draft.lines(content))
    case .quotedPrintable: .lines(QuotedPrintableDraft.lines(content))
    case .sevenBit, .eightBit, .binary: .bytes(content)
    }
  }

  /// The field that says so.
  var field: FieldDraft { FieldDraft("Content-Transfer-Encoding", rawValue) }
}
