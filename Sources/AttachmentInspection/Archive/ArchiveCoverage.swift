/// Which bytes of a source entries and records account for, and which nothing does.
///
/// A reader that walks by local headers, or that repairs, finds what the central directory does
/// not list; what it would show is content too.
struct ArchiveCoverage {
  private let size: UInt64
  /// Entries, from their local header to their end, and directories.
  private var extents: [Range<UInt64>] = []
  /// End records with their comments.
  private var records: [Range<UInt64>] = []
  /// Bytes within entries where a reader that believes the local header goes on to look.
  private var tails: [Range<UInt64>] = []

  /// - Parameter size: the source's length in bytes.
  init(size: UInt64) { self.size = size }

  /// Adds the bytes of an entry, from its local header to its end, or of a directory.
  mutating func add(_ extent: Range<UInt64>) {
    if !extent.isEmpty { extents.append(extent) }
  }

  /// Adds the bytes of an end record.
  mutating func add(record: Range<UInt64>) {
    if !record.isEmpty { records.append(record) }
  }

  /// Adds the part of an entry that lies behind where its local header ends it.
  mutating func add(tail: Range<UInt64>) {
    if !tail.isEmpty { tails.append(tail) }
  }

  /// Bytes that stand before the first entry or directory, whether the offsets count them or not.
  var leadingBytes: UInt64 { (extents.isEmpty ? records : extents).map(\.lowerBound).min() ?? 0 }

  /// The first place at which two entries, or an entry and a directory, overlap.
  func overlap() -> UInt64? {
    var covered: UInt64 = 0
    for extent in extents.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if extent.lowerBound < covered { return extent.lowerBound }
      covered = max(covered, extent.upperBound)
    }
    return nil
  }

  /// The ranges that nothing accounts for, in order.
  func gaps() -> [Range<UInt64>] {
    var covered: UInt64 = 0
    var gaps: [Range<UInt64>] = []
    for extent in (extents + records).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if extent.lowerBound > covered { gaps.append(covered..<extent.lowerBound) }
      covered = max(covered, extent.upperBound)
    }
    if covered < size { gaps.append(covered..<size) }
    return gaps
  }

  /// Where entries are looked for that no directory lists: in the gaps, in the tails, and in a
  /// comment.
  func searched(besides comment: Range<UInt64>) -> [Range<UInt64>] {
    (gaps() + tails + [comment]).filter { !$0.isEmpty }
  }

  /// Whether a place stands in an entry or a directory.
  func contains(_ place: UInt64) -> Bool { extents.contains { $0.contains(place) } }
}
