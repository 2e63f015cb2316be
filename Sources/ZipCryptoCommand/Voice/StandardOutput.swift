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
  private let lastFlush = Mutex(ContinuousClock.now)
  /// A single record may be longer.
  private static let bufferSize = 1 << 20
  private static let recordsSize = 1 << 15
  private static let patience = Duration.milliseconds(100)

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

  /// Appends bytes that are safe to show.
  func write(_ bytes: [UInt8]) throws(Errno) {
    let isFull = buffer.withLock { buffer in
      buffer += bytes
      return buffer.count >= Self.bufferSize
    }
    if isFull { try flush() }
  }

  /// Writes a piece of a line that is safe to show.
  func write(_ text: some StringProtocol) throws(Errno) { try write(Array(text.utf8)) }

  /// Writes a line of text that is safe to show.
  func writeLine(_ line: String) throws(Errno) {
    try write(Array((line + "\n").utf8))
    if isTerminal { try flush() }
  }

  /// Notes that what was written is complete as it stands, so that whoever reads along need not
  /// wait, and a run that is interrupted ends with a whole line.
  func endRecord() throws(Errno) {
    let isDue = buffer.withLock { $0.count >= Self.recordsSize }
    let now = ContinuousClock.now
    let isLate = lastFlush.withLock { last in
      guard isDue || isTerminal || now - last >= Self.patience else { return false }
      last = now
      return true
    }
    if isLate { try flush() }
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
