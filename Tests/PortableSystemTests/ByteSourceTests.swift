import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// All sources give the same bytes at every place, and say the same at and past their end.
@Suite struct ByteSourceTests {
  private static let bytes = SeededGenerator.bytes(257, seed: 3)

  private func check(_ source: any ByteSource) throws {
    let bytes = Self.bytes
    #expect(source.size == UInt64(bytes.count))
    for offset in 0...bytes.count + 2 {
      for count in [0, 1, 2, 16, 255, 256, 257, 300] {
        let expected = Array(bytes.dropFirst(offset).prefix(count))
        #expect(try source.bytes(at: UInt64(offset), count: count) == expected)
        var buffer = [UInt8](repeating: 0xEE, count: count + 1)
        var span = buffer.mutableSpan
        #expect(try source.read(count, at: UInt64(offset), into: &span) == expected.count)
        #expect(Array(buffer.prefix(expected.count)) == expected)
        #expect(buffer.last == 0xEE, "nothing is written past what was asked for")
      }
    }
    for offset: UInt64 in [1 << 32, 1 << 62, 1 << 63, .max - 1, .max] {
      #expect(try source.bytes(at: offset, count: 10) == [])
      var buffer: [UInt8] = [0]
      var span = buffer.mutableSpan
      #expect(try source.read(1, at: offset, into: &span) == 0)
    }
    #expect(try source.bytes(at: 0, count: .max) == bytes)
  }

  @Test func memory() throws { try check(MemorySource(Self.bytes)) }

  @Test func slices() throws {
    let around = [1, 2, 3] + Self.bytes + [4]
    try check(SliceSource(MemorySource(around), range: 3..<260))
    try check(SliceSource(SliceSource(MemorySource(around), range: 1..<261), range: 2..<259))
    #expect(SliceSource(MemorySource([1, 2]), range: 1..<100).size == 1)
    #expect(SliceSource(MemorySource([1, 2]), range: 5..<100).size == 0)
    #expect(SliceSource(MemorySource([1, 2]), range: 0 ..< .max).size == 2)
  }

  @Test func files() async throws {
    try await TemporaryFolder.use { folder in
      try check(FileSource(path: try folder.write(Self.bytes, to: "file")))
    }
  }

  @Test func temporaryFiles() throws {
    let file = try TemporaryFile()
    #expect(file.size == 0)
    try file.write(Self.bytes.span.extracting(..<100))
    try file.write(Self.bytes.span.extracting(100...))
    try check(file)
  }

  @Test func severalReadersShareAFile() async throws {
    try await TemporaryFolder.use { folder in
      let bytes = SeededGenerator.bytes(100_000, seed: 4)
      let source = try FileSource(path: try folder.write(bytes, to: "file"))
      await withTaskGroup(of: Bool.self) { group in
        for start in 0..<8 {
          group.addTask {
            stride(from: start, to: 99_000, by: 701).allSatisfy { offset in
              (try? source.bytes(at: UInt64(offset), count: 1000))
                == Array(bytes[offset..<offset + 1000])
            }
          }
        }
        for await isRight in group { #expect(isRight) }
      }
    }
  }

  @Test func whatIsNoRegularFile() async throws {
    try await TemporaryFolder.use { folder in
      #expect(throws: Errno.isDirectory) { try FileSource(path: folder.path) }
      #expect(throws: Errno.noSuchFileOrDirectory) { try FileSource(path: folder["missing"]) }
      #expect(throws: Errno.illegalSeek) { try FileSource(path: "/dev/null") }
      let pipe = folder["pipe"]
      try await Tool("mkfifo").run([pipe.string]).checked()
      // Nobody writes to it: opening must not wait.
      #expect(throws: Errno.illegalSeek) { try FileSource(path: pipe) }
    }
  }
}
