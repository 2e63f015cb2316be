internal import PortableSystem

/// Finds the end of central directory record, from the end of the source backwards.
///
/// The record bears a comment of up to 65,535 bytes, and transfers append zeros or other bytes,
/// so its signature is searched in the last 64 KiB before trailing zeros. What a comment holds can
/// look like a record: one counts only when its directory stands where it says.
struct EndRecordSearch {
  /// A record, and where it stands.
  struct Candidate {
    var record: EndOfCentralDirectory
    var offset: UInt64
    /// The comment's length as the record has it; the bytes may be fewer.
    var commentLength: Int
  }

  private static let windowSize = Int(UInt16.max) + EndOfCentralDirectory.fixedSize

  private let source: any ByteSource

  init(_ source: any ByteSource) { self.source = source }

  /// The end record at a place, if one stands there.
  static func candidate(
    at offset: UInt64, in source: any ByteSource
  ) throws(ZipError) -> Candidate? {
    var reader = ByteReader(
      try source.read(at: offset, count: EndOfCentralDirectory.fixedSize))
    var length = 0
    guard let record = EndOfCentralDirectory(&reader, commentLength: &length) else { return nil }
    return Candidate(record: record, offset: offset, commentLength: length)
  }

  /// Everything that looks like an end record, the last one in the source first.
  func candidates() throws(ZipError) -> [Candidate] {
    let found = try candidates(before: source.size)
    if !found.isEmpty { return found }
    let end = try endWithoutTrailingZeros()
    // A record may end in zeros itself: an empty comment, a small directory.
    let margin = UInt64(EndOfCentralDirectory.fixedSize)
    return end == source.size ? [] : try candidates(before: min(end + margin, source.size))
  }

  private func candidates(before end: UInt64) throws(ZipError) -> [Candidate] {
    let start = end - min(end, UInt64(Self.windowSize))
    let window = try source.read(at: start, count: Int(end - start))
    var found: [Candidate] = []
    for position in window.signatures(EndOfCentralDirectory.signature).reversed() {
      var reader = ByteReader(window[position...])
      var length = 0
      guard let record = EndOfCentralDirectory(&reader, commentLength: &length) else { continue }
      found.append(
        Candidate(record: record, offset: start + UInt64(position), commentLength: length))
    }
    return found
  }

  /// Where the source would end without the zeros at its end.
  private func endWithoutTrailingZeros() throws(ZipError) -> UInt64 {
    var end = source.size
    while end > 0 {
      let start = end - min(end, 1 << 16)
      let window = try source.read(at: start, count: Int(end - start))
      if let last = window.lastIndex(where: { $0 != 0 }) { return start + UInt64(last) + 1 }
      end = start
    }
    return 0
  }
}
