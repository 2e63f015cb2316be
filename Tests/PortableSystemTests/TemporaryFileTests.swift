import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Files without a name: input is spooled whole, up to a limit.
@Suite struct TemporaryFileTests {
  private func spooled(_ bytes: [UInt8], limit: UInt64 = .max) async throws -> [UInt8] {
    try await TemporaryFolder.use { folder in
      let input = try FileDescriptor.open(try folder.write(bytes, to: "input"), .readOnly)
      defer { try? input.close() }
      let file = try TemporaryFile(spooling: input, limit: limit)
      return try file.bytes(at: 0, count: bytes.count + 1)
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func spoolsWhatIsThere(count: Int) async throws {
    let bytes = SeededGenerator.bytes(count, seed: 5)
    #expect(try await spooled(bytes) == bytes)
    #expect(try await spooled(bytes, limit: UInt64(count)) == bytes)
    if count > 0 {
      await #expect(throws: Errno.fileTooLarge) {
        try await spooled(bytes, limit: UInt64(count - 1))
      }
    }
  }

  @Test func spoolsAPipe() throws {
    let (reading, writing) = try FileDescriptor.pipe()
    try writing.writeAll([1, 2, 3])
    try writing.close()
    defer { try? reading.close() }
    #expect(try TemporaryFile(spooling: reading).bytes(at: 0, count: 10) == [1, 2, 3])
  }

  @Test func overwritesAndTruncates() throws {
    let file = try TemporaryFile()
    try file.write([1, 2, 3, 4, 5].span)
    try file.overwrite([9, 8].span, at: 1)
    #expect(try file.bytes(at: 0, count: 10) == [1, 9, 8, 4, 5])
    try file.truncate(to: 3)
    #expect(file.size == 3)
    try file.write([7].span)
    #expect(try file.bytes(at: 0, count: 10) == [1, 9, 8, 7])
  }
}
