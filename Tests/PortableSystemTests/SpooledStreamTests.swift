import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// A stream as a source: what has come can be read until it is let go.
@Suite struct SpooledStreamTests {
  private static let content = SeededGenerator.bytes(300_000, seed: 21)

  @Test(arguments: [0, 1000, 1 << 20], [1, 4099, Int.max])
  func everyPlaceCanBeRead(memoryLimit: Int, piece: Int) throws {
    let content = piece == 1 ? Array(Self.content.prefix(20_000)) : Self.content
    let stream = SpooledStream(
      MemoryStream(content, inPiecesOf: piece), memoryLimit: memoryLimit)
    let seeded = SeededGenerator.fresh()
    var random = seeded
    #expect(stream.size == .max)
    for _ in 0..<200 {
      let start = Int.random(in: 0..<content.count, using: &random)
      let count = Int.random(in: 0..<5000, using: &random)
      let bytes = try stream.bytes(at: UInt64(start), count: count)
      #expect(bytes == Array(content[start..<min(start + count, content.count)]), seeded.comment)
    }
    #expect(try stream.bytes(at: UInt64(content.count) + 5, count: 10) == [])
    #expect(stream.size == UInt64(content.count))
    #expect(try stream.bytes(at: .max - 1, count: 10) == [])
  }

  @Test(arguments: [0, 1000, 1 << 17, 1 << 20])
  func whatIsLetGoIsNotKept(memoryLimit: Int) throws {
    let stream = SpooledStream(
      MemoryStream(Self.content, times: 20, inPiecesOf: 10_000), memoryLimit: memoryLimit)
    var offset = 0
    while true {
      let bytes = try stream.bytes(at: UInt64(offset), count: 50_000)
      if bytes.isEmpty { break }
      let start = offset % Self.content.count
      #expect(bytes.elementsEqual(Self.content[start..<(start + bytes.count)]))
      offset += bytes.count
      try stream.release(before: UInt64(offset))
    }
    #expect(offset == 20 * Self.content.count)
    #expect(stream.size == UInt64(offset))
    #expect(stream.mostKept <= 50_000 + 1 << 16)
    #expect(throws: Errno.invalidArgument) { try stream.bytes(at: 0, count: 1) }
  }

  @Test func whatFollowsIsStillThere() throws {
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for memoryLimit in [0, 5000, 1 << 20] {
      let stream = SpooledStream(MemoryStream(Self.content), memoryLimit: memoryLimit)
      var released = 0
      while released < Self.content.count {
        released += Int.random(in: 0..<20_000, using: &random)
        try stream.release(before: UInt64(released))
        let start = min(released + Int.random(in: 0..<100, using: &random), Self.content.count)
        let bytes = try stream.bytes(at: UInt64(start), count: 30_000)
        #expect(bytes.elementsEqual(Self.content[start...].prefix(30_000)), seeded.comment)
      }
    }
  }

  @Test func moreThanTheLimitIsNotKept() throws {
    let stream = SpooledStream(MemoryStream(Self.content), memoryLimit: 1000, limit: 100_000)
    #expect(try stream.bytes(at: 0, count: 10_000).count == 10_000)
    #expect(throws: Errno.fileTooLarge) { try stream.readToEnd() }
    #expect(stream.mostKept <= 100_000)
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let (reading, writing) = try FileDescriptor.pipe()
    try writing.writeAll([1, 2, 3])
    try writing.close()
    let stream = SpooledStream(DescriptorStream(owning: reading))
    try stream.readToEnd()
    #expect(stream.size == 3)
    #expect(try stream.bytes(at: 1, count: 10) == [2, 3])
  }
}
