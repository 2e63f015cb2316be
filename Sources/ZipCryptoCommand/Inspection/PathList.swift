import PortableSystem
import SystemPackage

/// A list of files, as `find` writes it: names that end with NUL, or lines.
///
/// Which of the two it is, its first 64 KiB tell. It is read as it comes; a copy of it goes on from
/// the place where the copy was made, also where the list comes through a pipe.
struct PathList {
  private let name: String
  private let source: any ByteSource
  private var offset: UInt64 = 0
  private var buffer: [UInt8] = []
  private var position = 0
  private var separator: UInt8?
  private var isAtEnd = false

  /// The longest name, in bytes; no system takes a longer one.
  private static let longestName = 1 << 16
  /// The most bytes of a list that comes through a pipe.
  private static let longestList: UInt64 = 1 << 32

  /// Opens a list.
  ///
  /// - Parameter file: its path, or `-` for standard input.
  init(_ file: String) throws(CommandFailure) {
    name = InputSource.name(of: file)
    let path = file == InputSource.standardStream ? nil : FilePath(file)
    source = try InputSource.openInOrder(path, name: name, limit: Self.longestList)
  }

  /// The next name that is not empty, or `nil` after the last.
  mutating func next() throws(CommandFailure) -> FilePath? {
    while true {
      if separator == nil { try findSeparator() }
      var end = buffer[position...].firstIndex(of: separator ?? 0)
      while end == nil, !isAtEnd {
        guard buffer.count - position <= Self.longestName else { throw endless() }
        let looked = buffer.count
        try readOn()
        end = buffer[min(looked, buffer.count)...].firstIndex(of: separator ?? 0)
      }
      guard let end = end ?? (position < buffer.count ? buffer.count : nil) else { return nil }
      var bytes = Array(buffer[position..<end])
      position = min(end + 1, buffer.count)
      if position > Self.longestName {
        buffer.removeFirst(position)
        position = 0
      }
      // Lines of a list that was made on Windows.
      if separator == UInt8(ascii: "\n"), bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      if !bytes.isEmpty { return FilePath(bytes: bytes) }
    }
  }

  private mutating func findSeparator() throws(CommandFailure) {
    while buffer.count < Self.longestName, !isAtEnd, !buffer.contains(0) { try readOn() }
    separator = buffer.contains(0) ? 0 : UInt8(ascii: "\n")
    // A byte order mark, as editors on Windows put it before text.
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func readOn() throws(CommandFailure) {
    do throws(Errno) {
      let piece = try source.bytes(at: offset, count: 1 << 14)
      offset += UInt64(piece.count)
      isAtEnd = piece.isEmpty
      buffer += piece
    } catch {
      isAtEnd = true
      throw CommandFailure(error, input: name)
    }
  }

  /// What is no list of files: the rest of it is not read.
  private mutating func endless() -> CommandFailure {
    isAtEnd = true
    buffer = []
    position = 0
    return CommandFailure(
      "a name of more than \(Self.longestName) bytes: this is no list of files", input: name)
  }
}
