import PortableSystem
import SystemPackage

/// The inputs of a run: what the user named, and the files in the folders among them.
///
/// Folders are listed one at a time, in the order of their names; symbolic links in them are not
/// followed, so that the walk ends and stays inside.
struct InspectionInputs {
  /// One file, or standard input.
  struct Input {
    var argument: String
    var isInFolder = false
  }

  /// Folders that could not be listed.
  private(set) var failures: [CommandFailure] = []
  private var pending: [Input]

  init(_ paths: [String]) {
    pending = paths.reversed().map { Input(argument: $0) }
  }

  /// The next input, or `nil` after the last.
  mutating func next() -> Input? {
    while let input = pending.popLast() {
      guard input.argument != InputSource.standardStream else { return input }
      let path = FilePath(input.argument)
      let status = try? Stat(path, followTargetSymlink: !input.isInFolder)
      switch status?.type {
      case .directory: open(path)
      case .regular, nil: return input
      default:
        // A pipe or device that the user named is read; one that stands in a folder is not.
        if !input.isInFolder { return input }
      }
    }
    return nil
  }

  private mutating func open(_ folder: FilePath) {
    do {
      let names = try Platform.names(inFolder: folder)
        .sorted { $0.lexicographicallyPrecedes($1) }
      for name in names.reversed() {
        let path = folder.appending(String(decoding: name, as: UTF8.self))
        pending.append(Input(argument: path.string, isInFolder: true))
      }
    } catch {
      failures.append(CommandFailure(error, input: folder.string))
    }
  }
}
