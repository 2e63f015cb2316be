import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// Going from one local header to the next.
@Suite struct UnlistedEntriesTests {
  private func entries(
    _ bytes: [UInt8], budget: UInt64 = 1 << 30
  ) throws(ZipError) -> [UnlistedEntry] {
    let whole = bytes + ArchiveBuilder().bytes
    let reader = try ArchiveReader(MemorySource(whole))
    var found: [UnlistedEntry] = []
    var left = budget
    var walk = reader.unlistedEntries(in: 0..<UInt64(bytes.count))
    while let entry = try walk.next(budget: &left) { found.append(entry) }
    return found
  }

  /// An archive's entries without its directory.
  private func front(_ members: ArchiveBuilder.Member...) -> [UInt8] {
    let builder = ArchiveBuilder().with { $0.members = members }
    return Array(builder.bytes.prefix(builder.layout.directory.lowerBound))
  }

  @Test func entriesOneBehindTheOther() throws {
    let bytes = front(
      .stored("a", Array("first".utf8)), try .deflated("b", Array("second second".utf8)),
      .stored("c", []).encrypted("secret"))
    let found = try entries(bytes)
    #expect(found.map(\.entry.name.text) == ["a", "b", "c"])
    #expect(found.last?.extent.upperBound == UInt64(bytes.count))
    #expect(found.last?.entry.encryption == .zipCrypto)
  }

  @Test(arguments: [0, 1, 65_533, 65_535, 65_536, 131_080])
  func behindJunk(count: Int) throws {
    var random = SeededGenerator.fresh()
    let found = try entries(random.bytes(count) + front(.stored("a", Array("first".utf8))))
    #expect(found.map(\.extent.lowerBound) == [UInt64(count)])
  }

  @Test(arguments: [false, true])
  func aSignedDescriptorEndsThePayload(wide: Bool) throws {
    let member = ArchiveBuilder.Member.stored("a", Array("PK\u{7}\u{8} inside".utf8))
      .withDescriptor(wide: wide)
    let bytes = front(member)
    let found = try #require(try entries(bytes).first)
    #expect(found.entry.size == member.size)
    #expect(found.entry.header.crc32 == member.crc)
    #expect(found.extent.upperBound == UInt64(bytes.count))
    #expect(found.hasKnownEnd)
  }

  @Test func withoutASignatureTheEndIsNotKnown() throws {
    let bytes = front(.stored("a", Array("first".utf8)).withDescriptor(signed: false))
    let found = try #require(try entries(bytes).first)
    #expect(!found.hasKnownEnd)
    #expect(found.extent.upperBound == UInt64(bytes.count))
  }

  @Test func whatReachesTooFarIsNoEntry() throws {
    let bytes = front(.stored("a", Array("first".utf8)))
    #expect(try entries(Array(bytes.dropLast())).isEmpty)
    #expect(try entries(Array(bytes.prefix(33))).isEmpty)
    let unknown = front(.stored("a", []).with { $0.method = 77 })
    #expect(try entries(unknown).isEmpty)
  }

  @Test func theBudgetEndsTheSearch() throws {
    let junk = [UInt8](repeating: 7, count: 200_000)
    let bytes = junk + front(.stored("a", Array("first".utf8)))
    #expect(try entries(bytes, budget: 100_000).isEmpty)
    #expect(try entries(bytes).count == 1)
  }

  /// Thousands of signatures must not each have the same bytes read again.
  @Test func signaturesOnEndCostOnePass() throws {
    let bytes = (0..<200_000).map { [0x50, 0x4B, 3, 4][$0 % 4] as UInt8 }
    let source = WatchedSource(bytes + ArchiveBuilder().bytes)
    let reader = try ArchiveReader(source)
    let before = source.work.bytes
    var budget: UInt64 = .max
    var walk = reader.unlistedEntries(in: 0..<UInt64(bytes.count))
    #expect(try walk.next(budget: &budget) == nil)
    // The fixed part and a little of each.
    #expect(source.work.bytes - before < bytes.count / 4 * 600 + (1 << 20))
  }
}
