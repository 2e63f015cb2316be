public import PortableSystem
import Synchronization
public import SystemPackage

/// A stream of bytes from memory, so many at a time; the same over and over, if that is wanted.
public final class MemoryStream: ByteStream {
  private let source: MemorySource
  private let length: Int
  private let piece: Int
  private let size: Int
  private let place = Mutex(0)

  /// A stream of `bytes`, `times` times, that gives at most `piece` bytes at once.
  public init(_ bytes: [UInt8], times: Int = 1, inPiecesOf piece: Int = .max) {
    source = MemorySource(bytes)
    length = bytes.count
    self.piece = piece
    size = bytes.count * times
  }

  /// How many bytes were read from it.
  public var bytesRead: Int { place.withLock { $0 } }

  /// Reads what comes next into the front of `buffer`.
  public func read(into buffer: inout MutableSpan<UInt8>) throws(Errno) -> Int {
    let start = place.withLock { $0 }
    guard start < size else { return 0 }
    let index = start % length
    let count = min(buffer.count, piece, length - index)
    let got = try source.read(count, at: UInt64(index), into: &buffer)
    place.withLock { $0 += got }
    return got
  }
}
