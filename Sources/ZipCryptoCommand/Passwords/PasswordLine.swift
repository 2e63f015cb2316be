/// A password as it stands in a file: one line, whose end does not belong to it.
enum PasswordLine {
  /// The most bytes that are read; no password is near.
  static let limit = 1 << 16

  /// Why bytes are not a password line.
  enum Fault: Error {
    /// There is not even a line end.
    case empty
    /// Something stands behind the first line.
    case severalLines
    /// It is longer than ``PasswordLine/limit``.
    case tooLong
  }

  /// The bytes of the one line, without exactly one line end (LF or CR LF).
  static func password(in bytes: [UInt8]) throws(Fault) -> [UInt8] {
    guard !bytes.isEmpty else { throw .empty }
    var line = bytes[...]
    if line.last == UInt8(ascii: "\n") {
      line.removeLast()
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
    }
    guard !line.contains(UInt8(ascii: "\n")) else { throw .severalLines }
    guard line.count <= limit else { throw .tooLong }
    return Array(line)
  }
}

extension CommandFailure {
  /// What a password line's fault means for the user.
  init(_ fault: PasswordLine.Fault, input: String) {
    switch fault {
    case .empty:
      self.init(
        "the password file is empty", input: input,
        hints: ["one empty line would be the empty password"])
    case .severalLines:
      self.init(
        "more than one line", input: input,
        hints: ["the password must be the only line"])
    case .tooLong:
      self.init(
        "the password is longer than \(PasswordLine.limit) bytes", input: input,
        hints: ["the password must be the only line"])
    }
  }
}
