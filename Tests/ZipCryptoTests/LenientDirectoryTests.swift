import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// End records that do not tell the truth: a strict reader refuses, a lenient one finds what other
/// readers find and says what deviates.
@Suite struct LenientDirectoryTests {
  private let two = ArchiveBuilder(
    .stored("a", Array("first".utf8)), .stored("b", Array("second".utf8)))

  private func names(_ reader: ArchiveReader) throws(ZipError) -> [String] {
    var names: [String] = []
    var entries = reader.entries()
    while let entry = try entries.next() { names.append(entry.name.text) }
    return names
  }

  private func deviation(_ reader: ArchiveReader) throws(ZipError) -> DirectoryDeviation? {
    var entries = reader.entries()
    while try entries.next() != nil {}
    return entries.deviation
  }

  private func lenient(_ builder: ArchiveBuilder) throws(ZipError) -> ArchiveReader {
    try ArchiveReader(MemorySource(builder.bytes), tolerance: .lenient)
  }

  @Test func theTruthHasNoDeviation() throws {
    let reader = try lenient(two)
    #expect(try names(reader) == ["a", "b"])
    #expect(try deviation(reader) == nil)
    #expect(reader.statedDirectoryOffset == reader.layout.directory.lowerBound)
    #expect(reader.otherDirectories.isEmpty)
  }

  @Test(arguments: [0, 1, 3, 65_534] as [UInt64])
  func anotherNumberOfEntries(announced: UInt64) throws {
    let builder = two.with { $0.claimedEntries = announced }
    #expect(throws: ZipError.self) { try names(ArchiveReader(MemorySource(builder.bytes))) }
    let reader = try lenient(builder)
    #expect(try names(reader) == ["a", "b"])
    let found = try #require(try deviation(reader))
    #expect(found.announcedEntries == announced)
    #expect(found.entries == 2)
    #expect(found.end == found.statedEnd)
  }

  @Test func aDirectorySizeThatEndsAfterTheFirstEntry() throws {
    let directory = two.layout.directory
    let builder = two.with { $0.claimedDirectorySize = UInt64(directory.count / 2) }
    #expect(throws: ZipError.self) { try names(ArchiveReader(MemorySource(builder.bytes))) }
    let reader = try lenient(builder)
    #expect(try names(reader) == ["a", "b"])
    let found = try #require(try deviation(reader))
    #expect(found.end == UInt64(directory.upperBound))
    #expect(found.statedEnd == UInt64(directory.lowerBound + directory.count / 2))
  }

  @Test func aDirectorySizeOfZero() throws {
    #expect(try names(lenient(two.with { $0.claimedDirectorySize = 0 })) == ["a", "b"])
  }

  @Test(arguments: [UInt64(UInt32.max) - 1, 1_000_000, 3])
  func aDirectoryOffsetThatLeadsNowhere(offset: UInt64) throws {
    let builder = two.with { $0.claimedDirectoryOffset = offset }
    let reader = try lenient(builder)
    #expect(try names(reader) == ["a", "b"])
    #expect(reader.statedDirectoryOffset != reader.layout.directory.lowerBound)
    var entries = reader.entries()
    let first = try #require(try entries.next())
    #expect(try reader.content(of: first, password: nil).all() == Array("first".utf8))
  }

  @Test func aZip64RecordThatNothingAsksFor() throws {
    // The end record leads to both entries; the ZIP64 record, by its own values, to the second.
    var bytes = two.with { $0.hasZip64Records = true }.bytes
    let layout = two.layout
    let record = layout.directory.upperBound
    let half = layout.directory.count / 2
    bytes.replaceSubrange(record + 24..<record + 40, with: le(1, 8) + le(1, 8))
    bytes.replaceSubrange(
      record + 40..<record + 56,
      with: le(UInt64(half), 8) + le(UInt64(layout.directory.lowerBound + half), 8))
    let reader = try ArchiveReader(MemorySource(bytes), tolerance: .lenient)
    #expect(try names(reader) == ["a", "b"])
    let choice = try #require(reader.otherDirectories.first)
    #expect(choice.usesUnaskedZip64)
    #expect(try names(ArchiveReader(reader, through: choice)) == ["b"])
  }

  @Test func oneArchiveBehindAnother() throws {
    let other = ArchiveBuilder(.stored("c", Array("third".utf8)))
    let reader = try ArchiveReader(
      MemorySource(other.bytes + two.bytes), tolerance: .lenient)
    #expect(try names(reader) == ["a", "b"])
    let choice = try #require(reader.otherDirectories.first)
    let before = try ArchiveReader(reader, through: choice)
    #expect(try names(before) == ["c"])
    var budget: UInt64 = 1 << 20
    var choices = reader.directoryChoices(in: 0..<UInt64(other.bytes.count))
    #expect(try choices.next(budget: &budget) == choice)
    #expect(try choices.next(budget: &budget) == nil)
  }
}
