import SystemPackage
import TestSupport
import Testing

@testable import GatewayFixtures

/// Whether real readers take our RAR archives for what they are.
@Suite struct RarPeerTests {
  /// 7-Zip of Debian reads no RAR; The Unarchiver does.
  @Test(.needs("lsar", "unar"), arguments: RarDraft.Version.allCases)
  func theUnarchiverReadsThem(_ version: RarDraft.Version) async throws {
    try await TemporaryFolder.use { folder in
      let encrypted = RarTests.table.encrypted(to: RarTests.noise(16))
      let draft = RarDraft(version, [RarTests.letter, encrypted])
      let archive = try folder.write(draft.bytes, to: "a.rar")
      let listing = try await Tool("lsar").run(["-j", archive.string]).checked().text
      let entries = listing.components(between: "\"XADFileName\": ")
      #expect(entries.count == 2, "\(listing)")
      #expect(entries.first?.hasPrefix("\"letter.txt\"") == true)
      #expect(entries.first?.contains("XADIsEncrypted") == false)
      #expect(entries.last?.contains("\"XADIsEncrypted\": 1") == true)
    }
  }

  @Test(.needs("bsdtar"), arguments: RarDraft.Version.allCases)
  func libarchiveReadsThem(_ version: RarDraft.Version) async throws {
    try await TemporaryFolder.use { folder in
      let draft = RarDraft(version, [RarTests.letter, RarTests.table])
      let archive = try folder.write(draft.bytes, to: "a.rar")
      let content = try await Tool("bsdtar").run(["-xOf", archive.string, "letter.txt"]).checked()
      #expect(content.text == "Dear customer\n")
    }
  }

  @Test(.needs("bsdtar"), arguments: RarDraft.Version.allCases)
  func libarchiveRefusesEncryptedHeaders(_ version: RarDraft.Version) async throws {
    try await TemporaryFolder.use { folder in
      var draft = RarDraft(version, [])
      draft.sealed = RarTests.noise(4_096)
      let archive = try folder.write(draft.bytes, to: "a.rar")
      let outcome = try await Tool("bsdtar").run(["-tf", archive.string])
      #expect(outcome.status != 0)
      #expect(outcome.errorText.lowercased().contains("encryption"))
    }
  }
}

extension String {
  /// What stands behind each occurrence of a mark, up to the next one.
  fileprivate func components(between mark: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      parts.append(String(rest[..<(rest.firstRange(of: mark)?.lowerBound ?? rest.endIndex)]))
    }
    return parts
  }
}
