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
    let path = argument == standardStream ? nil : FilePath(argument)
    return try open(path, name: name(of: argument), limit: limit)
  }

  /// The same by a path; `nil` for standard input.
  static func open(
    _ path: FilePath?, name: String, limit: UInt64
  ) throws(CommandFailure) -> any ByteSource {
    try open(path, name: name) { pipe throws(Errno) in
      try TemporaryFile(spooling: pipe, limit: limit)
    }
  }

  /// Opens an input of which only the part that is looked at must be kept: a mailbox.
  ///
  /// - Parameters:
  ///   - path: where it stands; `nil` for standard input.
  ///   - name: how it is called in messages.
  ///   - limit: the most bytes of a pipe to keep at a time.
  static func openInOrder(
    _ path: FilePath?, name: String, limit: UInt64
  ) throws(CommandFailure) -> any ByteSource {
    try open(path, name: name) { pipe in SpooledStream(pipe, limit: limit) }
  }

  private static func open(
    _ path: FilePath?, name: String, _ spool: (DescriptorStream) throws(Errno) -> any ByteSource
  ) throws(CommandFailure) -> any ByteSource {
    do throws(Errno) {
      guard let path else {
        if let file = try standardInputFile() { return file }
        return try spool(DescriptorStream(.standardInput))
      }
      do { return try FileSource(path: path) } catch .illegalSeek {
        return try spool(DescriptorStream(owning: openPipe(path)))
      }
    } catch .isDirectory {
      throw CommandFailure("is a folder", input: name)
    } catch {
      throw CommandFailure(error, input: name)
    }
  }

  /// The file behind standard input, which can be read in place if nobody has read from it before.
  private static func standardInputFile() throws(Errno) -> FileSource? {
    let position = try? FileDescriptor.standardInput.seek(offset: 0, from: .current)
    guard position == 0, let copy = try? FileDescriptor.standardInput.duplicate() else {
      return nil
    }
    do { return try FileSource(owning: copy) } catch .illegalSeek { return nil }
  }

  private static func openPipe(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do { return try FileDescriptor.open(path, .readOnly, options: .closeOnExec) } catch {
      throw error as? Errno ?? .ioError
    }
  }
}

extension CharacterEncoding {
  /// The encoding that an option names; UTF-8 under its usual spellings needs no conversion.
  init(option name: String) {
    self = ["utf-8", "utf8"].contains(name.lowercased()) ? .utf8 : CharacterEncoding(name: name)
  }
}
