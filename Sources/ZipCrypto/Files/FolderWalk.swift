public import PortableSystem
public import SystemPackage

/// Goes through files and folders on disk, to put them into an archive.
///
/// A folder comes before what is in it, and what is in it comes in the order of the names' bytes,
/// so that the same files give the same archive. Symbolic links are found, never followed. Memory
/// is that of the names in the folders from the root down to where the walk is.
public struct FolderWalk {
  private struct Folder {
    let path: FilePath
    let name: String
    let content: FolderNames
    /// The place of the name that comes next.
    var next = 0
  }

  private let skipped: [FileIdentity]
  private var roots: [FilePath]
  private var folders: [Folder] = []

  /// A walk through what stands at `paths`, each with all that is in it.
  ///
  /// Entries are named as the paths are given, but without a leading `/`, without `.`, and without
  /// `..` and what it takes back. A path like `..` leaves no name: then only what is in it is found.
  ///
  /// - Parameter output: the archive that is being written; should it stand in one of the folders,
  ///   it is passed over, and so is the file that it is to replace.
  public init(_ paths: [FilePath], skipping output: OutputFile? = nil) {
    roots = paths.reversed()
    skipped = [output?.path, output?.temporaryPath].compactMap { path in
      path.flatMap { try? Stat($0, followTargetSymlink: false) }.map(FileIdentity.init)
    }
  }

  /// The next file, folder or link, or `nil` at the end.
  ///
  /// - Throws: `system` for what cannot be read, `invalidArgument` for a name that is not UTF-8,
  ///   `unsupported` for a device, a pipe or a socket; `entry` is then the path on disk. The walk
  ///   can go on behind it.
  public mutating func next() throws(ZipError) -> FoundFile? {
    while let (path, name) = try nextPath() {
      if let found = try visit(path, name: name) { return found }
    }
    return nil
  }

  private mutating func nextPath() throws(ZipError) -> (FilePath, String)? {
    while var folder = folders.popLast() {
      guard folder.next < folder.content.count else { continue }
      let bytes = folder.content[folder.next]
      folder.next += 1
      folders.append(folder)
      guard let name = CharacterEncoding.utf8.decode(bytes) else {
        let shown = folder.path.appending(String(decoding: bytes, as: UTF8.self))
        throw ZipError(
          .invalidArgument, entry: shown.string, detail: "the file name is not valid utf-8")
      }
      return (folder.path.appending(name), folder.name.isEmpty ? name : folder.name + "/" + name)
    }
    return roots.popLast().map { ($0, Self.entryName(of: $0)) }
  }

  private mutating func visit(_ path: FilePath, name: String) throws(ZipError) -> FoundFile? {
    do throws(Errno) {
      let status = try Stat(path, followTargetSymlink: false)
      if skipped.contains(FileIdentity(status)) { return nil }
      if status.type == .directory {
        folders.append(
          Folder(path: path, name: name, content: try FolderNames(folder: path)))
        if name.isEmpty { return nil }
      }
      if let found = FoundFile(path: path, name: name, status: status) { return found }
    } catch { throw ZipError(error, entry: path.string) }
    throw ZipError(
      .unsupported, entry: path.string,
      detail: "a device, a pipe or a socket has no place in an archive")
  }

  private static func entryName(of path: FilePath) -> String {
    var name: [String] = []
    for component in path.components {
      switch component.kind {
      case .currentDirectory: continue
      case .parentDirectory: _ = name.popLast()
      case .regular: name.append(component.string)
      }
    }
    return name.joined(separator: "/")
  }
}
