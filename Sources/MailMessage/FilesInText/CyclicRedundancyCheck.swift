internal import CZlib

/// A running CRC-32 as yEnc has it, which is that of ZIP; computed by zlib.
struct CRC32 {
  /// The checksum of all bytes so far.
  private(set) var value: UInt32 = 0

  /// Goes on with `bytes`.
  mutating func update(_ bytes: Span<UInt8>) {
    let start = uLong(value)
    let result = unsafe bytes.withUnsafeBufferPointer {
      unsafe crc32_z(start, $0.baseAddress, $0.count)
    }
    value = UInt32(truncatingIfNeeded: result)
  }
}

/// A running CRC-16 as BinHex has it (RFC 1741, appendix A): polynomial 0x1021, begun from 0.
struct CRC16 {
  /// The checksum of all bytes so far.
  private(set) var value: UInt16 = 0

  /// Goes on with a byte.
  mutating func update(_ byte: UInt8) {
    var mixed = value >> 8 ^ UInt16(byte)
    mixed ^= mixed >> 4
    value = value << 8 ^ mixed << 12 ^ mixed << 5 ^ mixed
  }
}
