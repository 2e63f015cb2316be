import SystemPackage
import TestSupport
import Testing

@testable import GatewayFixtures

/// What mails carry besides ZIP archives, in the programs that made such files or read them.
@Suite struct MailPeerTests {
  private static let password = "Tsukimi-2026"

  /// What is attached first to a mail, and the only password that it has.
  private func attachment(_ name: String) throws -> [UInt8] {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    #expect(fixture.messages.first?.attachments.first?.passwords == [Self.password])
    return try #require(fixture.made(seed: 0).attachments.first)
  }

  @Test(.needs("gpg"), arguments: ["mail-openpgp", "mail-openpgp-armoured"])
  func gnuPGOpens(name: String) async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(try attachment(name), to: "note.gpg")
      try await Tool("gpg").run(
        [
          "--homedir", folder.path.string, "--batch", "--quiet", "--pinentry-mode", "loopback",
          "--passphrase", Self.password, "-o", folder["note.txt"].string, "-d", file.string,
        ]
      ).checked()
      #expect(try Fixtures.bytes(at: folder["note.txt"]) == PeerPayload.note)
      // Programs that gpg starts keep running; its folder goes away.
      _ = try? await Tool("gpgconf").run(["--homedir", folder.path.string, "--kill", "all"])
    }
  }

  @Test(.needs("openssl")) func opensslOpens() async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(try attachment("mail-openssl-enc"), to: "notes.enc")
      try await Tool("openssl").run(
        [
          "enc", "-d", "-aes-256-cbc", "-pbkdf2", "-pass", "pass:" + Self.password, "-in",
          file.string, "-out", folder["notes.txt"].string,
        ]
      ).checked()
      let notes = Array(repeating: PeerPayload.note, count: 13).flatMap(\.self)
      #expect(try Fixtures.bytes(at: folder["notes.txt"]) == notes)
    }
  }

  @Test(.needs("qpdf"), arguments: ["mail-pdf-encrypted", "mail-pdf-weak-cipher"])
  func qpdfOpens(name: String) async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(try attachment(name), to: "page.pdf")
      try await Tool("qpdf").run(
        ["--password=" + Self.password, "--check", file.string]
      ).checked()
    }
  }

  /// The documents of our own writing, before anything is encrypted in them.
  @Test(.needs("qpdf"), arguments: [true, false]) func qpdfChecks(isCompressed: Bool) async throws {
    try await TemporaryFolder.use { folder in
      let draft = PDFDraft(
        content: Array("0 0 m 100 100 l S\n".utf8), isCompressed: isCompressed,
        attachment: Array("item,price\n".utf8))
      let file = try folder.write(draft.bytes, to: "page.pdf")
      try await Tool("qpdf").run(["--check", file.string]).checked()
    }
  }

  /// Runs, the byte that marks them, and lengths that leave bits over.
  @Test(
    .needs("unar"),
    arguments: [
      [], [1], [1, 2], [0x90], [UInt8](repeating: 0x90, count: 300),
      [UInt8](repeating: 0, count: 1_000) + [7, 7, 7, 7], [UInt8](0...255),
    ] as [[UInt8]])
  func unarReadsBinHex(content: [UInt8]) async throws {
    // unar makes no file of nothing; one byte more keeps the case.
    let content = content + [0x21]
    try await TemporaryFolder.use { folder in
      let file = try folder.write(BinHexDraft.lines(content, "table.bin"), to: "table.hqx")
      try await Tool("unar").run(
        ["-q", "-D", "-o", folder.path.string, file.string]
      ).checked()
      #expect(try Fixtures.bytes(at: folder["table.bin"]) == content)
    }
  }
}
