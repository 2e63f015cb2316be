import PortableSystem
import SystemPackage

/// One file to inspect, or standard input.
struct InspectionInput: Sendable {
  /// Where it stands; `nil` for standard input.
  let path: FilePath?
  /// What the user called it, `-` for standard input; not escaped, and what is not UTF-8 in it
  /// replaced.
  let argument: String
  /// Whether it was found in a folder, and not named.
  let isInFolder: Bool

  /// What the user named on the command line.
  init(argument: String) {
    self.argument = argument
    path = argument == InputSource.standardStream ? nil : FilePath(argument)
    isInFolder = false
  }

  /// A file by its path.
  init(path: FilePath, isInFolder: Bool) {
    self.path = path
    argument = path.string
    self.isInFolder = isInFolder
  }

  /// How it is called in messages.
  var name: String { path == nil ? InputSource.name(of: argument) : argument }

  /// Its name without its folder; `nil` for standard input.
  var fileName: String? { path?.lastComponent?.string }

  /// A file of so few bytes, as most mails are, is read once and not piece by piece.
  private static let smallFile: UInt64 = 128 << 10

  /// Opens it, to be read from front to back as far as its kind allows.
  func open(limit: UInt64) throws(CommandFailure) -> any ByteSource {
    let source = try InputSource.openInOrder(path, name: name, limit: limit)
    guard source is FileSource, source.size <= Self.smallFile else { return source }
    do throws(Errno) {
      return MemorySource(try source.bytes(at: 0, count: Int(source.size)))
    } catch { throw CommandFailure(error, input: name) }
  }
}
