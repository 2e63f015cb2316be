import PortableSystem
import Synchronization
import SystemPackage

/// A source that counts what is read from it, and fails when it is told to.
final class WatchedSource: ByteSource {
  /// What has been read so far.
  struct Work: Equatable {
    var reads = 0
    var bytes = 0
    /// Where the last read began.
    var lastOffset: UInt64 = 0
  }

  /// The error of a read that fails: one that nothing else throws.
  static let failure = Errno.staleNFSFileHandle

  private let base: any ByteSource
  private let failing: Int?
  private let state = Mutex(Work())

  /// - Parameter failing: which read fails, from 0.
  init(_ base: any ByteSource, failing: Int? = nil) {
    self.base = base
    self.failing = failing
  }

  convenience init(_ bytes: [UInt8], failing: Int? = nil) {
    self.init(MemorySource(bytes), failing: failing)
  }

  var work: Work { state.withLock { $0 } }
  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let number = state.withLock { work in
      work.reads += 1
      work.bytes += count
      work.lastOffset = offset
      return work.reads - 1
    }
    if number == failing { throw Self.failure }
    return try base.read(count, at: offset, into: &buffer)
  }
}

/// A source as large as can be, of zeros but for some places.
struct SparseSource: ByteSource {
  let size: UInt64
  let pieces: [(offset: UInt64, bytes: [UInt8])]

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    let count = Int(min(UInt64(count), size - offset))
    for index in 0..<count { buffer[index] = 0 }
    for piece in pieces {
      for (place, byte) in piece.bytes.enumerated() {
        let position = piece.offset + UInt64(place)
        if position >= offset, position - offset < UInt64(count) {
          buffer[Int(position - offset)] = byte
        }
      }
    }
    return count
  }
}
