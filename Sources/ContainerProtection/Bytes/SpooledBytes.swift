internal import PortableSystem
internal import SystemPackage

/// Collects decoded bytes, in memory while they are few and in a temporary file from then on.
struct SpooledBytes {
  private static let memoryLimit = 256 << 10

  private let meter: MeteredSource
  private var memory: [UInt8] = []
  private var file: TemporaryFile?

  init(_ meter: MeteredSource) { self.meter = meter }

  mutating func append(_ bytes: [UInt8]) throws(ReadingFailure) {
    try meter.count(decoded: bytes.count)
    memory += bytes
    guard memory.count > Self.memoryLimit else { return }
    do throws(Errno) {
      let file = if let file { file } else { try TemporaryFile() }
      try file.write(memory.span)
      self.file = file
    } catch { throw .system(error) }
    memory = []
  }

  /// All bytes, for good.
  mutating func source() throws(ReadingFailure) -> any ByteSource {
    guard let file else { return MemorySource(memory) }
    do throws(Errno) { try file.write(memory.span) } catch { throw .system(error) }
    memory = []
    return file
  }
}
