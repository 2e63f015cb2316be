public import PortableSystem
public import SystemPackage

/// A folder that entries are extracted to, and nowhere else.
///
/// A name that would lead out of it is refused, and so is what would go through a symbolic link,
/// whether it stood there before or came out of the same archive. A file appears under its name
/// only when its content is verified. Another process that swaps folders for links meanwhile is
/// not guarded against.
public final class ExtractionFolder {
  /// What a file or a folder gets in the end.
  struct Attributes {
    var permissions: UInt16?
    var modificationTime: Int64?
  }

  let tree: FolderTree
  let overwrite: Bool
  let timeZone: TimeZone
  private var takenNames: TakenNames
  /// What the folders that were made here are to get in the end, by their paths.
  var madeFolders: [FilePath: Attributes] = [:]

  /// A folder to extract to; it is made with the first entry, if it is missing.
  ///
  /// - Parameters:
  ///   - overwrite: whether to replace files and links that are there.
  ///   - limits: `entries` bounds the files, and again the folders that only their names imply.
  ///   - timeZone: whose clock MS-DOS times show.
  /// - Throws: `system` with `notDirectory` when something else stands at `path`.
  public init(
    path: FilePath, overwrite: Bool, limits: Limits = Limits(), timeZone: TimeZone = .local
  ) throws(ZipError) {
    tree = FolderTree(root: path.isEmpty ? "." : path)
    self.overwrite = overwrite
    self.timeZone = timeZone
    let (limit, overflow) = limits.entries.multipliedReportingOverflow(by: 2)
    takenNames = TakenNames(limit: overflow ? .max : limit)
    do throws(Errno) { try tree.checkRoot() } catch {
      throw ZipError(error, entry: path.string)
    }
  }

  /// Extracts one entry: a file, a folder, or a symbolic link.
  ///
  /// Permissions are kept as far as the process's mask allows, without setuid, setgid and sticky
  /// bits; the time of modification is kept.
  ///
  /// - Parameters:
  ///   - password: for an encrypted entry; passed over for others.
  ///   - progress: is told how many bytes of content are written.
  /// - Throws: `unsafeName`, `unsupported` for devices, `system` with `fileExists` when the name
  ///   is taken on disk, and what reading the entry throws. Nothing is left of the entry then.
  @discardableResult
  public func extract(
    _ entry: Entry, from reader: ArchiveReader, password: Password?,
    progress: (UInt64) -> Void = { _ in }
  ) throws(ZipError) -> ExtractedEntry {
    let path = try EntryPath(entry)
    try takenNames.check(path, of: entry)
    var made: [FilePath] = []
    do throws(ZipError) {
      try checkPlace(of: entry, at: path)
      let extracted =
        switch entry.kind {
        case .folder: try extractFolder(entry, at: path, &made)
        case .file: try extractFile(entry, at: path, from: reader, password, progress, &made)
        case .symbolicLink: try extractLink(entry, at: path, from: reader, password, &made)
        case .other:
          throw ZipError(
            .unsupported, offset: entry.headerOffset,
            detail: "the entry is a device or a socket")
        }
      takenNames.insert(path, isFolder: entry.kind == .folder)
      return extracted
    } catch {
      for folder in made.reversed() {
        madeFolders[folder] = nil
        try? Platform.removeFolder(folder)
      }
      throw error.about(entry: entry.name.text)
    }
  }

  /// Gives the folders that were made their permissions and times, now that nothing changes them
  /// any more.
  ///
  /// - Throws: the first of the system's errors, after all folders had their turn.
  public func finish() throws(ZipError) {
    var firstError: ZipError?
    // From the innermost outwards: a folder may become one that nobody can enter.
    let folders = madeFolders.sorted { $0.key.components.count > $1.key.components.count }
    madeFolders = [:]
    for (path, attributes) in folders {
      do throws(Errno) {
        if let mode = attributes.permissions { try Platform.setPermissions(mode, at: path) }
        if let time = attributes.modificationTime {
          try Platform.setModificationTime(time, at: path)
        }
      } catch { firstError = firstError ?? ZipError(error, entry: path.string) }
    }
    if let firstError { throw firstError }
  }
}
