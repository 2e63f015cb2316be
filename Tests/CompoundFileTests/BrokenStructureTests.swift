import CompoundFile
import GatewayFixtures
import PortableSystem
import Testing

/// Files in which one thing is wrong: it is said, and what can be read is read.
@Suite struct BrokenStructureTests {
  private static let end: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF

  private func file(
    _ sample: Sample = .version3, _ change: (inout [UInt8], CompoundFileDraft.Layout) -> Void
  ) throws -> CompoundFile {
    let layout = sample.draft.layout
    var bytes = layout.bytes
    change(&bytes, layout)
    return try .read(bytes)
  }

  private func sectors(_ layout: CompoundFileDraft.Layout, _ name: String) -> [Int] {
    layout.streamSectors[name] ?? []
  }

  @Test(arguments: Sample.allCases)
  func chainThatEndsEarly(sample: Sample) throws {
    for (word, code) in [
      (Self.end, CompoundFileProblem.Code.chainTooShort), (Self.free, .chainTooShort),
      (0xFFFF_FFFD, .chainTooShort), (0x0FFF_FFFF, .sectorOutside),
    ] {
      var kept = 0
      let file = try file(sample) { bytes, layout in
        bytes.put(word, at: layout.link(ofSector: sectors(layout, "large")[1]))
        kept = 2 * layout.sectorSize
      }
      #expect(file.codes == [code])
      #expect(file.firstLoss?.code == code)
      let entry = try #require(file.entry(at: ["large"]))
      #expect(entry.size == UInt64(kept))
      #expect(entry.claimedSize == 20_001)
      #expect(file.problems.first?.entry == entry.number)
      #expect(try file.content(["large"]) == Array(Sample.content(20_001)[..<kept]))
    }
  }

  @Test(arguments: Sample.allCases, [0, 1, 3])
  func chainThatLoops(sample: Sample, target: Int) throws {
    let last = 3
    var kept = 0
    let file = try file(sample) { bytes, layout in
      let sectors = sectors(layout, "large")
      bytes.put(UInt32(sectors[target]), at: layout.link(ofSector: sectors[last]))
      kept = (last + 1) * layout.sectorSize
    }
    #expect(file.codes == [.chainLoops])
    #expect(try file.content(["large"]) == Array(Sample.content(20_001).prefix(kept)))
  }

  @Test func sharedSectors() throws {
    let file = try file { bytes, layout in
      let (cutoff, large) = (sectors(layout, "cutoff"), sectors(layout, "large"))
      bytes.put(UInt32(cutoff[5]), at: layout.link(ofSector: large[30]))
    }
    #expect(file.codes.contains(.sectorShared))
    #expect(file.codes.contains(.chainTooShort))
    #expect(try file.content(["cutoff"]) == Sample.content(4096))
  }

  @Test func sectorsOfTheTables() throws {
    let file = try file { bytes, layout in
      bytes.put(UInt32(layout.tableSectors[0]), at: layout.record("cutoff") + 116)
    }
    #expect(file.codes.contains(.sectorShared))
    #expect(file.firstLoss != nil)
  }

  @Test func chainLongerThanItsSize() throws {
    let file = try file { bytes, layout in
      bytes.put(UInt32(15_000), at: layout.record("large") + 120)
    }
    #expect(file.codes == [.chainTooLong])
    #expect(file.firstLoss == nil)
    #expect(try file.content(["large"]) == Array(Sample.content(20_001)[..<15_000]))
  }

  @Test(arguments: [UInt64(1) << 31, 1 << 50, .max])
  func hostileSizes(size: UInt64) throws {
    for sample in Sample.allCases {
      let isShort = sample == .version3 || sample == .reversed3
      let file = try file(sample) { bytes, layout in
        bytes.put(size, at: layout.record("large") + 120)
      }
      let entry = try #require(file.entry(at: ["large"]))
      #expect(entry.claimedSize == (isShort ? size & 0xFFFF_FFFF : size))
      #expect(file.codes.contains(.sizeHighBits) == (isShort && size >> 32 != 0))
      let (length, content) = (entry.size, try file.content(["large"]))
      #expect(UInt64(content.count) == length)
      if entry.claimedSize > 20_001 {
        #expect(file.codes.contains(.chainTooShort))
        #expect(content.starts(with: Sample.content(20_001)))
      }
    }
  }

  @Test func treeThatLoops() throws {
    for link in [68, 72, 76] {
      let file = try file { bytes, layout in
        let folder = UInt32(layout.entries["folder"] ?? 0)
        bytes.put(folder, at: layout.record(link == 76 ? "folder" : "small") + link)
      }
      #expect(file.codes.contains(.treeLoops))
      if link == 76 {
        #expect(file.codes.contains(.entryOrphaned))
      } else {
        #expect(try file.content(["folder", "small"]) == Sample.content(130))
      }
    }
  }

  @Test func treeThatLeadsNowhere() throws {
    let file = try file { bytes, layout in
      bytes.put(UInt32(5000), at: layout.record("folder") + 76)
    }
    #expect(file.codes.contains(.treeBroken))
    #expect(file.codes.filter { $0 == .entryOrphaned }.count == 3)
    let orphan = try #require(file.entries.first { $0.name == "small" })
    #expect(orphan.isOrphan)
    #expect(orphan.parent == nil)
    #expect(file.path(of: orphan) == ["small"])
    // An orphan's bytes can be read all the same.
    #expect(try file.stream(orphan)?.content() == Sample.content(130))
    #expect(file.entry(at: ["folder", "small"]) == nil)
  }

  @Test func namesOutOfOrder() throws {
    let file = try file { bytes, layout in
      bytes.put(UInt16(0x7A), at: layout.record("one"))
      bytes.put(UInt16(0x7A), at: layout.record("empty") + 4)
    }
    #expect(file.problems == [])
    let swapped = try self.file { bytes, layout in
      // "below" takes the place of a longer name.
      bytes.put(UInt16(4), at: layout.record("folder") + 64)
      bytes.put(UInt16(0), at: layout.record("folder") + 2)
    }
    #expect(swapped.codes == [.treeOrder])
    #expect(try swapped.content(["f", "small"]) == Sample.content(130))
  }

  @Test func namesTwice() throws {
    let file = try CompoundFile.read(
      CompoundFileDraft([.stream("Same", [1]), .stream("sAME", [2])]).bytes)
    #expect(file.codes == [.nameTwice])
    #expect(file.entries.count == 3)
  }

  @Test(arguments: [UInt16(0), 1, 3, 66, .max])
  func nameLengths(length: UInt16) throws {
    let file = try file { bytes, layout in bytes.put(length, at: layout.record("large") + 64) }
    #expect(file.codes.contains(.nameMalformed))
    #expect(try file.content(["large"]) == Sample.content(20_001))
  }

  @Test func oddHeaders() throws {
    let changes: [(Int, UInt16, CompoundFileProblem.Code)] = [
      (26, 9, .headerOdd), (26, 4, .headerOdd), (30, 12, .headerOdd), (30, 0, .headerUnsupported),
      (30, 0xFFFF, .headerUnsupported), (30, 63, .headerUnsupported), (32, 5, .headerOdd),
      (32, 0xFFFF, .headerUnsupported), (28, 0, .headerUnsupported), (56, 64, .headerOdd),
    ]
    for (offset, word, code) in changes {
      let file = try file { bytes, _ in bytes.put(word, at: offset) }
      #expect(file.codes.first == code, "\(offset): \(word)")
    }
    let cutoff = try file { bytes, _ in bytes.put(UInt32(64), at: 56) }
    #expect(try cutoff.content(["below"]) == Sample.content(4095))
  }

  @Test func tablesThatAreMissing() throws {
    let listed = try file { bytes, _ in bytes.put(Self.free, at: 76) }
    #expect(listed.codes.contains(.tableBroken))
    #expect(listed.firstLoss != nil)
    let outside = try file { bytes, _ in bytes.put(UInt32(1_000_000), at: 76) }
    #expect(outside.codes.contains(.tableBroken))
    let directory = try file { bytes, _ in bytes.put(Self.end, at: 48) }
    #expect(directory.codes.contains(.directoryMissing))
    #expect(directory.entries.isEmpty)
    let mini = try file { bytes, _ in bytes.put(Self.end, at: 60) }
    #expect(mini.codes.contains(.chainTooShort))
    #expect(mini.entry(at: ["below"])?.size == 64)
  }

  @Test func listOfTheTableThatLoops() throws {
    let content = [UInt8](repeating: 1, count: 16_000_000)
    let layout = CompoundFileDraft([.stream("long", content)]).layout
    var bytes = layout.bytes
    let list = layout.offset(ofSector: layout.listSectors[1])
    bytes.put(UInt32(layout.listSectors[0]), at: list + layout.sectorSize - 4)
    #expect(try CompoundFile.read(bytes).codes == [.tableCountDiffers])
    bytes.put(UInt32(1000), at: 72)
    #expect(try CompoundFile.read(bytes).codes == [.chainLoops, .tableCountDiffers])
    let first = layout.offset(ofSector: layout.listSectors[0])
    bytes.put(UInt32(0xFFFF_FFF0), at: first + layout.sectorSize - 4)
    let broken = try CompoundFile.read(bytes)
    #expect(broken.codes.contains(.tableBroken))
    #expect(broken.firstLoss != nil)
  }
}
