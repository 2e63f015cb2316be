internal import CZlib

/// How hard deflate tries, from 0 (store) to 9 (smallest); 6 is zlib's own default.
public struct CompressionLevel: Hashable, Sendable {
  /// The level, 0 to 9.
  public let value: Int

  /// A level, or `nil` when it is not from 0 to 9.
  public init?(_ value: Int) {
    guard 0...9 ~= value else { return nil }
    self.value = value
  }

  private init(known value: Int) { self.value = value }

  /// Level 0: content is stored as it is.
  public static let store = CompressionLevel(known: 0)
  /// Level 6: what nearly every tool does unasked.
  public static let standard = CompressionLevel(known: 6)
}

/// Compresses to one raw deflate stream (RFC 1951), piece by piece.
final class Deflater {
  private let stream = ZStream()

  /// Starts a stream.
  init(level: CompressionLevel) throws(DeflateError) {
    let memoryLevel: Int32 = 8
    let result = unsafe deflateInit2_(
      stream.pointer, Int32(level.value), Z_DEFLATED, -MAX_WBITS, memoryLevel,
      Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else { throw DeflateError(result: result, stream: stream) }
  }

  deinit { unsafe _ = deflateEnd(stream.pointer) }

  /// Compresses from the front of `input` into `range` of `output`.
  ///
  /// - Parameter finish: whether `input` is the last there is; then to be called until `isAtEnd`.
  func deflate(
    _ input: Span<UInt8>, finish: Bool, into output: inout MutableSpan<UInt8>, in range: Range<Int>
  ) throws(DeflateError) -> DeflateProgress {
    try unsafe stream.run(input, into: &output, in: range) {
      unsafe CZlib.deflate($0, finish ? Z_FINISH : Z_NO_FLUSH)
    }
  }
}
