/// How the lines of a mail end.
enum LineEnd: String, CaseIterable {
  /// As on the way (RFC 5322, 2.1).
  case crlf = "\r\n"
  /// As in files of Unix.
  case lf = "\n"

  /// The lines, which end in CRLF, with this end.
  func ending(_ lines: [UInt8]) -> [UInt8] {
    guard self == .lf else { return lines }
    var result: [UInt8] = []
    result.reserveCapacity(lines.count)
    for (place, byte) in lines.enumerated() {
      let endsLine = byte == 0x0D && place + 1 < lines.count && lines[place + 1] == 0x0A
      if !endsLine { result.append(byte) }
    }
    return result
  }
}
