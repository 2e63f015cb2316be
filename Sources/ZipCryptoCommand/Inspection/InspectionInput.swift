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
  /// What came through the pipe that it is, where that was read before.
  var spooled: (any ByteSource)?

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

  /// Opens it, to be read several times: what comes through a pipe is kept as a whole.
  func openWhole(limit: UInt64) throws(CommandFailure) -> any ByteSource {
    try inMemory(InputSource.open(path, name: name, limit: limit))
  }

  /// Opens it, to be read from front to back as far as its kind allows.
  func open(limit: UInt64) throws(CommandFailure) -> any ByteSource {
    if let spooled { return spooled }
    return try inMemory(InputSource.openInOrder(path, name: name, limit: limit))
  }

  private func inMemory(_ source: any ByteSource) throws(CommandFailure) -> any ByteSource {
    guard source is FileSource, source.size <= Self.smallFile else { return source }
    do throws(Errno) {
      return MemorySource(try source.bytes(at: 0, count: Int(source.size)))
    } catch { throw CommandFailure(error, input: name) }
  }
}
