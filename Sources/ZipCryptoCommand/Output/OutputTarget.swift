import PortableSystem
import SystemPackage
import ZipCrypto

/// Where a subcommand writes what it makes: a file that appears when it is complete, or standard
/// output.
struct OutputTarget {
  /// How it is called in messages.
  let name: String
  /// The unfinished file; `nil` for standard output.
  let file: OutputFile?
  private let overwrite: Bool

  /// Opens the target.
  ///
  /// - Throws: a failure when the name is taken and must not be, or its folder cannot be written.
  init(_ argument: String, overwrite: Bool) throws(CommandFailure) {
    self.overwrite = overwrite
    guard argument != InputSource.standardStream else {
      name = "standard output"
      file = nil
      return
    }
    name = argument
    let path = FilePath(argument)
    do throws(Errno) {
      if let status = try Self.status(of: path) {
        guard status.type != .directory else { throw .isDirectory }
        guard overwrite else { throw .fileExists }
        // To replace a device or a pipe by a file would do harm to all who use it.
        guard status.type == .regular || status.type == .symbolicLink else {
          throw .invalidArgument
        }
      }
      file = try OutputFile(path: path)
    } catch {
      throw Self.failure(error, name: argument)
    }
  }

  /// What it is written into.
  var sink: any ByteSink { file ?? StandardOutput.shared }

  /// Whether the archive goes to standard output and that is the file at `path`, as in
  /// `encrypt -o - . > out.zip`.
  func isStandardOutput(_ path: FilePath) -> Bool {
    guard file == nil, let found = try? Stat(path, followTargetSymlink: false),
      let output = try? Stat(.standardOutput)
    else { return false }
    return FileIdentity(found) == FileIdentity(output)
  }

  /// Gives the file its name, or writes out what standard output still holds.
  func commit() throws {
    guard let file else { return try StandardOutput.shared.flush() }
    do { try file.commit(overwrite ? .replace : .keep) } catch {
      throw Self.failure(error, name: name)
    }
  }

  private static func status(of path: FilePath) throws(Errno) -> Stat? {
    do { return try Stat(path, followTargetSymlink: false) } catch .noSuchFileOrDirectory {
      return nil
    }
  }

  private static func failure(_ error: Errno, name: String) -> CommandFailure {
    switch error {
    case .isDirectory: CommandFailure("is a folder", input: name)
    case .fileExists:
      CommandFailure("exists already", input: name, hints: ["--force replaces it"])
    case .invalidArgument:
      CommandFailure("is no file", input: name, hints: ["devices and pipes are not replaced"])
    default: CommandFailure(ZipError(error), input: name)
    }
  }
}
