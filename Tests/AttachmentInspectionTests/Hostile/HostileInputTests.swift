import AttachmentInspection
import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import GatewayFixtures

/// Hostile archives end in a true verdict, after work that is bounded by their size: counted in
/// bytes read, bytes of content and entries judged.
@Suite struct HostileInputTests {
  @Test(arguments: HostileInput.overlaps + HostileInput.signatures + HostileInput.numbers)
  func endsAfterBoundedWork(input: HostileInput) throws {
    let work = try InspectedWork(input.bytes)
    #expect(input.verdicts.contains(work.finding.verdict), "\(work.finding)")
    #expect(work.excesses == [])
    #expect(!work.judgesEntriesAgainAndAgain, "\(work.finding.work)")
  }

  /// The generator's bombs and nests.
  @Test(
    arguments: GatewayFixture.all.map(\.name).filter {
      $0.contains("bomb") || $0.contains("nest") || $0.contains("overlap")
    })
  func generatedBombsEndAfterBoundedWork(name: String) throws {
    let fixture = try #require(GatewayFixture.all.first { $0.name == name })
    let work = try InspectedWork(fixture.bytes(seed: 1))
    #expect(work.finding.verdict.rawValue == fixture.verdict.rawValue)
    #expect(work.excesses == [])
  }

  /// An archive that seems to hold itself, as a quine does: so deep that nobody comes to its end.
  @Test(arguments: [true, false]) func anEndlessNestEndsAtTheDepthLimit(compressed: Bool) throws {
    var bytes = ArchiveDraft([.stored("a", HostileInput.noise(100))]).bytes
    for _ in 0..<100 {
      bytes = ArchiveDraft([compressed ? .deflated("a.zip", bytes) : .stored("a.zip", bytes)]).bytes
    }
    let work = try InspectedWork(bytes)
    #expect(work.finding.verdict == .unknown)
    #expect(work.finding.attachments.count == Limits().nestedArchives)
    #expect(work.excesses == [])
  }

  /// A directory of thousands of headers takes few bytes when it is compressed, so that an archive
  /// of such archives would have millions judged.
  @Test func allArchivesTogetherHaveTheLimitOnEntries() throws {
    let inner = ArchiveDraft((0..<500).map { .stored("\($0)", []) }).bytes
    let entry = DraftEntry.deflated("0.zip", inner)
    let nest = ArchiveDraft((0..<10).map { entry.named("\($0).zip") }).bytes
    var inspector = Inspector()
    inspector.limits.entries = 2_000
    let finding = try inspector.inspect(MemorySource(nest), name: nil)
    #expect(finding.work.entries == 2_000)
    // Those that are not judged any more are found as entries that nobody lists, and as plain.
    #expect([.unknown, .notProtected].contains(finding.verdict))
    inspector.limits.entries = 5_010
    let whole = try inspector.inspect(MemorySource(nest), name: nil)
    #expect(whole.work.entries == 5_010)
    #expect(whole.verdict == .none)
  }

  /// The attachments of a mail share one bound: a small one may need much, many small ones not.
  @Test func theAttachmentsOfAMailShareTheirBound() throws {
    let nest = ArchiveDraft((0..<300).map { .stored("\($0)", []) }).bytes
    var mail = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    for number in 0..<4 {
      mail += """
        --b\r
        Content-Type: application/zip; name=\(number).zip\r
        Content-Transfer-Encoding: base64\r
        \r
        \(Base64.lines(nest))\r

        """
    }
    mail += "--b--\r\n"
    var inspector = Inspector()
    inspector.limits.entries = 1_000
    let finding = try inspector.inspect(MemorySource(Array(mail.utf8)), name: nil)
    #expect(finding.work.entries == 1_000)
    #expect(finding.attachments.map(\.verdict) == [.none, .none, .none, .unknown])
    #expect(finding.verdict == .unknown)
  }
}

/// A million records, which a debug build takes minutes for.
@Suite(.tags(.large), .largeTestsWanted) struct HostileVolumeTests {
  @Test func aMillionRecordsOverOnePayload() throws {
    let entry = DraftEntry.stored("a", HostileInput.noise(20)).encrypted(
      "Tsukimi", header: HostileInput.noise(11))
    var bytes = entry.localBytes
    let offset = bytes.count
    for number in 0..<1_000_000 {
      bytes += entry.with { $0.central.name = Array("\(number)".utf8) }.central.bytes
    }
    var record = Zip64EndOfCentralDirectory()
    (record.entriesOnDisk, record.entries) = (1_000_000, 1_000_000)
    (record.directorySize, record.directoryOffset) = (UInt64(bytes.count - offset), UInt64(offset))
    let place = bytes.count
    bytes += record.bytes + Zip64Locator(recordOffset: UInt64(place)).bytes
    bytes +=
      EndOfCentralDirectory(entries: 0xFFFF, size: 0xFFFF_FFFF, offset: 0xFFFF_FFFF).bytes
    let work = try InspectedWork(bytes)
    #expect([.protected, .unknown].contains(work.finding.verdict))
    #expect(work.excesses == [])
    #expect(work.finding.attachments.first?.entries.count ?? 0 <= 1_000_000)
  }
}
