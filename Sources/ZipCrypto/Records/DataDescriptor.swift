/// A data descriptor (APPNOTE 4.3.9): checksum and sizes behind a payload, where general purpose
/// bit 3 says so.
public struct DataDescriptor: Hashable, Sendable {
  /// `PK\7\8`, which writers may leave out.
  static let signature: UInt32 = 0x0807_4B50
  /// The length in bytes of the longest of its four forms.
  static let maximalSize = 24

  /// The CRC-32 of the plain content.
  public var crc32: UInt32
  /// Bytes of the payload, the encryption header included.
  public var compressedSize: UInt64
  /// Bytes of the content.
  public var uncompressedSize: UInt64

  package init(crc32: UInt32, compressedSize: UInt64, uncompressedSize: UInt64) {
    self.crc32 = crc32
    self.compressedSize = compressedSize
    self.uncompressedSize = uncompressedSize
  }

  /// The length of the form in which this descriptor stands at the front of `bytes`.
  ///
  /// The format does not say whether the signature is there and how wide the sizes are, so what
  /// is expected decides: the first form that holds just these values.
  ///
  /// - Returns: 24, 20, 16 or 12 bytes, or `nil` when no form holds them.
  func length(in bytes: ArraySlice<UInt8>) -> Int? {
    for isSigned in [true, false] {
      for isWide in [true, false] {
        var reader = ByteReader(bytes)
        let isSame =
          (!isSigned || reader.uint32() == Self.signature) && reader.uint32() == crc32
          && (isWide
            ? reader.uint64() == compressedSize && reader.uint64() == uncompressedSize
            : reader.uint32() == UInt32(truncatingIfNeeded: compressedSize)
              && reader.uint32() == UInt32(truncatingIfNeeded: uncompressedSize))
        if isSame { return reader.position - bytes.startIndex }
      }
    }
    return nil
  }

  /// Reads a descriptor with its signature whose compressed size is known.
  ///
  /// - Returns: the descriptor and its length, 24 or 16 bytes, or `nil` when it is none.
  static func signed(
    _ bytes: [UInt8], compressedSize: UInt64
  ) -> (DataDescriptor, length: Int)? {
    for isWide in [true, false] {
      var reader = ByteReader(bytes)
      guard reader.uint32() == signature, let crc32 = reader.uint32(),
        let compressed = isWide ? reader.uint64() : reader.uint32().map(UInt64.init),
        let size = isWide ? reader.uint64() : reader.uint32().map(UInt64.init)
      else { continue }
      guard compressed == compressedSize else { continue }
      let descriptor = DataDescriptor(
        crc32: crc32, compressedSize: compressed, uncompressedSize: size)
      return (descriptor, reader.position)
    }
    return nil
  }

  /// The descriptor's bytes with its signature.
  ///
  /// - Parameter wide: whether the sizes take 64 bits, as where the local header has a ZIP64
  ///   extra field (APPNOTE 4.3.9.2).
  func bytes(wide: Bool) -> [UInt8] { encoded(signed: true, wide: wide) }

  package func encoded(signed: Bool, wide: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    if signed { bytes.append(littleEndian: Self.signature) }
    bytes.append(littleEndian: crc32)
    if wide {
      bytes.append(littleEndian: compressedSize)
      bytes.append(littleEndian: uncompressedSize)
    } else {
      bytes.append(littleEndian: UInt32(truncatingIfNeeded: compressedSize))
      bytes.append(littleEndian: UInt32(truncatingIfNeeded: uncompressedSize))
    }
    return bytes
  }
}
