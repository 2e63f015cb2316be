import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Where bytes go: memory and descriptors.
@Suite struct ByteSinkTests {
  @Test func memory() throws {
    let sink = MemorySink()
    let first: [UInt8] = [1, 2, 3]
    let second: [UInt8] = [9, 8]
    try sink.write(first.span)
    try sink.overwrite(second.span, at: 1)
    #expect(sink.bytes == [1, 9, 8])
    #expect(throws: Errno.invalidArgument) { try sink.overwrite(second.span, at: 2) }
    #expect(throws: Errno.invalidArgument) { try sink.overwrite(second.span, at: .max) }
    #expect(throws: Errno.invalidArgument) { try sink.truncate(to: 4) }
    try sink.truncate(to: 1)
    try sink.write(second.span)
    #expect(sink.bytes == [1, 9, 8])
  }

  @Test func descriptors() async throws {
    try await TemporaryFolder.use { folder in
      let bytes = SeededGenerator.bytes(200_000, seed: 6)
      let file = try FileDescriptor.open(
        folder["out"], .writeOnly, options: .create, permissions: .ownerReadWrite)
      let sink = DescriptorSink(file)
      try sink.write(bytes.span.extracting(..<70_000))
      try sink.write(bytes.span.extracting(70_000...))
      try file.close()
      #expect(try folder.bytes(of: "out") == bytes)
      #expect(throws: Errno.badFileDescriptor) { try sink.write(bytes.span) }
    }
  }

  #if os(Linux)
    @Test func aFullDisk() throws {
      let full = try FileDescriptor.open(FilePath("/dev/full"), .writeOnly)
      defer { try? full.close() }
      let sink = DescriptorSink(full)
      let bytes: [UInt8] = [1]
      #expect(throws: Errno.noSpace) { try sink.write(bytes.span) }
    }
  #endif
}
