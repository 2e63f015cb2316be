import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// Finding the end of the archive, and from there its directory.
@Suite struct EndRecordTests {
  private let hello = ArchiveBuilder(.stored("hello.txt", Array("hello".utf8)))

  private func expectHello(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let walk = ArchiveWalk(MemorySource(bytes))
    #expect(walk.errors == [], sourceLocation: sourceLocation)
    #expect(
      walk.contents == [.success(Array("hello".utf8))], sourceLocation: sourceLocation)
  }

  private func kind(_ bytes: [UInt8]) -> ZipError.Kind? {
    ArchiveWalk(MemorySource(bytes)).error?.kind
  }

  @Test(arguments: [0, 1, 22, 65_534, 65_535])
  func commentsOfAnyLength(length: Int) {
    var random = SeededGenerator(seed: 9)
    let comment = random.bytes(length)
    let bytes = hello.with { $0.comment = comment }.bytes
    expectHello(bytes)
    #expect(ArchiveWalk(MemorySource(bytes)).comment == comment)
  }

  /// A comment of records that look like the end record must cost no more than its length.
  @Test(arguments: [
    "504b0506",
    // Saturated, so that each one asks for ZIP64 records as well.
    "504b0506 ffffffff ffffffff ffffffff ffffffff 0000",
    // A directory of one byte at the place of the archive's first.
    "504b0506 00000000 01000100 01000000 00000000 0000",
    // The locator of a ZIP64 end record before each.
    "504b0607 00000000 0000000000000000 01000000 504b0506 ffffffff ffffffff ffffffff ffffffff 0000",
  ])
  func aCommentFullOfSignatures(unit: String) {
    let unit = hex(unit)
    let comment = (0..<65_535).map { unit[$0 % unit.count] }
    let source = WatchedSource(hello.with { $0.comment = comment }.bytes)
    let walk = ArchiveWalk(source)
    #expect(walk.errors == [])
    #expect(walk.contents == [.success(Array("hello".utf8))])
    #expect(source.work.reads <= 6 * 65_535 / unit.count + 20)
    #expect(source.work.bytes < 2 << 20)
  }

  /// Each of these leads to an empty directory and has what is behind it for its comment.
  @Test func aCommentFullOfEmptyArchives() throws {
    let unit = hex("504b0506 00000000 00000000 00000000 00000000 ffff")
    let comment = (0..<65_535).map { unit[$0 % unit.count] }
    let source = WatchedSource(hello.with { $0.comment = comment }.bytes)
    let reader = try ArchiveReader(source)
    #expect(reader.entryCount == 0, "readers take the last record that fits")
    #expect(reader.otherDirectories.count == 65_535 / 22)
    #expect(source.work.bytes < 1 << 20)
  }

  @Test(arguments: [1, 100, 100_000])
  func aPrefixThatOffsetsDoNotCount(length: Int) {
    var random = SeededGenerator.fresh()
    let prefix = random.bytes(length)
    expectHello(hello.with { $0.prefix = prefix }.bytes)
    let zip64 = hello.with {
      $0.prefix = prefix
      $0.saturated = [.entries, .size, .offset]
    }
    expectHello(zip64.bytes)
  }

  @Test func aPrefixThatOffsetsCount() {
    // The same bytes as a prefix, but every offset is right as it stands.
    let adjusted = hello.with { builder in
      builder.prefix = [UInt8](repeating: 0x23, count: 77)
      builder.members[0].claimedOffset = 77
      let directory = hello.layout.directory
      builder.claimedDirectoryOffset = UInt64(directory.lowerBound + 77)
    }
    expectHello(adjusted.bytes)
  }

  @Test(arguments: [1, 21, 22, 1024, 65_535, 65_536, 200_000])
  func zerosBehindTheEnd(count: Int) {
    expectHello(hello.with { $0.trailer = [UInt8](repeating: 0, count: count) }.bytes)
  }

  @Test(arguments: [1, 22, 1024, 65_000])
  func otherBytesBehindTheEnd(count: Int) {
    var random = SeededGenerator.fresh()
    expectHello(hello.with { $0.trailer = random.bytes(count) }.bytes)
  }

  @Test func bytesBetweenDirectoryAndEndRecord() {
    expectHello(hello.with { $0.gap = hex("504b0505 0400 aabbccdd") }.bytes)
  }

  @Test func nothing() {
    #expect(kind([]) == .notAnArchive)
    #expect(kind([0x50]) == .notAnArchive)
    #expect(kind(Array("just a text".utf8)) == .notAnArchive)
    #expect(kind([UInt8](repeating: 0, count: 300_000)) == .notAnArchive)
    #expect(kind(hex("504b0304")) == .truncated)
    let walk = ArchiveWalk(ArchiveBuilder())
    #expect(walk.errors == [] && walk.items.isEmpty)
  }

  @Test func disksThatAreNotThere() {
    #expect(kind(hello.with { $0.disk = 1 }.bytes) == .unsupported)
    for disk: UInt16 in [0, .max] {
      let split = hello.with {
        $0.saturated = [.entries, .offset]
        $0.disk = disk
        $0.zip64Disk = 1
      }
      #expect(kind(split.bytes) == .unsupported)
    }
    // All ones leave the number to the ZIP64 record.
    let whole = hello.with {
      $0.saturated = [.entries]
      $0.disk = .max
    }
    expectHello(whole.bytes)
  }

  @Test(arguments: 0..<8)
  func whateverIsLeftToZIP64(fields: Int) {
    let archive = hello.with { $0.saturated = ArchiveBuilder.Saturated(rawValue: fields) }
    expectHello(archive.bytes)
  }

  @Test func aZIP64RecordThatNothingAsksFor() {
    expectHello(hello.with { $0.hasZip64Records = true }.bytes)
  }

  @Test func exactly65535EntriesNeedNoZIP64() throws {
    #expect(try count(repeating: 65_535, claimed: 65_535) == 65_535)
  }

  @Test func aCountThatOldWritersKeepIn16Bits() throws {
    #expect(try count(repeating: 65_538, claimed: 2) == 65_538)
    #expect(throws: ZipError.self) { try count(repeating: 65_538, claimed: 3) }
  }

  /// Counts the entries of an archive whose directory lists one local header many times.
  private func count(repeating entries: Int, claimed: UInt64) throws(ZipError) -> Int {
    let layout = hello.layout
    var bytes = Array(layout.bytes[..<layout.directory.lowerBound])
    for _ in 0..<entries { bytes += layout.bytes[layout.directory] }
    let size = entries * layout.directory.count
    bytes += hex("504b0506 0000 0000") + le(claimed, 2) + le(claimed, 2)
    bytes += le(UInt64(size), 4) + le(UInt64(layout.directory.lowerBound), 4) + le(0, 2)
    var iterator = try ArchiveReader(MemorySource(bytes)).entries()
    var count = 0
    while try iterator.next() != nil { count += 1 }
    return count
  }

  @Test(arguments: [0, 2, 65_536, 70_000] as [UInt64])
  func aCountThatIsWrong(claimed: UInt64) {
    let archive = hello.with {
      $0.claimedEntries = claimed
      if claimed > 65_535 { $0.saturated = .entries }
    }
    let walk = ArchiveWalk(archive)
    #expect(walk.error?.kind == .inconsistent)
    #expect(walk.contents == [.success(Array("hello".utf8))], "what was found before is good")
  }

  @Test(
    arguments: [
      (1 << 63, 46), (1 << 63, 1 << 63), (.max, 46), (.max, 1), (46, .max), (0, .max),
      (1 << 32, 46), (.max - 46, 46),
    ] as [(UInt64, UInt64)])
  func aDirectoryBeyondAllBounds(offset: UInt64, size: UInt64) {
    let archive = hello.with {
      $0.claimedDirectoryOffset = offset
      $0.claimedDirectorySize = size
      $0.saturated = [.size, .offset]
    }
    #expect(kind(archive.bytes) == .inconsistent)
    #expect(ArchiveWalk(archive).error?.offset != nil)
  }

  @Test(arguments: [1, 1 << 40, 1 << 63, .max - 10, .max] as [UInt64])
  func aZIP64RecordThatIsElsewhere(place: UInt64) {
    // It is looked for right before its locator as well, since prefixes move it.
    expectHello(
      hello.with {
        $0.saturated = [.offset]
        $0.claimedZip64Offset = place
      }.bytes)
    var bytes = hello.with {
      $0.saturated = [.offset]
      $0.claimedZip64Offset = place
    }.layout
    bytes.bytes[bytes.endRecord - 76] ^= 1
    #expect(kind(bytes.bytes) == .inconsistent)
  }

  /// A source of almost 2^64 bytes, as no file is: lengths must not be taken for `Int`.
  @Test(arguments: [1 << 62, 1 << 63, .max] as [UInt64])
  func aSourceBeyondAllFiles(size: UInt64) {
    let layout = hello.with {
      $0.members[0].claimedOffset = 0
      $0.claimedDirectoryOffset = 44
    }.layout
    #expect(layout.directory.lowerBound == 44)
    let source = SparseSource(
      size: size,
      pieces: [
        (0, Array(layout.bytes[..<layout.directory.upperBound])),
        (size - 22, Array(layout.bytes[layout.endRecord...])),
      ])
    let walk = ArchiveWalk(source)
    #expect(walk.errors == [])
    #expect(walk.contents == [.success(Array("hello".utf8))])
  }

  @Test func aPayloadBeyondAllFiles() {
    let member = ArchiveBuilder.Member.stored("a", []).with {
      $0.size = .max - 1000
      $0.claimedCompressedSize = .max - 1000
      $0.claimedOffset = 0
    }
    let layout = ArchiveBuilder(member).with { $0.claimedDirectoryOffset = 31 }.layout
    let source = SparseSource(
      size: .max,
      pieces: [
        (0, Array(layout.bytes[..<layout.directory.upperBound])),
        (.max - 22, Array(layout.bytes[layout.endRecord...])),
      ])
    // Zeros without end: the limit on content stops it.
    let limits = Limits().with { $0.contentBytes = 100_000 }
    let walk = ArchiveWalk(source, limits: limits)
    #expect(walk.contents.map(\.errorKind) == [.limitExceeded])
  }
}

extension Limits {
  /// The same limits with others.
  func with(_ change: (inout Limits) -> Void) -> Limits {
    var limits = self
    change(&limits)
    return limits
  }
}
