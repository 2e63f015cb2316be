public import SystemPackage

/// A source over an array of bytes.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]

  /// A source over `bytes`.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  public var size: UInt64 { UInt64(bytes.count) }

  /// Copies `count` bytes from `offset` on into the front of `buffer`; never fails.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    let start = Int(offset)
    let count = min(count, bytes.count - start)
    buffer.copy(bytes.span.extracting(start..<start + count), to: 0)
    return count
  }
}
