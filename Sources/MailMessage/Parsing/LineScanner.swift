import PortableSystem
import SystemPackage

/// Goes through a range of a source line by line, with one buffer, however long the lines are.
///
/// A line ends with a line feed, before which a carriage return may stand.
struct LineScanner: Sendable {
  /// A line, or its beginning where it is longer than was asked for.
  struct Line {
    /// Where it begins in the source.
    let start: UInt64
    /// Its first bytes, without the line break.
    var text: [UInt8] = []
    /// Whether `text` is all of it.
    var isWhole = true
    /// Whether what is not in `text` is nothing but blanks.
    var restIsBlank = true
    /// The line break: none at the end of the range, 1 byte, or 2.
    var breakLength = 0
  }

  let source: any ByteSource
  /// Where the range ends.
  let end: UInt64
  /// The length of the line break before `offset`.
  private(set) var precedingBreak = 0
  /// Where the source ended although it had said that it goes on.
  private(set) var earlyEnd: UInt64?
  private var buffer: [UInt8]
  private var bufferOffset: UInt64
  private var position = 0
  private var filled = 0
  private var lastByte: UInt8 = 0

  init(_ source: any ByteSource, range: Range<UInt64>, bufferSize: Int = 1 << 16) {
    self.source = source
    end = range.upperBound
    bufferOffset = range.lowerBound
    let length = range.upperBound - range.lowerBound
    buffer = [UInt8](repeating: 0, count: Int(min(length, UInt64(bufferSize))))
  }

  /// Where the next line begins.
  var offset: UInt64 { bufferOffset + UInt64(position) }

  /// Goes back to the beginning of a line that was read.
  mutating func rewind(to line: Line, precedingBreak: Int) {
    self.precedingBreak = precedingBreak
    if line.start >= bufferOffset {
      position = Int(line.start - bufferOffset)
    } else {
      bufferOffset = line.start
      position = 0
      filled = 0
      lastByte = 0
    }
  }

  /// Takes the next line.
  ///
  /// - Parameter keeping: how many bytes of it to keep at most.
  /// - Returns: the line; `nil` at the end of the range.
  mutating func nextLine(keeping: Int) throws(Errno) -> Line? {
    if position == filled, try !refill() { return nil }
    var line = Line(start: offset)
    // The carriage return before the line feed counts to the break, kept or not.
    var length: UInt64 = 0
    var previous: UInt8 = 0
    while true {
      let stop = firstLineFeed(from: position) ?? filled
      let room = keeping - line.text.count
      let count = stop - position
      line.text += buffer[position..<(position + min(room, count))]
      if count > room, line.restIsBlank {
        line.restIsBlank = buffer[(position + room)..<stop].allSatisfy {
          $0.isBlank || $0 == .carriageReturn
        }
      }
      length += UInt64(count)
      if count > 0 { previous = buffer[stop - 1] }
      position = stop
      if stop < filled {
        position += 1
        line.breakLength = previous == .carriageReturn ? 2 : 1
        break
      }
      if try !refill() { break }
    }
    if line.breakLength == 2 {
      length -= 1
      if line.text.count > length { line.text.removeLast() }
    }
    line.isWhole = UInt64(line.text.count) == length
    precedingBreak = line.breakLength
    return line
  }

  /// Goes on to the next line that begins with `mark`, be it the one that comes next.
  ///
  /// - Returns: whether there is one; else all is read.
  mutating func skip(to mark: LineMark) throws(Errno) -> Bool {
    var isWithinLine = false
    while true {
      if isWithinLine {
        guard let lineFeed = firstLineFeed(from: position) else {
          position = filled
          if try !refill() { return false }
          continue
        }
        beginLine(behind: lineFeed)
        isWithinLine = false
      }
      while filled - position < mark.bytes.count {
        if try !refill() {
          // A last line that is shorter than the mark.
          position = filled
          return false
        }
      }
      if buffer[position...].starts(with: mark.bytes) { return true }
      // Only a line in which the rare byte stands at its place needs to be looked at.
      guard let found = buffer.span.firstIndex(of: mark.rareByte, in: position..<filled) else {
        if let lineFeed = buffer[(filled - mark.bytes.count)..<filled].lastIndex(of: .lineFeed) {
          beginLine(behind: lineFeed)
        } else {
          position = filled
          isWithinLine = true
        }
        continue
      }
      let start = found - mark.rareIndex
      if start > position, buffer[start - 1] == .lineFeed {
        beginLine(behind: start - 1)
      } else if let lineFeed = firstLineFeed(from: found) {
        beginLine(behind: lineFeed)
      } else {
        position = filled
        isWithinLine = true
      }
    }
  }

  /// Goes on to the line behind a line feed in the buffer.
  private mutating func beginLine(behind lineFeed: Int) {
    let previous = lineFeed > 0 ? buffer[lineFeed - 1] : lastByte
    precedingBreak = previous == .carriageReturn ? 2 : 1
    position = lineFeed + 1
  }

  private func firstLineFeed(from start: Int) -> Int? {
    buffer.span.firstIndex(of: .lineFeed, in: start..<filled)
  }

  /// Reads on behind what is not yet used, which is moved to the front.
  ///
  /// - Returns: whether there was more.
  private mutating func refill() throws(Errno) -> Bool {
    if position > 0 {
      lastByte = buffer[position - 1]
      let rest = filled - position
      for index in 0..<rest { buffer[index] = buffer[position + index] }
      bufferOffset += UInt64(position)
      position = 0
      filled = rest
    }
    let place = bufferOffset + UInt64(filled)
    guard place < end else { return false }
    let count = Int(clamping: min(UInt64(buffer.count - filled), end - place))
    if filled == 0 {
      let source = source
      var span = buffer.mutableSpan
      let got = try source.read(count, at: place, into: &span)
      filled = got
    } else {
      let more = try source.bytes(at: place, count: count)
      for (index, byte) in more.enumerated() { buffer[filled + index] = byte }
      filled += more.count
    }
    if bufferOffset + UInt64(filled) == place {
      // A stream's size is known now, and is no other than this.
      if place < source.size { earlyEnd = place }
      return false
    }
    return true
  }
}
