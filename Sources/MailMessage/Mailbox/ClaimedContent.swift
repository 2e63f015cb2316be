import PortableSystem
import SystemPackage

/// What a message's Content-Length field says of where it ends, as mboxcl and mboxcl2 have it.
struct ClaimedContent {
  /// Where the content is said to end.
  let end: UInt64
  /// Where the field stands.
  let offset: UInt64

  /// The longest header that is looked through, in bytes.
  private static let longestHeader: UInt64 = 1 << 20

  /// Reads the header of the message that begins at `start`; `nil` where it claims nothing.
  init?(_ source: any ByteSource, from start: UInt64, to end: UInt64) throws(Errno) {
    let window = start..<(start + min(Self.longestHeader, end - min(start, end)))
    var lines = LineScanner(source, range: window, bufferSize: 1 << 9)
    var claim: (length: UInt64, offset: UInt64)?
    while let line = try lines.nextLine(keeping: 80), !line.text.isEmpty {
      if line.text.starts(with: "From ".utf8) { return nil }
      guard claim == nil, let colon = HeaderField.colon(in: line.text[...]),
        line.text[..<colon].trimmingBlanks().lowercasedText == "content-length"
      else { continue }
      let digits = line.text[(colon + 1)...].trimmingBlanks()
      guard let length = UInt64(String(decoding: digits, as: UTF8.self)) else { continue }
      claim = (length, line.start)
    }
    guard let claim else { return nil }
    let (sum, overflow) = lines.offset.addingReportingOverflow(claim.length)
    self.end = overflow ? .max : sum
    offset = claim.offset
  }

  /// Whether the content ends at one of two places, which differ by a blank line.
  func ends(at first: UInt64, or second: UInt64) -> Bool { end == first || end == second }
}
