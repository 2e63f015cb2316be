internal import PortableSystem

/// Base64 between two lines of hyphens, as PEM (RFC 7468) and OpenPGP (RFC 9580, 6) have it.
struct Armour {
  /// What stands between `-----BEGIN ` and the hyphens behind it.
  let label: String
  /// Where the first line begins.
  let start: UInt64
  /// Where the last line ends.
  let end: UInt64
  /// The decoded bytes.
  let content: any ByteSource

  private static let opening = Array("-----BEGIN ".utf8)

  /// The label of the line of hyphens that a source begins with, behind blanks and a byte order
  /// mark.
  static func label(of source: any ByteSource) throws(ReadingFailure) -> (String, UInt64)? {
    let head = try source.front(2_048)
    let blanks = head.prefix { [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }.count
    guard head.has(opening, at: blanks) else { return nil }
    let rest = head[(blanks + opening.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard let hyphens = rest.firstIndex(of: UInt8(ascii: "-")), rest.count < 100 else { return nil }
    return (String(decoding: rest[..<hyphens], as: UTF8.self), UInt64(blanks))
  }

  /// Decodes the armour that begins at a place.
  init(
    _ source: any ByteSource, label: String, at start: UInt64, meter: MeteredSource
  ) throws(ReadingFailure) {
    self.label = label
    self.start = start
    var lines = ArmourLines(SourceCursor(source, range: start..<source.size, windowSize: 1 << 14))
    _ = try lines.next()
    var (spool, decoder) = (SpooledBytes(meter), Base64Groups())
    var isHeader = true
    while let line = try lines.next() {
      if line == Array("-----END \(label)-----".utf8) {
        if let rest = decoder.finish() { try spool.append(rest) }
        content = try spool.source()
        end = lines.offset
        return
      }
      let isText = line.contains(UInt8(ascii: ":"))
      if isHeader, isText || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      isHeader = false
      // A checksum that OpenPGP has no more use for.
      if line.first == UInt8(ascii: "=") { continue }
      guard let bytes = decoder.decode(line) else {
        throw .malformed("a line within the armour is no base64", at: lines.offset)
      }
      try spool.append(bytes)
    }
    throw .truncated(at: source.size)
  }
}

/// Gives lines, and a line that is too long in pieces.
private struct ArmourLines {
  private static let longest = 4_096
  private var cursor: SourceCursor

  init(_ cursor: SourceCursor) { self.cursor = cursor }

  var offset: UInt64 { cursor.offset }

  mutating func next() throws(ReadingFailure) -> [UInt8]? {
    var line: [UInt8] = []
    guard try cursor.peek() != nil else { return nil }
    while line.count < Self.longest, let byte = try cursor.next(), byte != 0x0A {
      line.append(byte)
    }
    while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line.removeLast() }
    return line
  }
}
