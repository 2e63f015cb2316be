internal import CZlib
internal import PortableSystem

/// Decompresses a stream of deflate piece by piece, with one window of input and one of output.
@safe
final class Inflation {
  /// What stands around the deflate data.
  enum Wrapper: Int32 {
    /// Nothing (RFC 1951).
    case raw = -15
    /// A header of two bytes and Adler-32 (RFC 1950).
    case zlib = 15
    /// A header with CRC-32 and length behind the data (RFC 1952).
    case gzip = 31
  }

  private static let pieceSize = 1 << 15

  /// A `z_stream` must not move, for zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private var input: SourceCursorWindow
  private var output = [UInt8](repeating: 0, count: Inflation.pieceSize)
  /// Whether the stream came to its proper end.
  private(set) var isAtEnd = false

  /// Where the first byte stands that was not used yet.
  var position: UInt64 { input.offset - UInt64(input.window.count) }

  /// Starts at the beginning of a range.
  init(_ source: any ByteSource, range: Range<UInt64>, wrapper: Wrapper) {
    input = SourceCursorWindow(source: source, offset: range.lowerBound, end: range.upperBound)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    isReady =
      unsafe inflateInit2_(
        stream, wrapper.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { unsafe _ = inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  /// The next bytes; none at the end, `nil` where the data is no deflate or ends too early.
  func next() throws(ReadingFailure) -> [UInt8]? {
    guard isReady, !isAtEnd else { return isAtEnd ? [] : nil }
    while true {
      try input.fill(Self.pieceSize)
      let (result, taken, given) = run()
      input.take(taken)
      if result == Z_STREAM_END { isAtEnd = true }
      if given > 0 || isAtEnd { return Array(output.prefix(given)) }
      guard result == Z_OK, taken > 0 else { return nil }
    }
  }

  private func run() -> (result: Int32, taken: Int, given: Int) {
    unsafe input.window.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = input.baseAddress
        unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        let result = unsafe inflate(stream, Z_NO_FLUSH)
        return unsafe (
          result, input.count - Int(stream.pointee.avail_in),
          output.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }
}

/// The part of a range that was read and not yet used.
struct SourceCursorWindow {
  let source: any ByteSource
  var offset: UInt64
  let end: UInt64
  var window: [UInt8] = []

  /// Reads on where nothing is left.
  mutating func fill(_ count: Int) throws(ReadingFailure) {
    guard window.isEmpty, offset < end else { return }
    window = try source.front(at: offset, Int(clamping: min(UInt64(count), end - offset)))
    offset += UInt64(window.count)
  }

  /// Lets go of the first bytes.
  mutating func take(_ count: Int) { window.removeFirst(min(count, window.count)) }
}
