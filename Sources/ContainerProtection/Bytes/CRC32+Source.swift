internal import PortableSystem
internal import ZipCrypto

extension CRC32 {
  /// The checksum of a range, read through a window.
  static func checksum(
    of source: any ByteSource, in range: Range<UInt64>
  ) throws(ReadingFailure) -> UInt32 {
    var (checksum, offset) = (CRC32(), range.lowerBound)
    while offset < range.upperBound {
      let count = Int(clamping: min(range.upperBound - offset, 1 << 16))
      let window = try source.front(at: offset, count)
      guard window.count == count else { throw .truncated(at: offset) }
      checksum.update(window.span)
      offset += UInt64(count)
    }
    return checksum.value
  }
}
