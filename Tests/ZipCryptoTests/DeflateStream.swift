@testable import ZipCrypto

// Whole streams through `Deflater` and `Inflater`, in pieces of any size.

/// The raw deflate stream of `content`.
///
/// - Parameters:
///   - input: bytes that one call may take.
///   - output: bytes that one call may give.
func deflated(
  _ content: [UInt8], level: CompressionLevel = .standard, input: Int = .max, output: Int = 4096
) throws(DeflateError) -> [UInt8] {
  let deflater = try Deflater(level: level)
  var stream: [UInt8] = []
  var taken = 0
  var isAtEnd = false
  while !isAtEnd {
    let end = min(taken, content.count) + min(input, content.count - taken)
    var buffer = [UInt8](repeating: 0, count: output)
    var span = buffer.mutableSpan
    let progress = try deflater.deflate(
      content.span.extracting(taken..<end), finish: end == content.count, into: &span,
      in: 0..<output)
    taken += progress.consumed
    stream += buffer.prefix(progress.produced)
    isAtEnd = progress.isAtEnd
  }
  return stream
}

/// What came out of a stream, and how it ended.
struct Inflated: Equatable {
  var content: [UInt8] = []
  var consumed = 0
  var isAtEnd = false
}

/// Inflates until the end or until the input is used up.
///
/// - Parameters:
///   - splits: places at which the input is cut, in order.
///   - output: bytes that one call may give.
func inflated(
  _ stream: [UInt8], splits: [Int] = [], output: Int = 4096
) throws(DeflateError) -> Inflated {
  let inflater = try Inflater()
  var result = Inflated()
  for end in splits + [stream.count] {
    while !result.isAtEnd {
      var buffer = [UInt8](repeating: 0, count: output)
      var span = buffer.mutableSpan
      let progress = try inflater.inflate(
        stream.span.extracting(result.consumed..<end), into: &span, in: 0..<output)
      result.content += buffer.prefix(progress.produced)
      result.consumed += progress.consumed
      result.isAtEnd = progress.isAtEnd
      if progress.consumed == 0, progress.produced == 0 { break }
    }
  }
  return result
}
