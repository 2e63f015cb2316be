internal import PortableSystem
internal import SystemPackage

/// Bytes of an archive that belong to no entry and to no record.
enum UnaccountedBytes {
  /// The place of the first byte in a range that is neither zero nor white space.
  ///
  /// ZIP64 records that stand right before the end record and that it does not ask for are
  /// records all the same.
  static func first(
    in gap: Range<UInt64>, of source: any ByteSource, before endRecord: UInt64
  ) throws(Errno) -> UInt64? {
    if gap.upperBound == endRecord, gap.count <= 1_024, try isZip64End(gap, of: source) {
      return nil
    }
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let count = Int(clamping: min(gap.upperBound - offset, 1 << 16))
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
}
