import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import GatewayFixtures

/// The generator's own compressor against zlib.
@Suite struct FixedDeflateTests {
  @Test(arguments: [0, 1, 2, 3, 4, 257, 258, 259, 1_000, 40_000, 100_000])
  func decompresses(count: Int) throws {
    var random = SeededGenerator.fresh()
    for content in [
      random.compressible(count), random.bytes(count), [UInt8](repeating: 7, count: count),
    ] {
      #expect(
        try Self.content(of: .deflated("a", content)) == content, "\(random.comment), \(count)")
    }
  }

  @Test(arguments: [1, 2, 300])
  func zerosDecompress(matches: Int) throws {
    var material = FixtureMaterial(seed: 0, name: "zeros")
    let entry = ZeroRun.entry("zeros", matches: matches, &material)
    let content = try Self.content(of: entry)
    #expect(content.count == ZeroRun.size(matches: matches))
    #expect(content.allSatisfy { $0 == 0 })
  }

  @Test func zerosReachTheHighestRatio() {
    let matches = 65_028
    let ratio = ZeroRun.size(matches: matches) / ZeroRun.deflated(matches: matches).count
    #expect(ratio >= 1_030)
  }

  /// What the reader gives of the only entry of an archive.
  private static func content(of entry: DraftEntry) throws -> [UInt8] {
    let reader = try ArchiveReader(MemorySource(ArchiveDraft([entry]).bytes))
    var entries = reader.entries()
    let found = try #require(try entries.next())
    let content = try reader.content(of: found, password: nil)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = buffer.mutableSpan
      let count = try content.read(into: &span)
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
  }
}
