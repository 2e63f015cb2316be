public import PortableSystem
public import SystemPackage

/// A source that gives one byte at a time, as a slow pipe might.
public struct OneByteSource: ByteSource {
  private let base: MemorySource

  /// A source of these bytes.
  public init(_ bytes: [UInt8]) { base = MemorySource(bytes) }

  /// The number of bytes.
  public var size: UInt64 { base.size }

  /// Reads one byte.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int { try base.read(min(count, 1), at: offset, into: &buffer) }
}
