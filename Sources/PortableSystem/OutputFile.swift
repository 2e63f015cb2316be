public import SystemPackage
import Synchronization

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a temporary file beside the target; `commit` gives it the name. Whatever happens
/// before, the target stays as it was, and `discard` (or `discardAll`) removes the rest.
public final class OutputFile: SeekableByteSink, @unchecked Sendable {
  // @unchecked: one thread writes; the registry below only reads the path, which never changes.

  /// What to do when the target's name is taken.
  public enum Existing: Sendable {
    /// Fail with `fileExists`.
    case keep
    /// Put the new file in its place, in one step.
    case replace
  }

  /// The name that the file gets.
  public let path: FilePath
  private let descriptor: FileDescriptor
  /// Where the bytes are until then.
  package let temporaryPath: FilePath
  private var length: UInt64 = 0
  private var open = true

  /// The temporary files of this process that have no final name yet.
  private struct Unfinished {
    var paths: Set<FilePath> = []
    /// Set when the process is about to end: from then on no file is begun.
    var isClosed = false
  }

  private static let unfinished = Mutex(Unfinished())

  /// Makes the temporary file beside `path`.
  ///
  /// - Throws: the system's error when the folder is missing or cannot be written.
  public init(path: FilePath) throws(Errno) {
    self.path = path
    var folder = path.removingLastComponent()
    if folder.isEmpty { folder = "." }
    // Made and noted in one step, so that another thread that has all discarded finds every file.
    (descriptor, temporaryPath) = try Self.unfinished.withLock {
      unfinished throws(Errno) -> (FileDescriptor, FilePath) in
      guard !unfinished.isClosed else { throw .canceled }
      let file = try Platform.makeTemporaryFile(in: folder, prefix: ".zipcrypto-")
      unfinished.paths.insert(file.1)
      return file
    }
  }

  deinit { discard() }

  /// The number of bytes written so far.
  public var size: UInt64 { length }

  /// Appends `bytes`.
  public func write(_ bytes: Span<UInt8>) throws(Errno) {
    try descriptor.writeAll(bytes, at: length)
    length += UInt64(bytes.count)
  }

  /// Writes `bytes` over what stands at `offset`.
  public func overwrite(_ bytes: Span<UInt8>, at offset: UInt64) throws(Errno) {
    try descriptor.writeAll(bytes, at: offset)
  }

  /// Cuts off what stands after `size` bytes.
  public func truncate(to size: UInt64) throws(Errno) {
    try descriptor.truncate(to: size)
    length = size
  }

  /// Closes the file and gives it its name.
  ///
  /// - Parameters:
  ///   - existing: what to do when the name is taken.
  ///   - permissions: Unix permission bits; without them, those of a new file.
  ///   - modificationTime: seconds since 1970-01-01 00:00 UTC; without it, now.
  /// - Throws: the system's error; the target is then as it was and the temporary file is gone.
  public func commit(
    _ existing: Existing, permissions: UInt16? = nil, modificationTime: Int64? = nil
  ) throws(Errno) {
    do throws(Errno) {
      let mode = permissions ?? 0o666 & ~Platform.creationMask
      try Platform.setPermissions(mode, of: descriptor)
      open = false
      do { try descriptor.close() } catch { throw Errno(error) }
      if let modificationTime {
        try Platform.setModificationTime(modificationTime, at: temporaryPath)
      }
      switch existing {
      case .keep: try Platform.moveWithoutReplacing(temporaryPath, to: path)
      case .replace: try Platform.rename(temporaryPath, to: path)
      }
      _ = Self.unfinished.withLock { $0.paths.remove(temporaryPath) }
    } catch {
      discard()
      throw error
    }
  }

  /// Removes the temporary file, unless the file has its name already.
  public func discard() {
    if open {
      open = false
      try? descriptor.close()
    }
    if let path = Self.unfinished.withLock({ $0.paths.remove(temporaryPath) }) {
      try? Platform.remove(path)
    }
  }

  /// Removes the temporary files of all unfinished outputs: for a process that is about to end.
  ///
  /// No other thread can begin a file afterwards: `init` then throws `canceled`.
  public static func discardAll() {
    unfinished.withLock { unfinished in
      unfinished.isClosed = true
      for path in unfinished.paths { try? Platform.remove(path) }
      unfinished.paths = []
    }
  }
}
