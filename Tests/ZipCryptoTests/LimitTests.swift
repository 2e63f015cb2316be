import PortableSystem
import Testing

@testable import ZipCrypto

/// The bounds of `Limits`: just within, and one past.
@Suite struct LimitTests {
  private static let archive = ArchiveBuilder(
    .stored("one", [1]), .stored("two", [1, 2]), .stored("three", [1, 2, 3]))

  private func walk(
    _ archive: ArchiveBuilder = Self.archive, _ change: (inout Limits) -> Void
  ) -> ArchiveWalk {
    ArchiveWalk(archive, limits: Limits().with(change))
  }

  @Test func theDefaultsAreThoseThatAreDocumented() {
    let limits = Limits()
    #expect(limits.entries == 1_000_000)
    #expect(limits.nameBytes == 65_535)
    #expect(limits.contentBytes == 64 << 30)
    #expect(limits.ratio >= 1032)
    #expect(limits.nestedArchives == 8)
  }

  @Test func entries() {
    #expect(walk { $0.entries = 3 }.errors == [])
    #expect(walk { $0.entries = 2 }.error?.kind == .limitExceeded)
    #expect(walk { $0.entries = 2 }.items.isEmpty, "refused before any is read")
    // The end record says less than there is.
    let lying = Self.archive.with { $0.claimedEntries = 1 }
    #expect(walk(lying) { $0.entries = 2 }.error?.kind == .limitExceeded)
    #expect(walk(lying) { $0.entries = 2 }.items.count == 2)
    // And far more.
    let huge = Self.archive.with {
      $0.claimedEntries = .max
      $0.saturated = .entries
    }
    #expect(walk(huge) { _ in }.error?.kind == .limitExceeded)
  }

  @Test func nameBytes() {
    #expect(walk { $0.nameBytes = 5 }.errors == [])
    let short = walk { $0.nameBytes = 4 }
    #expect(short.error?.kind == .limitExceeded)
    #expect(short.items.count == 2)
  }

  @Test func contentBytes() {
    #expect(walk { $0.contentBytes = 6 }.errors == [])
    let short = walk { $0.contentBytes = 5 }
    #expect(short.contents.map(\.errorKind) == [nil, nil, .limitExceeded])
    #expect(short.errors.first?.entry == "three")
  }

  @Test func ratio() throws {
    // Zeros reach deflate's best; the bound counts from 1 MiB of content on.
    let small = [UInt8](repeating: 0, count: 1 << 20)
    let large = [UInt8](repeating: 0, count: 1 << 20 | 1)
    let archive = ArchiveBuilder(try .deflated("small", small), try .deflated("large", large))
    #expect(walk(archive) { _ in }.errors == [])
    let walk = walk(archive) { $0.ratio = 10 }
    #expect(walk.contents.map(\.errorKind) == [nil, .limitExceeded])
  }

  /// Deflate's densest stream: 258 bytes for two bits, as far as it goes.
  @Test func theDefaultRatioRefusesNothingThatDeflateCanMake() throws {
    let content = [UInt8](repeating: 0, count: 4 << 20)
    let stream = try deflated(content, level: #require(CompressionLevel(9)))
    #expect(content.count / stream.count > 1000)
    let archive = ArchiveBuilder(try .deflated("zeros", content))
    #expect(walk(archive) { _ in }.errors == [])
  }

  /// A bomb stops at the size that it claims, whatever comes after.
  @Test func aBombIsReadNoFurtherThanItClaims() throws {
    let bomb = try ArchiveBuilder.Member.deflated("bomb", [UInt8](repeating: 0, count: 8 << 20))
      .with { $0.size = 1000 }
    let source = WatchedSource(ArchiveBuilder(bomb).bytes)
    let reader = try ArchiveReader(source)
    var entries = reader.entries()
    let content = try reader.content(of: try #require(try entries.next()), password: nil)
    var buffer = [UInt8](repeating: 0, count: 4096)
    var span = buffer.mutableSpan
    let result = Result { () throws(ZipError) in try content.read(into: &span) }
    #expect(result.errorKind == .corruptData)
    #expect(source.work.reads < 10)
  }
}
