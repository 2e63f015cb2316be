import AttachmentInspection
import PortableSystem
import TestSupport
import Testing
import ZipCrypto

/// Which reasons stand under a verdict.
@Suite struct ReasonTests {
  @Test(arguments: [
    ("archives/zip-encrypted.zip", Reason.Code.zipCryptoIsWeak),
    ("archives/7zz-aes256.zip", .aes),
    ("archives/zip-mixed.zip", .mixed),
    ("archives/zip-plain.zip", .plain),
    ("archives/zip-folder-only.zip", .noContent),
    ("archives/prefix-unadjusted.zip", .prefix),
    ("archives/trailing-zeros.zip", .trailingBytes),
    ("archives/nested-inner-encrypted.zip", .nested),
    ("archives/7zz-lzma.zip", .zipCryptoIsWeak),
    ("disguises/flag-both.zip", .markedButPlain),
    ("disguises/flag-both-stored.zip", .markedButPlain),
    ("disguises/flag-central.zip", .flagsDiffer),
    ("disguises/flag-local.zip", .flagsDiffer),
    ("disguises/flag-strong.zip", .markedButPlain),
    ("disguises/aes-plain.zip", .markedButPlain),
    ("disguises/padded-front.zip", .markedButPadded),
    ("disguises/impossible-size.zip", .impossibleSize),
    ("disguises/cleared-both.zip", .doesNotRead),
    ("disguises/cleared-local.zip", .flagsDiffer),
    ("disguises/empty-password.zip", .emptyPassword),
    ("disguises/method-77.zip", .methodNotRead),
    ("disguises/name-local.zip", .namesDiffer),
    ("disguises/truncated.zip", .truncated),
    ("disguises/two-archives.zip", .severalEndRecords),
    ("disguises/two-archives.zip", .archiveInPrefix),
    ("disguises/two-archives.zip", .readersDisagree),
    ("disguises/archive-in-comment.zip", .severalEndRecords),
    ("disguises/archive-in-comment.zip", .archiveInComment),
    ("disguises/unlisted-entry.zip", .hiddenEntry),
    ("disguises/overlapping.zip", .overlap),
    ("disguises/strong.zip", .strongEncryption),
  ])
  func reason(path: String, code: Reason.Code) throws {
    let finding = try inspect(path)
    let codes = finding.attachments.flatMap(\.reasons).map(\.code)
    #expect(codes.contains(code), "\(codes)")
  }

  @Test func aReasonNamesEntryAndOffset() throws {
    let finding = try inspect("disguises/flag-both-stored.zip")
    let reason = try #require(
      finding.attachments.first?.reasons.first { $0.code == .markedButPlain })
    let bytes = try Fixtures.bytes("disguises/flag-both-stored.zip")
    let nameLength = Int(bytes[26]) + Int(bytes[28])
    #expect(reason.entry == finding.attachments.first?.entries.first?.name)
    #expect(reason.offset == UInt64(30 + nameLength))
  }

  @Test func claimAndTruthStandSideBySide() throws {
    let entry = try #require(
      try inspect("disguises/flag-local.zip").attachments.first?.entries.first)
    #expect(entry.claimed.word == "zipcrypto")
    #expect(entry.encryption.word == "none")
  }

  @Test func archivesInsideFollowTheirOuterOne() throws {
    let findings = try inspect("archives/nested-inner-encrypted.zip").attachments
    #expect(findings.count == 2)
    #expect(findings.map(\.counted) == [true, false])
    #expect(findings.last?.path.first == "nested-inner-encrypted.zip")
    #expect(findings.last?.path.count == 2)
    #expect(findings.last?.encryption == ["zipcrypto"])
  }

  private func inspect(_ path: String) throws -> InputFinding {
    let source = try FileSource(path: Fixtures.path(path))
    return try Inspector().inspect(source, name: path.split(separator: "/").last.map(String.init))
  }
}
