internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Takes content in, piece by piece, and tells what it is told by.
struct ContentDigest {
  private var crc = CRC32()
  private var size: UInt64 = 0
  private var first: UInt8?
  private var isUniform = true

  /// Content of fewer bytes has a CRC-32 that many others have, or that gives it away.
  private static let shortestTelling: UInt64 = 5

  /// The checksum and length of what was taken in.
  var mark: ContentMark { ContentMark(size: size, crc32: crc.value) }

  /// Whether it is so short, or of one byte again and again, that it proves little.
  var isTrivial: Bool { size < Self.shortestTelling || isUniform }

  /// Takes a piece in.
  mutating func update(_ bytes: Span<UInt8>) {
    crc.update(bytes)
    size += UInt64(bytes.count)
    guard isUniform else { return }
    for index in bytes.indices {
      if first == nil { first = bytes[index] }
      if bytes[index] != first {
        isUniform = false
        return
      }
    }
  }

  /// Takes all of a source in, in constant memory.
  mutating func update(_ source: any ByteSource) throws(Errno) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var offset: UInt64 = 0
    while offset < source.size {
      var span = buffer.mutableSpan
      let count = try source.read(1 << 16, at: offset, into: &span)
      if count == 0 { return }
      update(buffer.span.extracting(..<count))
      offset += UInt64(count)
    }
  }
}
