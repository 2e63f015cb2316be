public import SystemPackage

/// A source over a regular file, read by position, so that several readers can share it.
public final class FileSource: ByteSource {
  private let descriptor: FileDescriptor
  /// The number of bytes, as it was when the file was opened.
  public let size: UInt64

  /// Opens the file at `path`.
  ///
  /// - Throws: the system's error; `isDirectory` for a folder, `illegalSeek` for what is not a
  ///   regular file (a pipe, a device) and must be spooled first.
  public convenience init(path: FilePath) throws(Errno) {
    try self.init(owning: Self.open(path))
  }

  /// Takes over an open descriptor and closes it at the end.
  public init(owning descriptor: FileDescriptor) throws(Errno) {
    self.descriptor = descriptor
    do throws(Errno) {
      let status = try Stat(descriptor)
      switch status.type {
      case .regular: size = UInt64(clamping: status.size)
      case .directory: throw .isDirectory
      default: throw .illegalSeek
      }
    } catch {
      try? descriptor.close()
      throw error
    }
  }

  deinit { try? descriptor.close() }

  /// Reads `count` bytes from `offset` on into the front of `buffer`.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    try descriptor.read(count, at: offset, into: &buffer)
  }

  private static func open(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do {
      // Not to wait for a writer, should it be a pipe; a regular file does not mind.
      return try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
    } catch { throw Errno(error) }
  }
}
