import PortableSystem
import Synchronization
package import SystemPackage

/// What regular base64 stands for, decoded only where it is read.
///
/// To judge a large archive a few kilobytes at its ends are enough. All of the characters were
/// looked at before, so that a decoder that goes through them all would give the same bytes and
/// have nothing to tell.
package final class Base64Content: ByteSource {
  private let source: any ByteSource
  private let start: UInt64
  private let end: UInt64
  private let layout: Base64Layout
  /// The number of lines that are decoded together.
  private let windowLines: Int
  private let state = Mutex(State())

  /// The number of decoded bytes.
  package let size: UInt64

  private struct Window {
    let index: UInt64
    let bytes: [UInt8]
  }

  private struct State {
    /// What was decoded last, the latest last.
    var windows: [Window] = []
    var decodedBytes: UInt64 = 0
    /// All of it, once it was read here and there so often that this is less work.
    var file: TemporaryFile?
  }

  /// About so many bytes are decoded together.
  private static let windowSize = 48 << 10
  /// To decode it so many times takes no longer than to write it to a file and to read that.
  private static let passes: UInt64 = 4
  /// Two readings may go on at a time, as that of a directory and that of what it lists.
  private static let windowsKept = 2

  /// The content of a part in base64; `nil` where it is irregular, and must be decoded by a
  /// ``PartDecoder``, which tells what is wrong.
  ///
  /// - Throws: the source's error.
  package init?(_ part: Part) throws(Errno) {
    guard let layout = try Base64Layout(part.source, range: part.body) else { return nil }
    source = part.source
    start = part.body.lowerBound
    end = part.body.upperBound
    self.layout = layout
    windowLines = max(1, Self.windowSize / layout.lineSize)
    size = layout.size
  }

  /// The number of bytes that were decoded so far, some of them more than once.
  package var decodedBytes: UInt64 { state.withLock { $0.decodedBytes } }

  /// Reads `count` decoded bytes from `offset` on into the front of `buffer`.
  package func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    if let file = try spooled() { return try file.read(count, at: offset, into: &buffer) }
    let wanted = Int(clamping: min(UInt64(clamping: count), size - offset))
    let step = UInt64(windowLines * layout.lineSize)
    var filled = 0
    while filled < wanted {
      let (index, first) = (offset + UInt64(filled)).quotientAndRemainder(dividingBy: step)
      let bytes = try window(index)
      let available = min(wanted - filled, bytes.count - min(Int(first), bytes.count))
      // The source has less now than when it was looked at.
      guard available > 0 else { break }
      buffer.copy(bytes.span.extracting(Int(first)..<(Int(first) + available)), to: filled)
      filled += available
    }
    return filled
  }

  /// The bytes of a window, from those that are kept or decoded anew.
  private func window(_ index: UInt64) throws(Errno) -> [UInt8] {
    try state.withLock { state throws(Errno) in
      if let kept = state.windows.first(where: { $0.index == index }) { return kept.bytes }
      let bytes = try decode(index)
      state.decodedBytes += UInt64(bytes.count)
      if state.windows.count == Self.windowsKept { state.windows.removeFirst() }
      state.windows.append(Window(index: index, bytes: bytes))
      return bytes
    }
  }

  /// The file that has all of it, once so much was decoded that it is needed.
  private func spooled() throws(Errno) -> TemporaryFile? {
    try state.withLock { state throws(Errno) in
      if let file = state.file { return file }
      guard state.decodedBytes / Self.passes > size else { return nil }
      let file = try TemporaryFile()
      var index: UInt64 = 0
      while file.size < size {
        let bytes = try decode(index)
        if bytes.isEmpty { break }
        try file.write(bytes.span)
        index += 1
      }
      state.decodedBytes += file.size
      state.file = file
      state.windows = []
      return file
    }
  }

  private func decode(_ index: UInt64) throws(Errno) -> [UInt8] {
    let firstLine = index * UInt64(windowLines)
    let place = start + firstLine * UInt64(layout.stride)
    let room = min(UInt64(windowLines * layout.stride), end - min(place, end))
    let input = try source.bytes(at: place, count: Int(room))
    let left = layout.lines - min(firstLine, layout.lines)
    let lines = min(Int(clamping: min(left, UInt64(windowLines))), input.count / layout.stride)
    let isLast = lines < windowLines
    let lastSize = isLast ? layout.lastLength * 3 / 4 : 0
    var output = [UInt8](repeating: 0, count: lines * layout.lineSize + lastSize)
    var span = output.mutableSpan
    for line in 0..<lines {
      let first = line * layout.stride
      Base64Vectors.decode(
        input.span, first..<(first + layout.lineLength), into: &span, at: line * layout.lineSize)
    }
    var filled = lines * layout.lineSize
    if isLast {
      var decoder = Base64Decoder()
      var range = (lines * layout.stride)..<input.count
      decoder.decode(input, &range, atEnd: true, into: &span, &filled, span.count)
    }
    output.removeSubrange(filled...)
    return output
  }
}
