import PortableSystem
import SystemPackage

/// The folders below a root, reached without going through a symbolic link.
struct FolderTree {
  /// The folder that the user named; it may be a link itself.
  let root: FilePath

  /// Makes sure that the root is a folder, or nothing yet.
  func checkRoot() throws(Errno) {
    do throws(Errno) {
      guard try Stat(root).type == .directory else { throw .notDirectory }
    } catch .noSuchFileOrDirectory {
      return
    }
  }

  /// Makes sure that what is there of a row of folders are folders.
  ///
  /// - Parameter names: from the one in the root inwards.
  /// - Returns: whether all of them are there.
  /// - Throws: `unsafeName` for a symbolic link, `system` with `notDirectory` for another file.
  func check(_ names: some Sequence<String>) throws(ZipError) -> Bool {
    var folder = root
    for name in names {
      folder.append(name)
      guard let type = try self.type(of: folder) else { return false }
      try Self.checkIsFolder(type)
    }
    return true
  }

  /// Makes what is missing of a row of folders, the root included.
  ///
  /// - Parameter made: gets the folders that were missing, from the outermost inwards, also
  ///   those that were made before an error.
  func make(_ names: some Sequence<String>, made: inout [FilePath]) throws(ZipError) {
    var folder = root
    do throws(Errno) {
      if try !Platform.exists(root) {
        try Platform.makeFolder(root)
        made.append(root)
      }
    } catch { throw ZipError(error, entry: root.string) }
    for name in names {
      folder.append(name)
      if let type = try self.type(of: folder) {
        try Self.checkIsFolder(type)
        continue
      }
      do throws(Errno) { try Platform.makeFolder(folder) } catch { throw ZipError(error) }
      made.append(folder)
    }
  }

  /// What stands at a path, a symbolic link as such; `nil` for nothing.
  func type(of path: FilePath) throws(ZipError) -> FileType? {
    do throws(Errno) { return try Stat(path, followTargetSymlink: false).type } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw ZipError(error)
    }
  }

  private static func checkIsFolder(_ type: FileType) throws(ZipError) {
    if type == .symbolicLink {
      throw ZipError(.unsafeName, detail: "the name goes through a symbolic link")
    }
    guard type == .directory else { throw ZipError(.notDirectory) }
  }
}
