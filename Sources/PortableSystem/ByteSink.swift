public import SystemPackage

/// Where bytes go, one after the other: a pipe, a file, memory.
public protocol ByteSink: AnyObject {
  /// Writes all of `bytes`.
  ///
  /// - Throws: the system's error; what part was written is then unknown.
  func write(_ bytes: Span<UInt8>) throws(Errno)
}

/// A sink in which what stands can be written anew: a regular file.
public protocol SeekableByteSink: ByteSink {
  /// Writes `bytes` over what stands at `offset`; the place of the next `write` stays the end.
  func overwrite(_ bytes: Span<UInt8>, at offset: UInt64) throws(Errno)

  /// Cuts the sink off at `size` bytes; the next `write` goes there.
  func truncate(to size: UInt64) throws(Errno)
}

/// A sink over an open descriptor that it does not close: standard output, a pipe.
public final class DescriptorSink: ByteSink {
  private let descriptor: FileDescriptor

  /// Writes to `descriptor`, which the caller keeps and closes.
  public init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Writes all of `bytes`, waiting where the receiver is slow.
  public func write(_ bytes: Span<UInt8>) throws(Errno) { try descriptor.writeAll(bytes) }
}

/// A sink that keeps everything in memory.
public final class MemorySink: SeekableByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty sink.
  public init() {}

  /// Appends `bytes`.
  public func write(_ bytes: Span<UInt8>) throws(Errno) {
    self.bytes.reserveCapacity(self.bytes.count + bytes.count)
    for index in bytes.indices { self.bytes.append(bytes[index]) }
  }

  /// Writes `bytes` over what stands at `offset`.
  public func overwrite(_ bytes: Span<UInt8>, at offset: UInt64) throws(Errno) {
    guard offset <= UInt64(self.bytes.count), bytes.count <= self.bytes.count - Int(offset) else {
      throw .invalidArgument
    }
    for index in bytes.indices { self.bytes[Int(offset) + index] = bytes[index] }
  }

  /// Cuts off what stands after `size` bytes.
  public func truncate(to size: UInt64) throws(Errno) {
    guard size <= UInt64(bytes.count) else { throw .invalidArgument }
    bytes.removeSubrange(Int(size)...)
  }
}
