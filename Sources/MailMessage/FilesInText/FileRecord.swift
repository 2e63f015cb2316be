/// What is known of a file in a text while it is read.
struct FileRecord {
  var encoding: EmbeddedFile.Encoding
  /// The name's bytes; empty where there is none.
  var name: [UInt8]
  /// Where the line stands with which it begins.
  let offset: UInt64
  var hasEndMark = false
  var checks: [EmbeddedFile.Check] = []
  private(set) var findings: [FileFinding] = []
  /// How many bytes of the decoded content are a resource fork, which stands behind the data fork.
  var resourceBytes: UInt64 = 0
  /// Which part of a file in yEnc it is, where it is one of several.
  var piece: YEncPiece?

  init(_ encoding: EmbeddedFile.Encoding, name: [UInt8], at offset: UInt64) {
    self.encoding = encoding
    self.name = name
    self.offset = offset
  }

  /// Adds what was found wrong, if the like was not found before.
  mutating func note(_ code: Defect.Code, _ text: String, at offset: UInt64) {
    guard !findings.contains(where: { $0.code == code }) else { return }
    findings.append(FileFinding(code: code, text: text, offset: offset))
  }

  /// Adds a comparison, and what is wrong where it fails.
  mutating func check(
    _ kind: EmbeddedFile.Check.Kind, _ fits: Bool, _ code: Defect.Code, _ text: String,
    at offset: UInt64
  ) {
    checks.append(EmbeddedFile.Check(kind: kind, fits: fits))
    if !fits { note(code, text, at: offset) }
  }
}

/// What was found wrong with a file in a text.
struct FileFinding {
  let code: Defect.Code
  let text: String
  /// Where, in bytes of the decoded text.
  let offset: UInt64
}
