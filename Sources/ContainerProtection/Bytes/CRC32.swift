internal import CZlib
internal import PortableSystem

/// CRC-32 as zlib, 7z and RAR have it.
enum CRC32 {
  static func checksum(of bytes: [UInt8], continuing seed: UInt32 = 0) -> UInt32 {
    guard !bytes.isEmpty else { return seed }
    return unsafe bytes.withUnsafeBytes { buffer in
      // Bytes in memory are fewer than 4 GiB here: headers within a limit, or a window.
      UInt32(
        truncatingIfNeeded: unsafe crc32(
          UInt(seed), buffer.bindMemory(to: UInt8.self).baseAddress, UInt32(clamping: buffer.count))
      )
    }
  }

  /// The checksum of a range, read through a window.
  static func checksum(
    of source: any ByteSource, in range: Range<UInt64>
  ) throws(ReadingFailure) -> UInt32 {
    var (value, offset): (UInt32, UInt64) = (0, range.lowerBound)
    while offset < range.upperBound {
      let count = Int(clamping: min(range.upperBound - offset, 1 << 16))
      let window = try source.front(at: offset, count)
      guard window.count == count else { throw .truncated(at: offset) }
      value = checksum(of: window, continuing: value)
      offset += UInt64(count)
    }
    return value
  }
}
