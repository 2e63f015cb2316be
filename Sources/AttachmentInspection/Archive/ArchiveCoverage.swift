internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Which bytes of an archive the listed entries account for, and what stands in the others.
///
/// A reader that walks by local headers, or that repairs, finds entries that the central directory
/// does not list; what it would show is content too.
struct ArchiveCoverage {
  private let layout: ArchiveLayout
  private var extents: [Range<UInt64>] = []

  init(layout: ArchiveLayout) { self.layout = layout }

  /// Adds the bytes of an entry, from its local header to its end.
  mutating func add(_ extent: Range<UInt64>?) {
    if let extent { extents.append(extent) }
  }

  /// What lets readers disagree: overlapping entries, entries that are not listed, and end records
  /// of other archives.
  ///
  /// - Parameter endRecords: the places of end records besides the archive's own. One that stands
  ///   in an entry is that entry's content: an archive stored in the archive.
  func reasons(
    in source: any ByteSource, endRecords: [UInt64]
  ) throws(Errno) -> [Reason] {
    var reasons: [Reason] = []
    let (gaps, overlap) = gaps(in: source.size)
    if let overlap {
      reasons.append(
        Reason(.overlap, "entries overlap: readers may see other content", offset: overlap))
    }
    let endRecords = endRecords.sorted()
    if let outside = gaps.lazy.compactMap({ endRecords.first(in: $0) }).first {
      reasons.append(
        Reason(
          .severalEndRecords, "more than one end record: readers may choose another archive",
          offset: outside))
    }
    for gap in gaps {
      if let place = try Self.localHeader(in: gap, of: source) {
        reasons.append(
          Reason(
            .hiddenEntry, "an entry that the central directory does not list", offset: place))
        break
      }
    }
    for gap in gaps where gap.lowerBound > 0 {
      if let place = try content(in: gap, of: source) {
        reasons.append(
          Reason(
            .unaccountedBytes, "bytes that belong to no entry, which a reader may find",
            offset: place))
        break
      }
    }
    return reasons
  }

  /// Bytes that stand before the first entry, whether the offsets count them or not.
  var leadingBytes: UInt64 {
    (extents + [layout.directory]).lazy.filter { !$0.isEmpty }.map(\.lowerBound).min()
      ?? layout.endRecord.lowerBound
  }

  /// The ranges that neither an entry nor the directory accounts for, in order, and the first
  /// place at which two of those overlap.
  private func gaps(in size: UInt64) -> ([Range<UInt64>], overlap: UInt64?) {
    var covered: UInt64 = 0
    var gaps: [Range<UInt64>] = []
    var overlap: UInt64?
    for extent in (extents + [layout.directory]).sorted(by: { $0.lowerBound < $1.lowerBound })
    where !extent.isEmpty {
      if extent.lowerBound < covered { overlap = overlap ?? extent.lowerBound }
      if extent.lowerBound > covered { gaps.append(covered..<extent.lowerBound) }
      covered = max(covered, extent.upperBound)
    }
    if covered < size { gaps.append(covered..<size) }
    return (gaps, overlap)
  }

  /// The place of the first byte in a range that is neither zero nor white space, nor a part of
  /// the records at the archive's end.
  ///
  /// What stands before the first entry is judged by what it is: a program, a picture.
  private func content(
    in gap: Range<UInt64>, of source: any ByteSource
  ) throws(Errno) -> UInt64? {
    var range = gap
    if gap.contains(layout.endRecord.lowerBound) {
      // The end record with its comment, and the ZIP64 records before it.
      let before = gap.lowerBound..<layout.endRecord.lowerBound
      if !before.isEmpty {
        let isRecord = before.count <= 1_024 ? try Self.isZip64End(before, of: source) : false
        if !isRecord { return before.lowerBound }
      }
      range = min(layout.endRecord.upperBound, gap.upperBound)..<gap.upperBound
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = Int(clamping: min(range.upperBound - offset, 1 << 16))
      let window = try source.bytes(at: offset, count: count)
      if let place = window.firstIndex(where: { $0 != 0 && !(0x09...0x0D ~= $0) && $0 != 0x20 }) {
        return offset + UInt64(place)
      }
      if window.count < count { return nil }
      offset += UInt64(count)
    }
    return nil
  }

  /// Whether a ZIP64 end record and its locator stand in a range, and nothing before them.
  private static func isZip64End(
    _ range: Range<UInt64>, of source: any ByteSource
  ) throws(Errno) -> Bool {
    let bytes = try source.bytes(at: range.lowerBound, count: range.count)
    let locator = bytes.count - 20
    return bytes.has([0x50, 0x4B, 6, 6], at: 0) && locator >= 56
      && bytes.has([0x50, 0x4B, 6, 7], at: locator)
  }

  /// The place of the first local header in a range.
  private static func localHeader(
    in range: Range<UInt64>, of source: any ByteSource
  ) throws(Errno) -> UInt64? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = Int(clamping: min(range.upperBound - offset, 1 << 16))
      let window = try source.bytes(at: offset, count: count)
      if let place = window.firstLocalHeader { return offset + UInt64(place) }
      guard window.count == count, offset + UInt64(count) < range.upperBound else { return nil }
      // A header cut by the window's end is found whole in the next.
      offset += UInt64(count - 3)
    }
    return nil
  }
}

extension [UInt8] {
  /// The first place at which the signature of a local header stands.
  ///
  /// That is all that a reader which walks by local headers asks for.
  fileprivate var firstLocalHeader: Int? {
    guard count >= 4 else { return nil }
    return (0...(count - 4)).first { place in
      self[place] == 0x50 && self[place + 1] == 0x4B && self[place + 2] == 3
        && self[place + 3] == 4
    }
  }
}

extension [UInt64] {
  /// The first of these sorted numbers that lies in a range, found by halving.
  fileprivate func first(in range: Range<UInt64>) -> UInt64? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < count && range.contains(self[low]) ? self[low] : nil
  }
}
