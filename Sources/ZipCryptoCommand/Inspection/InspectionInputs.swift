import PortableSystem
import SystemPackage

/// The inputs of a run: what the user named, and the files in the folders among them.
///
/// Folders are listed one at a time, in the order of their names; symbolic links in them are not
/// followed, so that the walk ends and stays inside.
struct InspectionInputs {
  /// A folder that is being gone through.
  private struct Folder {
    /// Its path as bytes, which need not be UTF-8.
    let path: [UInt8]
    let names: FolderNames
    var next = 0
  }

  private var named: ArraySlice<InspectionInput>
  private var list: PathList?
  /// What was read of pipes before.
  var spooled: SpooledInputs?
  /// The folder in which the walk is, behind those around it.
  private var folders: [Folder] = []

  /// - Parameters:
  ///   - paths: what stands on the command line.
  ///   - list: more of them, which come after.
  init(_ paths: [String], list: PathList? = nil) {
    named = paths.map { InspectionInput(argument: $0) }[...]
    self.list = list
  }

  /// The next input, or `nil` after the last.
  ///
  /// - Throws: for a folder that cannot be listed, and a list that cannot be read; what follows can
  ///   still be asked for.
  mutating func next() throws(CommandFailure) -> InspectionInput? {
    while let input = try nextPath() {
      guard let path = input.path else { return spooled?.restored(input) ?? input }
      let status = try? Stat(path, followTargetSymlink: !input.isInFolder)
      switch status?.type {
      case .directory: try open(path, name: input.name)
      case .regular, nil: return input
      default:
        // A pipe or device that the user named is read; one that stands in a folder is not.
        if !input.isInFolder { return spooled?.restored(input) ?? input }
      }
    }
    return nil
  }

  /// The bytes of all files, as far as that can be told without opening them; 0 where one input is
  /// a stream.
  var totalSize: UInt64 {
    var inputs = self
    var sum: UInt64 = 0
    while true {
      do throws(CommandFailure) {
        guard let input = try inputs.next() else { return sum }
        guard let path = input.path, let status = try? Stat(path, followTargetSymlink: true),
          status.type == .regular
        else { return 0 }
        sum &+= UInt64(clamping: status.size)
      } catch { continue }
    }
  }

  private mutating func nextPath() throws(CommandFailure) -> InspectionInput? {
    while let folder = folders.last {
      if folder.next < folder.names.count {
        folders[folders.count - 1].next += 1
        let separator: [UInt8] = folder.path.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        return InspectionInput(
          path: FilePath(bytes: folder.path + separator + folder.names[folder.next]),
          isInFolder: true)
      }
      folders.removeLast()
    }
    if let input = named.popFirst() { return input }
    return try list?.next().map { InspectionInput(path: $0, isInFolder: false) }
  }

  private mutating func open(_ path: FilePath, name: String) throws(CommandFailure) {
    do throws(Errno) {
      folders.append(Folder(path: path.bytes, names: try FolderNames(folder: path)))
    } catch {
      throw CommandFailure(error, input: name)
    }
  }
}
