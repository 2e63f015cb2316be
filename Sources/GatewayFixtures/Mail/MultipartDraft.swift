/// The body of a multipart (RFC 2046, 5.1).
struct MultipartDraft: Sendable {
  let boundary: String
  var parts: [PartDraft]
  /// What stands before the first boundary.
  var preamble: [UInt8] = []
  /// What stands behind each boundary in its line.
  var padding = ""
  /// Whether the last boundary is there.
  var isClosed = true
  /// What stands behind the last boundary; lines that end in CRLF.
  var epilogue: [UInt8] = []

  init(_ boundary: String, _ parts: [PartDraft]) {
    self.boundary = boundary
    self.parts = parts
  }

  /// What it is in a mail whose lines end so.
  func bytes(_ lineEnd: LineEnd) -> [UInt8] {
    let lineBreak = Array(lineEnd.rawValue.utf8)
    let end = Array(padding.utf8) + lineBreak
    let delimiter = Array("--\(boundary)".utf8)
    let preamble = preamble.isEmpty ? [] : lineEnd.ending(preamble) + lineBreak
    let front = parts.reduce(preamble) { $0 + delimiter + end + $1.bytes(lineEnd) + lineBreak }
    return front + (isClosed ? delimiter + Array("--".utf8) + end : []) + lineEnd.ending(epilogue)
  }
}
