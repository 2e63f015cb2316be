internal import CZlib

/// A running CRC-32 (APPNOTE 4.4.7), computed by zlib.
public struct CRC32: Hashable, Sendable {
  /// The checksum of all bytes so far; 0 for none.
  public private(set) var value: UInt32 = 0

  /// The checksum of no bytes.
  public init() {}

  /// Goes on with `bytes`.
  public mutating func update(_ bytes: Span<UInt8>) {
    let start = uLong(value)
    let result = unsafe bytes.withUnsafeBufferPointer {
      unsafe crc32_z(start, $0.baseAddress, $0.count)
    }
    value = UInt32(truncatingIfNeeded: result)
  }

  /// Goes on with the first `count` bytes of a buffer.
  mutating func update(_ buffer: borrowing MutableSpan<UInt8>, in range: Range<Int>) {
    update(buffer.span.extracting(range))
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt32 { of(Array(bytes).span) }

  /// The checksum of `bytes`.
  public static func of(_ bytes: Span<UInt8>) -> UInt32 {
    var crc = CRC32()
    crc.update(bytes)
    return crc.value
  }
}
