import PortableSystem
import Synchronization
import SystemPackage

/// Standard output, gathered into larger writes unless somebody watches it on a terminal.
final class StandardOutput: ByteSink, Sendable {
  /// The process's.
  static let shared = StandardOutput(.standardOutput)

  /// Whether it is a terminal.
  let isTerminal: Bool
  private let descriptor: FileDescriptor
  private let buffer = Mutex<[UInt8]>([])
  private static let bufferSize = 1 << 16

  init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
    isTerminal = Platform.isTerminal(descriptor)
  }

  /// The width of the terminal in columns; 80 where there is none.
  var columns: Int { isTerminal ? Platform.columns(of: descriptor) ?? 80 : 80 }

  /// Appends `bytes`.
  ///
  /// - Throws: the system's error; a reader that went away is `brokenPipe`.
  func write(_ bytes: Span<UInt8>) throws(Errno) {
    let isFull = buffer.withLock { buffer in
      for index in bytes.indices { buffer.append(bytes[index]) }
      return buffer.count >= Self.bufferSize
    }
    if isFull { try flush() }
  }

  /// Writes a piece of a line that is safe to show.
  func write(_ text: some StringProtocol) throws(Errno) { try write(Array(text.utf8).span) }

  /// Writes a line of text that is safe to show.
  func writeLine(_ line: String) throws(Errno) {
    try write(Array((line + "\n").utf8).span)
    if isTerminal { try flush() }
  }

  /// Writes out what is gathered.
  func flush() throws(Errno) {
    // Emptied first: what failed once must not be tried again at the end.
    let pending = buffer.withLock { buffer in
      defer { buffer.removeAll() }
      return buffer
    }
    try descriptor.writeAll(pending.span)
  }
}
