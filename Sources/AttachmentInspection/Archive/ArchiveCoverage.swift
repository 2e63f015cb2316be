/// Which bytes of a source entries and records account for, and which nothing does.
///
/// A reader that walks by local headers, or that repairs, finds what the central directory does
/// not list; what it would show is content too. Entries that stand one behind the other are kept
/// as one, so that a million of them take no memory.
struct ArchiveCoverage {
  private let size: UInt64
  /// Entries, from their local header to their end, and directories.
  private var extents: [Range<UInt64>] = []
  /// Whether `extents` is sorted and none of them touch.
  private var isMerged = true
  /// End records with their comments.
  private var records: [Range<UInt64>] = []
  /// Bytes within entries where a reader that believes the local header goes on to look.
  private var tails: [Range<UInt64>] = []
  /// The first place that was found at which two entries, or an entry and a directory, overlap.
  private(set) var overlap: UInt64?

  /// - Parameter size: the source's length in bytes.
  init(size: UInt64) { self.size = size }

  /// Adds the bytes of an entry, from its local header to its end, or of a directory.
  mutating func add(_ extent: Range<UInt64>) {
    guard !extent.isEmpty else { return }
    if let last = extents.last, last.lowerBound <= extent.lowerBound,
      extent.lowerBound <= last.upperBound
    {
      extents[extents.count - 1] = join(last, extent)
      return
    }
    if let last = extents.last, last.lowerBound > extent.lowerBound { isMerged = false }
    extents.append(extent)
  }

  /// Adds the bytes of an end record.
  mutating func add(record: Range<UInt64>) {
    if !record.isEmpty { records.append(record) }
  }

  /// Adds the part of an entry that lies behind where its local header ends it.
  mutating func add(tail: Range<UInt64>) {
    if !tail.isEmpty { tails.append(tail) }
  }

  /// Joins two extents of which the second begins within the first or at its end.
  private mutating func join(_ first: Range<UInt64>, _ second: Range<UInt64>) -> Range<UInt64> {
    if second.lowerBound < first.upperBound {
      overlap = min(overlap ?? .max, second.lowerBound)
    }
    return first.lowerBound..<max(first.upperBound, second.upperBound)
  }

  /// Sorts and joins what was added; to be called before anything is asked.
  mutating func merge() {
    guard !isMerged else { return }
    extents.sort { $0.lowerBound < $1.lowerBound }
    var kept = 0
    for index in extents.indices.dropFirst() {
      if extents[index].lowerBound <= extents[kept].upperBound {
        extents[kept] = join(extents[kept], extents[index])
      } else {
        kept += 1
        extents[kept] = extents[index]
      }
    }
    extents.removeSubrange((kept + 1)...)
    isMerged = true
  }

  /// Bytes that stand before the first entry or directory, whether the offsets count them or not.
  var leadingBytes: UInt64 {
    (extents.isEmpty ? records : extents).lazy.map(\.lowerBound).min() ?? 0
  }

  /// The ranges that nothing accounts for, in order.
  func gaps() -> [Range<UInt64>] {
    var covered: UInt64 = 0
    var gaps: [Range<UInt64>] = []
    func pass(_ extent: Range<UInt64>) {
      if extent.lowerBound > covered { gaps.append(covered..<extent.lowerBound) }
      covered = max(covered, extent.upperBound)
    }
    var records = records.sorted { $0.lowerBound < $1.lowerBound }[...]
    for extent in extents {
      while let record = records.first, record.lowerBound < extent.lowerBound {
        pass(record)
        records.removeFirst()
      }
      pass(extent)
    }
    records.forEach(pass)
    if covered < size { gaps.append(covered..<size) }
    return gaps
  }

  /// Where entries are looked for that no directory lists: in the gaps, in the tails, and in a
  /// comment.
  func searched(besides comment: Range<UInt64>) -> [Range<UInt64>] {
    (gaps() + tails + [comment]).filter { !$0.isEmpty }
  }

  /// Whether a place stands in an entry or a directory.
  func contains(_ place: UInt64) -> Bool {
    var (low, high) = (0, extents.count)
    while low < high {
      let middle = (low + high) / 2
      if extents[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < extents.count && extents[low].contains(place)
  }
}
