package import SystemPackage
import Synchronization

/// The terminal that a process was started from, for a question and its answer, whatever
/// standard input and output are.
package final class ControllingTerminal {
  private let descriptor: FileDescriptor

  /// The terminal whose echo is off now, for a process that ends in the middle of a question.
  private static let silenced = Mutex<FileDescriptor?>(nil)

  /// Opens the terminal.
  ///
  /// - Throws: the system's error when the process has none.
  package init() throws(Errno) {
    do {
      descriptor = try FileDescriptor.open(FilePath("/dev/tty"), .readWrite, options: .closeOnExec)
    } catch { throw Errno(error) }
  }

  deinit { try? descriptor.close() }

  /// Writes `text` to the terminal.
  package func write(_ text: String) throws(Errno) {
    try descriptor.writeAll(Array(text.utf8).span)
  }

  /// Keeps the terminal from showing what is typed until `body` is through.
  package func withoutEcho<Result>(
    _ body: () throws(Errno) -> Result
  ) throws(Errno) -> Result {
    let descriptor = descriptor
    // Noted and done in one step, so that an interruption finds either both or neither.
    let wasOn = try Self.silenced.withLock { silenced throws(Errno) in
      let wasOn = try Platform.setEcho(false, of: descriptor)
      if wasOn { silenced = descriptor }
      return wasOn
    }
    defer { if wasOn { Self.restoreEcho() } }
    return try body()
  }

  /// Reads what is typed up to the end of the line, without the line end.
  ///
  /// - Parameter limit: the most bytes to take; `fileTooLarge` is thrown when there are more.
  /// - Returns: `nil` when the input ends before the line does (Ctrl-D).
  package func readLine(limit: Int) throws(Errno) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    while true {
      var span = byte.mutableSpan
      guard try descriptor.read(into: &span) == 1 else { return nil }
      if byte[0] == UInt8(ascii: "\n") { return line }
      guard line.count < limit else { throw .fileTooLarge }
      line.append(byte[0])
    }
  }

  /// Lets the terminal show again what is typed, if ``withoutEcho(_:)`` is under way.
  package static func restoreEcho() {
    silenced.withLock { terminal in
      guard let descriptor = terminal else { return }
      _ = try? Platform.setEcho(true, of: descriptor)
      terminal = nil
    }
  }
}
