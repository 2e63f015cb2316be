internal import CZlib

/// Decompresses one raw deflate stream (RFC 1951), piece by piece.
final class Inflater {
  private let stream = ZStream()

  /// Starts at the beginning of a stream.
  init() throws(DeflateError) {
    let result = unsafe inflateInit2_(
      stream.pointer, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else { throw DeflateError(result: result, stream: stream) }
  }

  deinit { unsafe _ = inflateEnd(stream.pointer) }

  /// Decompresses from the front of `input` into `range` of `output`.
  ///
  /// - Returns: how far it came; all zero and not at the end when it needs more input.
  func inflate(
    _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, in range: Range<Int>
  ) throws(DeflateError) -> DeflateProgress {
    try unsafe stream.run(input, into: &output, in: range) { unsafe CZlib.inflate($0, Z_NO_FLUSH) }
  }
}
