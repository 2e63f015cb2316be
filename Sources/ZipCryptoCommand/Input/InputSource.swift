import PortableSystem
import SystemPackage

/// Opens what the user named as input: a path, or `-` for standard input.
enum InputSource {
  /// Whether a name of a file stands for standard input.
  static func isStandardInput(_ file: String) -> Bool {
    [standardStream, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains(file)
  }

  /// The argument that means standard input or output.
  static let standardStream = "-"

  /// How an input is called in messages.
  static func name(of argument: String) -> String {
    argument == standardStream ? "standard input" : argument
  }

  /// Opens an input whose bytes can be read at any place.
  ///
  /// What comes through a pipe is first copied to a temporary file without a name, since a ZIP's
  /// directory stands at its end.
  ///
  /// - Parameter limit: the most bytes to copy.
  static func open(_ argument: String, limit: UInt64) throws(CommandFailure) -> any ByteSource {
    let name = name(of: argument)
    do throws(Errno) {
      guard argument != standardStream else { return try standardInput(limit: limit) }
      do { return try FileSource(path: FilePath(argument)) } catch .illegalSeek {
        return try spool(FilePath(argument), limit: limit)
      }
    } catch .isDirectory {
      throw CommandFailure("is a folder", input: name)
    } catch {
      throw CommandFailure(error, input: name)
    }
  }

  private static func standardInput(limit: UInt64) throws(Errno) -> any ByteSource {
    // A file behind standard input can be read in place, if nobody has read from it before.
    let position = try? FileDescriptor.standardInput.seek(offset: 0, from: .current)
    if position == 0, let copy = try? FileDescriptor.standardInput.duplicate() {
      do { return try FileSource(owning: copy) } catch .illegalSeek {}
    }
    return try TemporaryFile(spooling: .standardInput, limit: limit)
  }

  private static func spool(_ path: FilePath, limit: UInt64) throws(Errno) -> any ByteSource {
    let descriptor: FileDescriptor
    do { descriptor = try FileDescriptor.open(path, .readOnly, options: .closeOnExec) } catch {
      throw error as? Errno ?? .ioError
    }
    defer { try? descriptor.close() }
    return try TemporaryFile(spooling: descriptor, limit: limit)
  }
}

extension CharacterEncoding {
  /// The encoding that an option names; UTF-8 under its usual spellings needs no conversion.
  init(option name: String) {
    self = ["utf-8", "utf8"].contains(name.lowercased()) ? .utf8 : CharacterEncoding(name: name)
  }
}
