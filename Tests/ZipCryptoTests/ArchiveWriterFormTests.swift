import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// The bytes themselves, and what decides which records there are.
@Suite struct ArchiveWriterFormTests {
  @Test func bytesAreTheSameForTheSameSeed() throws {
    let name = "612e747874"
    let timestamp = "5554" + "0500" + "01" + "01f15365"
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .fixed, random: SeededGenerator(seed: 7))
    try writer.addFile(
      "a.txt", content: MemorySource(Array("test".utf8)), attributes: .sample,
      password: Password("password"))
    try writer.finish()
    // Checked by unzip 6.00 and Python 3.11 when it was made.
    let localHeader =
      "504b0304" + "1400" + "0100" + "0000" + "aab1" + "6e57" + "0c7e7fd8" + "10000000"
      + "04000000" + "0500" + "0900" + name + timestamp
    let payload = "39536d295cdaa1b43b9e5da0" + "47aea599"
    let centralHeader =
      "504b0102" + "1403" + "1400" + "0100" + "0000" + "aab1" + "6e57" + "0c7e7fd8" + "10000000"
      + "04000000" + "0500" + "0900" + "0000" + "0000" + "0000" + "0000a081" + "00000000" + name
      + timestamp
    let end = "504b0506" + "0000" + "0000" + "0100" + "0100" + "3c000000" + "3c000000" + "0000"
    #expect(sink.bytes.hex == localHeader + payload + centralHeader + end)
  }

  @Test func randomBytesDifferFromEntryToEntry() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    for name in ["a", "b"] {
      try writer.addFile(
        name, content: MemorySource([]), attributes: .sample, password: Password("x"))
    }
    try writer.finish()
    let reader = try ArchiveReader(MemorySource(sink.bytes))
    var entries = reader.entries()
    var headers: Set<[UInt8]> = []
    while let entry = try entries.next() {
      let payload = try reader.localHeader(of: entry).payload
      headers.insert(Array(sink.bytes[Int(payload.lowerBound)..<Int(payload.upperBound)]))
    }
    #expect(headers.count == 2)
  }

  @Test(arguments: [
    (UInt64(0xFFFF_FFFE), false, false), (0xFFFF_FFFF, false, true),
    (0xFFFF_FFF2, true, false), (0xFFFF_FFF3, true, true), (0x1_0000_0000, true, true),
    (.max, true, true),
  ]) func localZip64OnlyWhereASizeNeedsIt(
    _ size: UInt64, _ isEncrypted: Bool, _ isWide: Bool
  ) throws {
    var draft = try EntryDraft.sample(offset: 0)
    if isEncrypted { draft.cipher = TraditionalCipher() }
    draft.setContent(size: size, crc32: 1)
    draft.compressedSize = draft.storedSize
    let local = draft.localHeader
    #expect(draft.isWide == isWide)
    #expect(local.versionNeeded == (isWide ? 45 : 20))
    #expect((local.extra.first(1) != nil) == isWide)
    #expect(local.uncompressedSize == (isWide ? .max : UInt32(clamping: size)))
    #expect(local.compressedSize == (isWide ? .max : UInt32(clamping: draft.storedSize)))
    #expect(draft.centralHeader.versionNeeded == local.versionNeeded)
  }

  @Test func localZip64ForStreamThatDeflateMayLengthen() throws {
    var draft = try EntryDraft.sample(offset: 0)
    draft.hasDataDescriptor = true
    draft.isKnownInTime = false
    draft.setContent(size: 0xFFFF_0000, crc32: 0)
    #expect(draft.isWide)
    #expect(draft.localHeader.extra.first(1) == [UInt8](repeating: 0, count: 16))
    #expect(draft.dataDescriptor.count == 24)
    draft.setContent(size: 0x8000_0000, crc32: 0)
    #expect(!draft.isWide)
    #expect(draft.dataDescriptor.count == 16)
  }

  @Test func centralZip64HoldsWhatDoesNotFitAndNothingElse() throws {
    var draft = try EntryDraft.sample(offset: 0xFFFF_FFFF)
    draft.setContent(size: 5, crc32: 1)
    draft.compressedSize = 5
    let header = draft.centralHeader
    #expect(header.extra.first(1) == [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0])
    #expect(header.versionNeeded == 45)
    #expect(header.localHeaderOffset == .max)
    #expect(header.compressedSize == 5)
    #expect(try EntryDraft.sample(offset: 0xFFFF_FFFE).centralHeader.extra.first(1) == nil)
  }

  @Test(arguments: [
    (UInt64(65_534), UInt64(100), UInt64(100), false), (65_535, 100, 100, true),
    (1, 0xFFFF_FFFF, 100, true), (1, 100, 0xFFFF_FFFF, true), (1, 0xFFFF_FFFE, 0xFFFF_FFFE, false),
  ]) func endZip64OnlyWhereANumberNeedsIt(
    _ entries: UInt64, _ size: UInt64, _ offset: UInt64, _ needsZip64: Bool
  ) {
    let bytes = ArchiveEnd(entries: entries, size: size, offset: offset).bytes(comment: [1, 2])
    #expect(bytes.count == (needsZip64 ? 56 + 20 : 0) + 22 + 2)
    #expect(bytes.starts(with: needsZip64 ? [0x50, 0x4B, 6, 6] : [0x50, 0x4B, 5, 6]))
    #expect(bytes.suffix(2) == [1, 2])
  }

  @Test func moreEntriesThan16BitsCount() throws {
    let count = 65_535
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .fixed)
    for number in 0..<count { try writer.addFolder("\(number)", attributes: .sample) }
    try writer.finish()
    let reader = try ArchiveReader(MemorySource(sink.bytes))
    #expect(reader.entryCount == UInt64(count))
    var entries = reader.entries()
    var found = 0
    while let entry = try entries.next() {
      guard entry.name.text == "\(found)/" else {
        Issue.record("entry \(found) is called \(entry.name.text)")
        return
      }
      found += 1
    }
    #expect(found == count)
    #expect(sink.bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6]))
    #expect(sink.bytes.dropLast(22).suffix(20).starts(with: [0x50, 0x4B, 6, 7]))
  }

  @Test func timeBeyond32BitsHasNoExtendedTimestamp() throws {
    let name = try WrittenName("a", encoding: .utf8)
    let late = EntryAttributes(modificationTime: 1 << 31, unixMode: 0o644)
    let draft = EntryDraft(name, type: 0, attributes: late, zone: .utc, offset: 0)
    #expect(draft.localHeader.extra.bytes.isEmpty)
    #expect(draft.centralHeader.modified.secondsSince1970(in: .utc) == 1 << 31)
  }

  @Test func readOnlyFileIsSoForMSDOS() throws {
    let name = try WrittenName("a", encoding: .utf8)
    let attributes = EntryAttributes(modificationTime: 0, unixMode: 0o444)
    let draft = EntryDraft(name, type: 0o100000, attributes: attributes, zone: .utc, offset: 0)
    #expect(draft.centralHeader.externalAttributes == 0o100444 << 16 | 1)
  }
}

extension EntryDraft {
  fileprivate static func sample(offset: UInt64) throws -> EntryDraft {
    EntryDraft(
      try WrittenName("a", encoding: .utf8), type: 0o100000, attributes: .sample, zone: .utc,
      offset: offset)
  }
}

extension [UInt8] {
  fileprivate var hex: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
