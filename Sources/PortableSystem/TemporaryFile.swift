public import SystemPackage
import Synchronization

/// A file without a name that holds what must be read again: spooled input, large intermediates.
///
/// Its name is removed as soon as it is open, so that nothing is left behind however the process
/// ends. It stands in the folder that `TMPDIR` names, else in `/tmp`.
public final class TemporaryFile: ByteSource, SeekableByteSink {
  private let descriptor: FileDescriptor
  private let length = Mutex<UInt64>(0)

  /// Makes an empty temporary file.
  public init() throws(Errno) {
    let (descriptor, path) = try Platform.makeTemporaryFile(
      in: Platform.temporaryFolder, prefix: "zipcrypto-")
    self.descriptor = descriptor
    try Platform.remove(path)
  }

  /// Makes a temporary file that holds everything that `input` gives until its end.
  ///
  /// - Parameter limit: the most bytes to take; `fileTooLarge` is thrown when there are more.
  public convenience init(spooling input: FileDescriptor, limit: UInt64 = .max) throws(Errno) {
    try self.init(spooling: DescriptorStream(input), limit: limit)
  }

  /// Makes a temporary file that holds everything that a stream gives until its end.
  ///
  /// - Parameter limit: the most bytes to take; `fileTooLarge` is thrown when there are more.
  public convenience init(spooling input: any ByteStream, limit: UInt64 = .max) throws(Errno) {
    try self.init()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = buffer.mutableSpan
      let count = try input.read(into: &span)
      if count == 0 { return }
      guard UInt64(count) <= limit - size else { throw .fileTooLarge }
      try write(buffer.span.extracting(..<count))
    }
  }

  deinit { try? descriptor.close() }

  /// The number of bytes written so far.
  public var size: UInt64 { length.withLock { $0 } }

  /// Reads `count` bytes from `offset` on into the front of `buffer`.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    try descriptor.read(count, at: offset, into: &buffer)
  }

  /// Appends `bytes`.
  public func write(_ bytes: Span<UInt8>) throws(Errno) {
    try descriptor.writeAll(bytes, at: size)
    length.withLock { $0 += UInt64(bytes.count) }
  }

  /// Writes `bytes` over what stands at `offset`.
  public func overwrite(_ bytes: Span<UInt8>, at offset: UInt64) throws(Errno) {
    try descriptor.writeAll(bytes, at: offset)
  }

  /// Cuts off what stands after `size` bytes.
  public func truncate(to size: UInt64) throws(Errno) {
    try descriptor.truncate(to: size)
    length.withLock { $0 = size }
  }
}
