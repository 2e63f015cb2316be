internal import CZlib

/// A `z_stream` on the heap.
///
/// zlib keeps a pointer from its state back to the stream, so the stream must never move, which
/// neither a struct nor `~Copyable` promises.
@safe struct ZStream: ~Copyable {
  let pointer: UnsafeMutablePointer<z_stream>

  init() {
    unsafe pointer = .allocate(capacity: 1)
    unsafe pointer.initialize(to: z_stream())
  }

  deinit { unsafe pointer.deallocate() }

  /// The clause that zlib left about its last error.
  var message: String? {
    guard let text = unsafe pointer.pointee.msg else { return nil }
    return unsafe String(cString: text)
  }

  /// Points the stream at an input and a part of an output, runs `step`, and says how far it came.
  ///
  /// The pointers are valid for the call only; nothing keeps them.
  func run(
    _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, in range: Range<Int>,
    _ step: (UnsafeMutablePointer<z_stream>) -> Int32
  ) throws(DeflateError) -> DeflateProgress {
    precondition(range.upperBound <= output.count)
    let inputCount = UInt32(clamping: input.count)
    let outputCount = UInt32(clamping: range.count)
    let stream = unsafe pointer
    let result = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = inputCount
        unsafe stream.pointee.next_out = target.baseAddress?.advanced(by: range.lowerBound)
        unsafe stream.pointee.avail_out = outputCount
        return unsafe step(stream)
      }
    }
    // `Z_BUF_ERROR` says that no progress was possible, which the counts say too.
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else {
      throw DeflateError(result: result, stream: self)
    }
    return unsafe DeflateProgress(
      consumed: Int(inputCount - stream.pointee.avail_in),
      produced: Int(outputCount - stream.pointee.avail_out),
      isAtEnd: result == Z_STREAM_END)
  }
}
