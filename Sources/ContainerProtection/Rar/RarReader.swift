internal import PortableSystem

/// Tells of a RAR archive which of its files are encrypted.
///
/// Source: the vendor's notes on the two formats, "RAR 5.0 archive format" and, for versions 1.5
/// to 4, "technote.txt".
struct RarReader {
  /// What all versions since 1.5 begin with; then come 0, or 1 and 0.
  static let signature: [UInt8] = Array("Rar!\u{1A}\u{7}".utf8)
  /// What versions before 1.5 begin with.
  static let oldSignature: [UInt8] = Array("RE~^".utf8)

  let source: MeteredSource
  /// Where the signature stands.
  let start: UInt64

  /// Whether an archive begins at a place: a marker, and a header with a checksum that fits.
  ///
  /// Programs that read archives hold the marker alone.
  static func isArchive(
    at start: UInt64, of source: MeteredSource
  ) throws(ReadingFailure) -> Bool {
    if try source.has(signature + [0], at: start) {
      return try Rar4Parser(source: source, start: start + 7).isHeaderInClear()
    }
    guard try source.has(signature + [1, 0], at: start) else { return false }
    var parser = Rar5Parser(source: source, start: start + 8)
    return try parser.isHeaderInClear()
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var tally = RarTally(source: source)
    do throws(ReadingFailure) {
      if try source.has(Self.signature + [0], at: start) {
        var parser = Rar4Parser(source: source, start: start + 7)
        try parser.read(into: &tally)
      } else if try source.has(Self.signature + [1, 0], at: start) {
        var parser = Rar5Parser(source: source, start: start + 8)
        try parser.read(into: &tally)
      } else {
        throw .unsupported("a rar archive of a version that is not read", at: start)
      }
    } catch {
      // What was seen up to here is listed; it decides nothing.
      guard case .unreadable(let finding) = error else { throw error }
      tally.reading.note(finding)
      tally.isComplete = false
    }
    return tally.conclude()
  }
}
