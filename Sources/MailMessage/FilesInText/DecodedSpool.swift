import PortableSystem
import SystemPackage

/// Where the content of all files of a text goes: memory while it is small, else one temporary
/// file.
struct DecodedSpool {
  /// The most bytes that are kept in memory, and that are written at once.
  private static let memoryLimit = 256 << 10

  private var memory: [UInt8] = []
  private var file: TemporaryFile?

  /// The number of bytes so far.
  var count: UInt64 { (file?.size ?? 0) + UInt64(memory.count) }

  /// Appends bytes.
  mutating func append(_ bytes: [UInt8]) throws(Errno) {
    memory += bytes
    if memory.count > Self.memoryLimit { try flush() }
  }

  /// All bytes, as a source.
  mutating func finish() throws(Errno) -> any ByteSource {
    guard let file else { return MemorySource(memory) }
    try flush()
    return file
  }

  private mutating func flush() throws(Errno) {
    if file == nil { file = try TemporaryFile() }
    try file?.write(memory.span)
    memory.removeAll(keepingCapacity: true)
  }
}
