package import SystemPackage

// swift-system reads and writes raw buffers and throws untyped; here it takes spans and throws
// `Errno`, the only error that it has.

extension FileDescriptor {
  /// Reads `count` bytes at a place into the front of a span, or fewer where the file ends.
  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    precondition(count <= buffer.count)
    guard let place = Int64(exactly: offset), place <= .max - Int64(count) else { return 0 }
    do {
      return try unsafe buffer.withUnsafeMutableBytes { bytes in
        var filled = 0
        while filled < count {
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled..<count])
          let got = unsafe try read(fromAbsoluteOffset: place + Int64(filled), into: rest)
          if got == 0 { break }
          filled += got
        }
        return filled
      }
    } catch { throw Errno(error) }
  }

  /// Reads what comes next into a span: from a pipe as from a file; 0 at the end.
  package func read(into buffer: inout MutableSpan<UInt8>) throws(Errno) -> Int {
    do {
      return try unsafe buffer.withUnsafeMutableBytes { unsafe try read(into: $0) }
    } catch { throw Errno(error) }
  }

  /// Writes all bytes of a span.
  package func writeAll(_ bytes: Span<UInt8>) throws(Errno) {
    do {
      _ = try unsafe bytes.withUnsafeBytes { unsafe try writeAll($0) }
    } catch { throw Errno(error) }
  }

  /// Writes all bytes of a span at a place.
  func writeAll(_ bytes: Span<UInt8>, at place: UInt64) throws(Errno) {
    do {
      _ = try unsafe bytes.withUnsafeBytes {
        unsafe try writeAll(toAbsoluteOffset: Int64(clamping: place), $0)
      }
    } catch { throw Errno(error) }
  }

  /// Cuts a file off at `size` bytes.
  func truncate(to size: UInt64) throws(Errno) {
    do { try resize(to: Int64(clamping: size)) } catch { throw Errno(error) }
  }
}

extension Errno {
  /// The `Errno` that swift-system threw.
  package init(_ error: any Error) { self = error as? Errno ?? .ioError }
}
