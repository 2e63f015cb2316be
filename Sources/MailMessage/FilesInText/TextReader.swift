import PortableSystem
import SystemPackage

/// Goes through a text line by line, with two small buffers, however long the lines are.
///
/// A line ends with a line feed, a carriage return, or both: the encodings of files use neither.
struct TextReader {
  /// The line that was read last.
  private(set) var line = TextLine()
  /// Where the source ended although it had said that it goes on.
  private(set) var earlyEnd: UInt64?

  private let decoder: PartDecoder?
  private let source: any ByteSource
  /// The number of bytes that were read into buffers so far.
  private var next: UInt64 = 0
  private var buffer: [UInt8]
  private var unread = 0..<0
  private var endedInReturn = false

  /// The decoded text of a part.
  init(_ decoder: PartDecoder, of part: Part) {
    self.decoder = decoder
    source = part.source
    buffer = Self.buffer(for: part.body.upperBound - part.body.lowerBound)
  }

  /// The text that a source is.
  init(_ source: any ByteSource) {
    decoder = nil
    self.source = source
    buffer = Self.buffer(for: source.size)
  }

  /// A buffer that is no larger than the text.
  private static func buffer(for size: UInt64) -> [UInt8] {
    [UInt8](repeating: 0, count: Int(max(1, min(size, 1 << 16))))
  }

  /// Reads the next line, or the next piece of a long one, into `line`.
  ///
  /// - Returns: whether there is one.
  mutating func advance() throws(Errno) -> Bool {
    line.isBeginning = line.isEnd
    line.isEnd = false
    line.bytes.removeAll(keepingCapacity: true)
    guard try skipLineFeed() else {
      // The text ends; a line that has no line break ended with the piece before.
      line.isEnd = true
      return false
    }
    line.offset = next - UInt64(unread.count)
    while true {
      if unread.isEmpty, try !refill() {
        line.isEnd = true
        return !line.bytes.isEmpty || !line.isBeginning
      }
      let room = TextLine.longest - line.bytes.count
      let limit = unread.lowerBound + min(room, unread.count)
      let stop = lineBreak(before: limit)
      line.bytes += buffer[unread.lowerBound..<(stop ?? limit)]
      unread = (stop ?? limit)..<unread.upperBound
      if let stop {
        endedInReturn = buffer[stop] == .carriageReturn
        unread = (stop + 1)..<unread.upperBound
        line.isEnd = true
        return true
      }
      if line.bytes.count == TextLine.longest { return true }
    }
  }

  /// Skips the second byte of a line break of two.
  ///
  /// - Returns: whether there is more text.
  private mutating func skipLineFeed() throws(Errno) -> Bool {
    if unread.isEmpty, try !refill() { return false }
    guard endedInReturn else { return true }
    endedInReturn = false
    if buffer[unread.lowerBound] == .lineFeed {
      unread = (unread.lowerBound + 1)..<unread.upperBound
      if unread.isEmpty { return try refill() }
    }
    return true
  }

  private func lineBreak(before limit: Int) -> Int? {
    let bytes = buffer.span
    var index = unread.lowerBound
    while index < limit {
      let byte = bytes[index]
      if byte == .lineFeed || byte == .carriageReturn { return index }
      index += 1
    }
    return nil
  }

  private mutating func refill() throws(Errno) -> Bool {
    let (decoder, source, place) = (decoder, source, next)
    let left = source.size - min(place, source.size)
    var span = buffer.mutableSpan
    let got: Int
    if let decoder {
      got = try decoder.read(span.count, into: &span)
    } else {
      got = left == 0 ? 0 : try source.read(span.count, at: place, into: &span)
      if got == 0, left > 0 { earlyEnd = place }
    }
    unread = 0..<got
    next += UInt64(got)
    return got > 0
  }
}
