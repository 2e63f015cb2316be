import PortableSystem
import Synchronization
import SystemPackage

/// Bytes whose n-th read fails with an input/output error.
final class FailingSource: ByteSource {
  private let base: MemorySource
  private let failing: Int
  private let count = Mutex(0)

  init(_ bytes: [UInt8], failingAt failing: Int) {
    base = MemorySource(bytes)
    self.failing = failing
  }

  /// How many reads there were.
  var reads: Int { count.withLock { $0 } }

  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let number = self.count.withLock { reads in
      reads += 1
      return reads
    }
    if number >= failing { throw .ioError }
    return try base.read(count, at: offset, into: &buffer)
  }
}
