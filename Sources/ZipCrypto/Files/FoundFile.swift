public import PortableSystem
public import SystemPackage

/// A file, a folder or a symbolic link that a ``FolderWalk`` came to.
public struct FoundFile: Sendable {
  /// What it is; never `.other`.
  public let kind: EntryKind
  /// Where it stands.
  public let path: FilePath
  /// What its entry is to be called; a folder's has no `/` at the end.
  public let name: String
  /// Its time and mode.
  public let attributes: EntryAttributes
  /// Bytes of a file's content, as it was found; 0 for the others.
  public let size: UInt64

  private let identity: FileIdentity

  /// What `status` describes, or `nil` for what has no place in an archive.
  init?(path: FilePath, name: String, status: Stat) {
    switch status.type {
    case .regular: kind = .file
    case .directory: kind = .folder
    case .symbolicLink: kind = .symbolicLink
    default: return nil
    }
    self.path = path
    self.name = name
    attributes = EntryAttributes(
      modificationTime: Platform.modificationTime(status),
      unixMode: UInt16(truncatingIfNeeded: status.mode.rawValue))
    size = kind == .file ? UInt64(clamping: status.size) : 0
    identity = FileIdentity(status)
  }

  /// Opens a file's content.
  ///
  /// - Throws: `sourceChanged` when something else stands in its place by now, or the system's
  ///   error; `entry` is the path.
  public func open() throws(ZipError) -> FileSource {
    do throws(Errno) {
      let descriptor: FileDescriptor
      do {
        // Not to follow a link, nor to wait for a pipe, should one have come in its place.
        descriptor = try FileDescriptor.open(
          path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
      } catch { throw Errno(error) }
      let source = try FileSource(owning: descriptor)
      if try FileIdentity(Stat(descriptor)) == identity { return source }
    } catch { throw ZipError(error, entry: path.string) }
    throw ZipError.sourceChanged.about(entry: path.string)
  }

  /// The path that a symbolic link holds.
  ///
  /// - Throws: the system's error; `entry` is the path of the link.
  public func linkDestination() throws(ZipError) -> [UInt8] {
    do throws(Errno) { return try Platform.destination(ofSymbolicLink: path) } catch {
      throw ZipError(error, entry: path.string)
    }
  }
}

extension ArchiveWriter {
  /// Adds what a walk found, under its name.
  ///
  /// - Parameters:
  ///   - password: encrypts files and links; without it, they are plain.
  ///   - progress: is told how many bytes of content are written; may begin anew.
  /// - Throws: as ``addFile(_:content:attributes:password:progress:)``.
  @discardableResult
  public func add(
    _ found: FoundFile, password: Password?, progress: (UInt64) -> Void = { _ in }
  ) throws(ZipError) -> WrittenEntry {
    switch found.kind {
    case .folder:
      try addFolder(found.name, attributes: found.attributes)
    case .symbolicLink:
      try addSymbolicLink(
        found.name, destination: found.linkDestination(), attributes: found.attributes,
        password: password)
    case .file, .other:
      try addFile(
        found.name, content: found.open(), attributes: found.attributes, password: password,
        progress: progress)
    }
  }
}

/// What two names of the same file have in common.
package struct FileIdentity: Hashable, Sendable {
  private let device: DeviceID
  private let inode: Inode

  package init(_ status: Stat) {
    device = status.deviceID
    inode = status.inode
  }
}
