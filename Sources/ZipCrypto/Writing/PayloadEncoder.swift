/// Turns content into an entry's payload, piece by piece: deflates or not, encrypts or not, and
/// writes it out.
struct PayloadEncoder {
  private let output: ArchiveOutput
  private let deflater: Deflater?
  private var encryption: (any PayloadEncryption)?
  private var buffer: [UInt8]
  private var filled = 0

  /// The checksum of the content so far.
  private(set) var crc = CRC32()
  /// Bytes of the content so far.
  private(set) var contentSize: UInt64 = 0
  /// Bytes of the payload so far, the cipher's own included.
  private(set) var payloadSize: UInt64 = 0

  /// An encoder at the start of a payload.
  ///
  /// - Parameters:
  ///   - level: how to deflate, or `nil` to store.
  ///   - encryption: at its start, or `nil` to leave the payload plain.
  init(
    _ output: ArchiveOutput, deflating level: CompressionLevel?,
    encryption: (any PayloadEncryption)?
  ) throws(ZipError) {
    self.output = output
    self.encryption = encryption
    do throws(DeflateError) { deflater = try level.map(Deflater.init(level:)) } catch {
      throw .deflating(error)
    }
    buffer = [UInt8](repeating: 0, count: deflater == nil ? 0 : 1 << 16)
  }

  /// Writes what the cipher puts before the data.
  mutating func begin() throws(ZipError) { try write(framing: encryption?.leading) }

  /// Writes bytes of the cipher's own.
  private mutating func write(framing bytes: [UInt8]?) throws(ZipError) {
    guard let bytes else { return }
    try output.write(bytes)
    payloadSize += UInt64(bytes.count)
  }

  /// Takes the next `count` bytes of content from the front of a buffer.
  ///
  /// The buffer serves as working space: what stands in it afterwards is no content any more.
  mutating func write(_ content: inout MutableSpan<UInt8>, count: Int) throws(ZipError) {
    crc.update(content, in: 0..<count)
    contentSize += UInt64(count)
    guard deflater != nil else { return try emit(&content, count: count) }
    try deflate(content.span.extracting(..<count), finish: false)
  }

  /// Writes what is still held back, and what the cipher puts behind the data.
  mutating func finish() throws(ZipError) {
    if deflater != nil {
      let nothing: [UInt8] = []
      try deflate(nothing.span, finish: true)
      try flush()
    }
    try write(framing: encryption?.trailing)
  }

  private mutating func deflate(_ content: Span<UInt8>, finish: Bool) throws(ZipError) {
    guard let deflater else { return }
    var consumed = 0
    while true {
      let rest = content.extracting(consumed...)
      let progress: DeflateProgress
      do throws(DeflateError) {
        let room = filled..<buffer.count
        var span = buffer.mutableSpan
        progress = try deflater.deflate(rest, finish: finish, into: &span, in: room)
      } catch { throw .deflating(error) }
      consumed += progress.consumed
      filled += progress.produced
      // Room left over says that zlib has taken, and given, all that it could.
      if progress.isAtEnd || filled < buffer.count { return }
      try flush()
    }
  }

  private mutating func flush() throws(ZipError) {
    // Taken out for the moment, so that `self` can change while a span on it lives.
    var buffer = self.buffer
    self.buffer = []
    var span = buffer.mutableSpan
    try emit(&span, count: filled)
    self.buffer = buffer
    filled = 0
  }

  private mutating func emit(
    _ bytes: inout MutableSpan<UInt8>, count: Int
  ) throws(ZipError) {
    encryption?.encrypt(&bytes, in: 0..<count)
    try output.write(bytes.span.extracting(..<count))
    payloadSize += UInt64(count)
  }
}
