internal import MailMessage
internal import SystemPackage

/// Files that stand within the text of a mail, as programs sent them before MIME: uuencoded, in
/// yEnc or in BinHex.
struct FilesInText {
  /// Where the first one begins, in bytes of the decoded text.
  private(set) var first: UInt64?

  /// The longest line that can begin a file, as far as it is looked at.
  private static let longestMark = 64

  /// Looks at the beginning of every line of a part.
  init(_ part: Part) throws(Errno) {
    let decoder = PartDecoder(part, as: try part.apparentTransferEncoding())
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var offset: UInt64 = 0
    var line: [UInt8] = []
    var lineStart: UInt64 = 0
    while true {
      var span = buffer.mutableSpan
      let count = try decoder.read(span.count, into: &span)
      for index in 0..<count {
        let byte = buffer[index]
        if byte == 0x0A {
          if Self.isMark(line) {
            first = lineStart
            return
          }
          line.removeAll(keepingCapacity: true)
          lineStart = offset + UInt64(index) + 1
        } else if line.count < Self.longestMark {
          line.append(byte)
        }
      }
      if count == 0 { return }
      offset += UInt64(count)
    }
  }

  /// `begin 644 name`, `=ybegin ` and the sentence with which BinHex begins.
  private static func isMark(_ line: [UInt8]) -> Bool {
    if line.starts(with: Array("=ybegin ".utf8)) { return true }
    if line.starts(with: Array("(This file must be converted with BinHex".utf8)) { return true }
    guard line.starts(with: Array("begin ".utf8)) || line.starts(with: Array("begin-base64 ".utf8))
    else { return false }
    let words = line.split(separator: 0x20)
    guard words.count >= 3, 3...4 ~= words[1].count else { return false }
    return words[1].allSatisfy { 0x30...0x37 ~= $0 }
  }
}
