public import SystemPackage
import Synchronization

/// A stream as a source: what has come can be read at any place until it is let go.
///
/// What is kept stands in memory as long as it is little, else in a temporary file. Offsets count
/// from the beginning of the stream. To read what has not come yet waits for it.
public final class SpooledStream: ByteSource {
  private let stream: any ByteStream
  private let memoryLimit: Int
  private let limit: UInt64
  private let state = Mutex(State())

  /// What is kept of the stream.
  private struct Kept {
    /// The place in the stream where it begins.
    var start: UInt64 = 0
    var memory: [UInt8] = []
    var file: TemporaryFile?
    var count: UInt64 { file?.size ?? UInt64(memory.count) }
    /// Where what has come so far ends.
    var end: UInt64 { start + count }
  }

  private struct State {
    var kept = Kept()
    var isAtEnd = false
    var piece: [UInt8] = []
    /// The most bytes that were kept at a time.
    var most: UInt64 = 0
  }

  /// A stream of which nothing is read yet.
  ///
  /// - Parameters:
  ///   - stream: the stream, which nobody else reads from.
  ///   - memoryLimit: the most bytes to keep in memory.
  ///   - limit: the most bytes to keep; `fileTooLarge` is thrown when there are more.
  public init(_ stream: any ByteStream, memoryLimit: Int = 1 << 20, limit: UInt64 = .max) {
    self.stream = stream
    self.memoryLimit = memoryLimit
    self.limit = limit
  }

  /// The number of bytes of the stream, let go or not; more than any number of them as long as the
  /// end has not been reached.
  public var size: UInt64 { state.withLock { $0.isAtEnd ? $0.kept.end : .max } }

  /// The most bytes that were kept at a time.
  public var mostKept: UInt64 { state.withLock { $0.most } }

  /// Reads `count` bytes from `offset` on, waiting for them where they have not come yet.
  ///
  /// - Throws: the system's error; `invalidArgument` for bytes that were let go.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let (end, overflow) = offset.addingReportingOverflow(UInt64(clamping: count))
    let kept = try kept(to: overflow ? .max : end)
    guard offset >= kept.start else { throw .invalidArgument }
    let place = offset - kept.start
    if let file = kept.file { return try file.read(count, at: place, into: &buffer) }
    return try MemorySource(kept.memory).read(count, at: place, into: &buffer)
  }

  /// Reads on to the end, after which `size` is known.
  public func readToEnd() throws(Errno) { _ = try kept(to: .max) }

  /// Lets go of what stands before `offset`.
  ///
  /// Each byte is copied about once, however often this is called: what follows stays where it is
  /// until less than what is let go is left.
  public func release(before offset: UInt64) throws(Errno) {
    try state.withLock { state throws(Errno) in
      let kept = state.kept
      let start = min(max(offset, kept.start), kept.end)
      let rest = kept.end - start
      guard rest <= UInt64(memoryLimit), rest == 0 || rest <= start - kept.start else { return }
      var next = Kept(start: start)
      if let file = kept.file {
        next.memory = try file.bytes(at: start - kept.start, count: Int(rest))
        guard next.memory.count == Int(rest) else { throw .ioError }
      } else {
        next.memory = Array(kept.memory.suffix(Int(rest)))
      }
      state.kept = next
    }
  }

  /// What is kept, once there are bytes up to `offset` or the stream has ended.
  private func kept(to offset: UInt64) throws(Errno) -> Kept {
    try state.withLock { state throws(Errno) in
      while state.kept.end < offset, !state.isAtEnd { try readOn(&state) }
      return state.kept
    }
  }

  private func readOn(_ state: inout State) throws(Errno) {
    if state.piece.isEmpty { state.piece = [UInt8](repeating: 0, count: 1 << 16) }
    var span = state.piece.mutableSpan
    let count = try stream.read(into: &span)
    guard count > 0 else {
      state.isAtEnd = true
      return
    }
    guard UInt64(count) <= limit - min(state.kept.count, limit) else { throw .fileTooLarge }
    if state.kept.file == nil, count > memoryLimit - min(state.kept.memory.count, memoryLimit) {
      let file = try TemporaryFile()
      try file.write(state.kept.memory.span)
      state.kept.file = file
      state.kept.memory = []
    }
    if let file = state.kept.file {
      try file.write(state.piece.span.extracting(..<count))
    } else {
      state.kept.memory += state.piece[..<count]
    }
    state.most = max(state.most, state.kept.count)
  }
}
