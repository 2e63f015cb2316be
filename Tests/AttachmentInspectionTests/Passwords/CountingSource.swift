import PortableSystem
import Synchronization
import SystemPackage

/// Bytes that count how many of them are read.
final class CountingSource: ByteSource {
  private let base: MemorySource
  private let count = Mutex<UInt64>(0)

  init(_ bytes: [UInt8]) { base = MemorySource(bytes) }

  /// How many bytes were read so far.
  var bytesRead: UInt64 { count.withLock { $0 } }

  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let got = try base.read(count, at: offset, into: &buffer)
    self.count.withLock { $0 += UInt64(got) }
    return got
  }
}
