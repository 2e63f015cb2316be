import CompoundFile
import GatewayFixtures
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// What a sound file holds, however its sectors lie and however the source gives its bytes.
@Suite struct ReadingTests {
  @Test(arguments: Sample.allCases, [1, 100, 1 << 16])
  func everyStream(sample: Sample, piece: Int) throws {
    let bytes = sample.draft.bytes
    for source: any ByteSource in [MemorySource(bytes), OneByteSource(bytes)] {
      let file = try CompoundFile.read(source)
      #expect(file.problems == [])
      #expect(file.firstLoss == nil)
      for (path, content) in Sample.streams {
        #expect(try file.content(path, inPiecesOf: piece) == content, "\(path)")
        #expect(file.entry(at: path)?.size == UInt64(content.count))
        #expect(file.entry(at: path).map(file.path) == path)
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func everyEntry(sample: Sample) throws {
    let file = try CompoundFile.read(sample.draft.bytes)
    let names = file.entries.map(\.name).sorted()
    #expect(
      names == [
        "Root Entry", "below", "cutoff", "deep", "empty", "folder", "large", "one", "small", "日本語",
      ])
    #expect(file.entries.allSatisfy { !$0.isOrphan })
    #expect(file.classID.description == "00020d0b-0000-0000-c000-000000000046")
    #expect(file.classID.bytes == Sample.classID)
    let folder = try #require(file.entry(at: ["folder"]))
    #expect(file.children(of: folder).map(\.name) == ["deep", "small"])
    #expect(file.stream(folder) == nil)
    #expect(file.stream(at: ["folder"]) == nil)
    #expect(file.stream(at: ["none"]) == nil)
    #expect(file.entry(at: ["one", "below"]) == nil)
    #expect(file.entry(at: [])?.kind == .root)
  }

  @Test func lettersOfAnyCase() throws {
    let file = try CompoundFile.read(
      CompoundFileDraft([.stream("EncryptedPackage", [1]), .stream("Ärger", [2])]).bytes)
    #expect(try file.content(["ENCRYPTEDpackage"]) == [1])
    #expect(try file.content(["äRGER"]) == [2])
  }

  @Test(arguments: Sample.allCases)
  func anyPlaceInAnyOrder(sample: Sample) throws {
    let file = try CompoundFile.read(sample.draft.bytes)
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for path in [["large"], ["below"], ["folder", "small"]] {
      let stream = try #require(file.stream(at: path))
      let content = try #require(Sample.streams[path])
      for _ in 0..<200 {
        let start = Int.random(in: 0...content.count, using: &random)
        let count = Int.random(in: 0..<5000, using: &random)
        #expect(
          try stream.bytes(at: UInt64(start), count: count)
            == Array(content[start...].prefix(count)), seeded.comment)
      }
    }
  }

  /// More sectors than the header can list the FAT for, and a long chain to jump about in.
  @Test(arguments: [false, true])
  func longTableList(isReversed: Bool) throws {
    // A prime, so that no two sectors are alike.
    let piece = Sample.content(4099)
    var content: [UInt8] = []
    while content.count < 16_000_000 { content += piece }
    var draft = CompoundFileDraft([.stream("long", content)])
    draft.isReversed = isReversed
    let layout = draft.layout
    #expect(layout.listSectors.count == 2)
    let file = try CompoundFile.read(layout.bytes)
    #expect(file.problems == [])
    let stream = try #require(file.stream(at: ["long"]))
    for start in [15_999_990, 0, 8_000_000, 7_000_001, 15_000_000, 511, 512] {
      #expect(
        try stream.bytes(at: UInt64(start), count: 1000) == Array(content[start...].prefix(1000)),
        "at \(start)")
    }
  }

  @Test func manyEntries() throws {
    let names = (0..<3000).map { "stream \($0)" }
    let file = try CompoundFile.read(
      CompoundFileDraft(names.map { .stream($0, Array($0.utf8)) }).bytes)
    #expect(file.problems == [])
    for name in names { #expect(try file.content([name]) == Array(name.utf8)) }
  }

  @Test(arguments: [[], [0xD0], Array("PK\u{3}\u{4}".utf8), Array(repeating: 0, count: 1000)])
  func noCompoundFile(bytes: [UInt8]) throws {
    #expect(try CompoundFile(MemorySource(bytes)) == nil)
  }
}
