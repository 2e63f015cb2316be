import CompoundFile
import GatewayFixtures
import PortableSystem
import SystemPackage
import Testing

/// What is beyond a limit is said, and the work stays within it.
@Suite struct LimitTests {
  @Test func entriesAreLimited() throws {
    var limits = CompoundFileLimits()
    limits.entries = 10
    let draft = CompoundFileDraft((0..<20).map { .stream("\($0)", [1]) })
    let file = try CompoundFile.read(draft.bytes, limits: limits)
    #expect(file.entries.count == 10)
    #expect(file.limitReached?.code == .entryLimit)
    limits.entries = 21
    #expect(try CompoundFile.read(draft.bytes, limits: limits).problems == [])
    limits.directorySlots = 10
    #expect(
      try CompoundFile.read(draft.bytes, limits: limits).limitReached?.code == .entryLimit)
  }

  private func nest(_ depth: Int) -> CompoundFileDraft {
    var node = CompoundFileDraft.Node.stream("s", [7])
    for _ in 0..<depth { node = .storage("f", [node]) }
    return CompoundFileDraft([node])
  }

  @Test func depthIsLimited() throws {
    let path = { Array(repeating: "f", count: $0) + ["s"] }
    let fits = try CompoundFile.read(nest(999).bytes)
    #expect(fits.problems == [])
    #expect(try fits.content(path(999)) == [7])
    let file = try CompoundFile.read(nest(1000).bytes)
    #expect(file.limitReached?.code == .depthLimit)
    #expect(file.stream(at: path(1000)) == nil)
    #expect(file.entries.last?.isOrphan == true)
  }

  @Test func stepsAreLimited() throws {
    var limits = CompoundFileLimits()
    limits.chainSteps = 30
    let file = try CompoundFile.read(Sample.version3.draft.bytes, limits: limits)
    #expect(file.limitReached?.code == .chainLimit)
    let entry = try #require(file.entry(at: ["large"]))
    #expect(entry.size < entry.claimedSize)
    #expect(try file.content(["large"]).count == Int(entry.size))
  }

  @Test func problemsAreLimitedButNeverTheLimitReached() throws {
    var limits = CompoundFileLimits()
    limits.problems = 2
    limits.entries = 9
    let layout = CompoundFileDraft((0..<20).map { .stream("\($0)", [1]) }).layout
    var bytes = layout.bytes
    for entry in 0..<9 {
      bytes.put(
        UInt16(1),
        at: layout.offset(ofSector: layout.directorySectors[entry / 4]) + entry % 4 * 128 + 64)
    }
    let file = try CompoundFile.read(bytes, limits: limits)
    #expect(file.problems.count == 2)
    #expect(file.limitReached?.code == .entryLimit)
  }

  /// A file of 50 TB in which every table is claimed to be anywhere: little of it is read.
  @Test(arguments: [3, 4], [UInt8(0), 1])
  func hugeFile(version: Int, isTableFull: UInt8) throws {
    var draft = CompoundFileDraft([.stream("large", Sample.content(5000))])
    draft.version = version
    var bytes = draft.bytes
    if isTableFull == 1 {
      // The list of the FAT's sectors is sector 0 of zeros, or itself, without end.
      bytes.put(UInt32(100), at: 68)
      bytes.put(UInt32.max, at: 72)
    }
    let source = SparseSource(size: 50_000_000_000_000, [(0, bytes)])
    let file = try CompoundFile.read(source)
    // Bytes behind the structure, however many, are no part of it.
    #expect((file.problems.count > 0) == (isTableFull == 1))
    #expect(try file.content(["large"]) == Sample.content(5000))
    #expect(source.bytesRead < 64 << 20)
  }

  /// A stream of terabytes in sectors of zeros: the chain has a circle of one sector.
  @Test func claimOfTerabytes() throws {
    var draft = CompoundFileDraft([.stream("large", Sample.content(5000))])
    draft.version = 4
    let layout = draft.layout
    var bytes = layout.bytes
    bytes.put(UInt64(40_000_000_000_000), at: layout.record("large") + 120)
    let sectors = try #require(layout.streamSectors["large"])
    bytes.put(UInt32(sectors[0]), at: layout.link(ofSector: sectors[1]))
    let source = SparseSource(size: 50_000_000_000_000, [(0, bytes)])
    let file = try CompoundFile.read(source)
    #expect(file.codes.contains(.chainLoops))
    #expect(file.entry(at: ["large"])?.size == 8192)
    #expect(source.bytesRead < 64 << 20)
  }

  /// Entries that all claim one chain: following it again and again has an end.
  @Test func manyEntriesOfOneChain() throws {
    let layout = CompoundFileDraft(
      [.stream("large", Sample.content(500_000))]
        + (0..<500).map { .stream("\($0)", Sample.content(4096)) }
    ).layout
    var bytes = layout.bytes
    let first = try #require(layout.streamSectors["large"]?.first)
    for entry in 0..<500 {
      bytes.put(UInt32(first), at: layout.record("\(entry)") + 116)
      bytes.put(UInt32(500_000), at: layout.record("\(entry)") + 120)
    }
    let source = SparseSource(size: UInt64(bytes.count), [(0, bytes)])
    let file = try CompoundFile.read(source)
    #expect(source.bytesRead < 4 * source.size)
    #expect(file.codes.contains(.sectorShared))
    #expect(file.limitReached?.code == .chainLimit)
  }
}
