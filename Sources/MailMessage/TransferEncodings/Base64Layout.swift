import PortableSystem
import SystemPackage

/// Where the characters of base64 stand that programs have written: lines of one length, of which
/// only the last may be shorter, and padding where it belongs.
///
/// Of anything else a decoder has something to tell, so it must be decoded from front to back.
struct Base64Layout {
  /// The number of characters in a line: whole groups of four.
  let lineLength: Int
  /// How far the beginnings of lines are apart.
  let stride: Int
  /// The number of lines of full length before the last one, which may be of full length too.
  private(set) var lines: UInt64 = 0
  /// The number of characters in the last line, without padding; it may have none.
  private(set) var lastLength = 0

  /// The longest line, in characters; RFC 2045 allows 76.
  private static let longest = 4096
  /// So many line breaks may stand behind the last line, in bytes.
  private static let longestEnd = 64
  private static let bufferSize = 1 << 16

  /// The number of bytes that a line stands for.
  var lineSize: Int { lineLength / 4 * 3 }

  /// The number of bytes that all stand for.
  var size: UInt64 { lines * UInt64(lineSize) + UInt64(lastLength * 3 / 4) }

  /// Looks at all of the bytes in a range.
  ///
  /// - Returns: `nil` where they are not as regular as that, or the range has no more than one
  ///   line.
  /// - Throws: the source's error.
  init?(_ source: any ByteSource, range: Range<UInt64>) throws(Errno) {
    let head = try source.bytes(at: range.lowerBound, count: Self.longest + 2)
    guard let lineFeed = head.firstIndex(of: .lineFeed), lineFeed > 0 else { return nil }
    let hasReturn = head[lineFeed - 1] == .carriageReturn
    lineLength = lineFeed - (hasReturn ? 1 : 0)
    stride = lineFeed + 1
    guard lineLength >= Base64Vectors.width, lineLength % 4 == 0 else { return nil }

    var buffer = [UInt8](repeating: 0, count: Self.bufferSize / stride * stride)
    var place = range.lowerBound
    while place < range.upperBound {
      let wanted = Int(clamping: min(UInt64(buffer.count), range.upperBound - place))
      var span = buffer.mutableSpan
      // A source that gives less than it has is left to the decoder.
      guard try source.read(wanted, at: place, into: &span) == wanted else { return nil }
      let count = wanted / stride
      let whole = wholeLines(buffer.span, count, hasReturn: hasReturn)
      lines += UInt64(whole)
      place += UInt64(whole * stride)
      guard whole == count, place < range.upperBound else { break }
      // What is no whole line is read again: it is the last, or the next block begins with it.
      if count == 0 { break }
    }
    let left = range.upperBound - min(place, range.upperBound)
    guard left <= UInt64(stride + Self.longestEnd),
      let length = Self.lastLine(try source.bytes(at: place, count: Int(left)), at: lineLength)
    else { return nil }
    lastLength = length
  }

  /// How many whole lines stand at the front of `bytes`, of so many that there may be.
  private func wholeLines(_ bytes: Span<UInt8>, _ count: Int, hasReturn: Bool) -> Int {
    if areLines(bytes, from: 0, count, hasReturn) { return count }
    return (0..<count).first { !areLines(bytes, from: $0 * stride, 1, hasReturn) } ?? count
  }

  private func areLines(
    _ bytes: Span<UInt8>, from start: Int, _ count: Int, _ hasReturn: Bool
  ) -> Bool {
    var end = start + lineLength
    for _ in 0..<count {
      if hasReturn, bytes[end] != .carriageReturn { return false }
      if bytes[end + stride - lineLength - 1] != .lineFeed { return false }
      end += stride
    }
    return Base64Vectors.areLines(
      bytes, from: start, length: lineLength, stride: stride, count: count)
  }

  /// The number of characters in the last line; `nil` where it is longer than the others, wrongly
  /// padded, or not the last.
  private static func lastLine(_ bytes: [UInt8], at lineLength: Int) -> Int? {
    let length = bytes.prefix { Base64Decoder.value($0) < 64 }.count
    let padding = bytes[length...].prefix { $0 == .equals }.count
    let rest = bytes[(length + padding)...]
    guard length <= lineLength, (length + padding) % 4 == 0, padding <= 2,
      rest.allSatisfy({ $0 == .lineFeed || $0 == .carriageReturn })
    else { return nil }
    return length
  }
}
