import PortableSystem
import SystemPackage

/// The central directory while entries are still coming: in memory, and beyond 1 MiB in a
/// temporary file.
struct CentralDirectoryBuffer {
  private static let memoryLimit = 1 << 20

  private var memory: [UInt8] = []
  private var file: TemporaryFile?
  /// The number of headers.
  private(set) var count: UInt64 = 0
  /// Their length in bytes.
  private(set) var size: UInt64 = 0

  /// Appends a header.
  mutating func append(_ header: CentralDirectoryHeader) throws(ZipError) {
    let bytes = header.bytes
    if memory.count + bytes.count > Self.memoryLimit { try moveToFile() }
    memory += bytes
    count += 1
    size += UInt64(bytes.count)
  }

  private mutating func moveToFile() throws(ZipError) {
    do throws(Errno) {
      if file == nil { file = try TemporaryFile() }
      try file?.write(memory.span)
    } catch { throw ZipError(error) }
    memory.removeAll(keepingCapacity: true)
  }

  /// Writes all headers, in the order in which they were appended.
  func write(to output: ArchiveOutput) throws(ZipError) {
    if let file {
      var content = SourceContent(file, size: file.size)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var span = buffer.mutableSpan
      while let count = try content.next(into: &span) {
        try output.write(span.span.extracting(..<count))
      }
    }
    try output.write(memory)
  }
}
