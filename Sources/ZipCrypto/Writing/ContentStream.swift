import PortableSystem
import SystemPackage

/// Content that comes piece by piece, from its start to its end.
protocol ContentStream {
  /// Puts the next bytes at the front of the buffer.
  ///
  /// - Returns: how many there are, or `nil` at the end.
  mutating func next(into buffer: inout MutableSpan<UInt8>) throws(ZipError) -> Int?
}

/// The content of a source, of which the number of bytes is known.
struct SourceContent: ContentStream {
  private let source: any ByteSource
  private let size: UInt64
  private var offset: UInt64 = 0

  /// The content of `source` as long as it was when its size was asked for.
  init(_ source: any ByteSource, size: UInt64) {
    self.source = source
    self.size = size
  }

  /// - Throws: `sourceChanged` when the source ends before its size.
  mutating func next(into buffer: inout MutableSpan<UInt8>) throws(ZipError) -> Int? {
    let wanted = Int(clamping: min(UInt64(buffer.count), size - offset))
    guard wanted > 0 else { return nil }
    let count: Int
    do throws(Errno) { count = try source.read(wanted, at: offset, into: &buffer) } catch {
      throw ZipError(error)
    }
    guard count == wanted else { throw .sourceChanged }
    offset += UInt64(count)
    return count
  }
}

/// The content of a pipe, of which the first bytes were read already to see whether they are all.
struct PipeContent: ContentStream {
  private let descriptor: FileDescriptor
  /// The bytes that were read already.
  let beginning: [UInt8]
  private var offset = 0

  /// Reads the first bytes of a pipe, until there are more than `limit` or it ends.
  ///
  /// - Parameter isWhole: set to whether the pipe has ended with them.
  init(_ descriptor: FileDescriptor, beginning limit: Int, isWhole: inout Bool) throws(ZipError) {
    self.descriptor = descriptor
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    isWhole = false
    while bytes.count <= limit {
      var span = piece.mutableSpan
      let count: Int
      do throws(Errno) { count = try descriptor.read(into: &span) } catch { throw ZipError(error) }
      bytes += piece.prefix(count)
      if count == 0 {
        isWhole = true
        break
      }
    }
    beginning = bytes
  }

  mutating func next(into buffer: inout MutableSpan<UInt8>) throws(ZipError) -> Int? {
    let count = min(beginning.count - offset, buffer.count)
    guard count == 0 else {
      for index in 0..<count { buffer[index] = beginning[offset + index] }
      offset += count
      return count
    }
    do throws(Errno) {
      let count = try descriptor.read(into: &buffer)
      return count == 0 ? nil : count
    } catch { throw ZipError(error) }
  }
}

extension ZipError {
  /// The content was not the same when it was read again.
  static var sourceChanged: ZipError {
    ZipError(.sourceChanged, detail: "the file changed while it was being read")
  }
}
