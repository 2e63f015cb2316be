import PortableSystem
import Synchronization
import SystemPackage

/// A source that counts what is read of it, and that may seem to be larger than it is.
final class CountingSource: ByteSource {
  private let base: MemorySource
  private let count = Mutex<UInt64>(0)
  private let calls = Mutex(0)
  let size: UInt64

  init(_ bytes: [UInt8], claiming size: UInt64? = nil) {
    base = MemorySource(bytes)
    self.size = size ?? base.size
  }

  var bytesRead: UInt64 { count.withLock { $0 } }

  /// How often it was read.
  var reads: Int { calls.withLock { $0 } }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let got = try base.read(count, at: offset, into: &buffer)
    self.count.withLock { $0 += UInt64(got) }
    calls.withLock { $0 += 1 }
    return got
  }
}

/// A source whose n-th read fails.
final class FailingSource: ByteSource {
  private let base: MemorySource
  private let left: Mutex<Int>

  init(_ bytes: [UInt8], afterReads reads: Int) {
    base = MemorySource(bytes)
    left = Mutex(reads)
  }

  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let isWorking = left.withLock { left in
      left -= 1
      return left >= 0
    }
    guard isWorking else { throw .ioError }
    return try base.read(count, at: offset, into: &buffer)
  }
}
