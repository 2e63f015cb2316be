public import SystemPackage

/// Bytes that come one after the other and can be read only once: a pipe, a connection.
public protocol ByteStream: AnyObject, Sendable {
  /// Reads what comes next into the front of `buffer`, waiting for it.
  ///
  /// - Returns: the number of bytes read; 0 only at the end.
  /// - Throws: the system's error.
  func read(into buffer: inout MutableSpan<UInt8>) throws(Errno) -> Int
}

/// A stream from an open descriptor: standard input, a pipe.
public final class DescriptorStream: ByteStream {
  private let descriptor: FileDescriptor
  private let closes: Bool

  /// Reads from `descriptor`, which the caller keeps and closes.
  public init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
    closes = false
  }

  /// Takes over an open descriptor and closes it at the end.
  public init(owning descriptor: FileDescriptor) {
    self.descriptor = descriptor
    closes = true
  }

  deinit { if closes { try? descriptor.close() } }

  /// Reads what comes next into the front of `buffer`, waiting for it.
  public func read(into buffer: inout MutableSpan<UInt8>) throws(Errno) -> Int {
    try descriptor.read(into: &buffer)
  }
}
