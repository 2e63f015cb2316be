import TestSupport
import Testing

@Suite struct PromptTests {
  @Test(.needs("python3")) func passwordIsAskedForAndNeverShown() async throws {
    try await TemporaryFolder.use { folder in
      let shell = try Shell(in: folder)
      try await shell.prepare([
        "printf 'hello\\n' > a.txt", "printf 'hidden words\\n' > pw",
        "zipcrypto encrypt --quiet -o in.zip --password-file pw a.txt",
      ])
      let session = try await TerminalSession.run(
        "zipcrypto decrypt -d out in.zip", in: folder,
        [.wait("password for in.zip: "), .send("hidden words\n")])
      #expect(session.status == 0)
      #expect(session.shown == "password for in.zip: \r\n")
      #expect(session.echo)
      #expect(try folder.bytes(of: "out/a.txt") == Array("hello\n".utf8))
    }
  }

  @Test(.needs("python3")) func newPasswordIsAskedForUntilTwoAnswersAgree() async throws {
    try await TemporaryFolder.use { folder in
      let shell = try Shell(in: folder)
      try await shell.prepare(["printf 'hello\\n' > a.txt", "printf 'right\\n' > pw"])
      let session = try await TerminalSession.run(
        "zipcrypto encrypt --quiet -o out.zip a.txt", in: folder,
        [
          .wait("password for out.zip: "), .send("right\n"),
          .wait("the same again: "), .send("rihgt\n"),
          .wait("differ"), .wait("password for out.zip: "), .send("right\n"),
          .wait("the same again: "), .send("right\n"),
        ])
      #expect(session.status == 0)
      #expect(!session.shown.contains("right"))
      try await shell.run(["zipcrypto verify --password-file pw out.zip"]).checked()
    }
  }

  @Test(.needs("python3")) func threeDifferentPairsAreEnough() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'hello\\n' > a.txt"])
      let pair: [TerminalSession.Step] = [
        .wait("password for out.zip: "), .send("a\n"), .wait("the same again: "), .send("b\n"),
      ]
      let session = try await TerminalSession.run(
        "zipcrypto encrypt -o out.zip a.txt", in: folder, pair + pair + pair)
      #expect(session.status == 2)
      #expect(session.shown.hasSuffix("zipcrypto: error: the two passwords differ\r\n"))
      #expect(try folder.contents() == ["a.txt"])
    }
  }

  @Test(.needs("python3")) func endOfInputIsNoPassword() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'hello\\n' > a.txt"])
      let session = try await TerminalSession.run(
        "zipcrypto encrypt -o out.zip a.txt", in: folder,
        [.wait("password for out.zip: "), .send("\u{4}")])
      #expect(session.status == 2)
      #expect(session.shown.contains("zipcrypto: error: no password was typed"))
      #expect(session.echo)
    }
  }

  @Test(.needs("python3")) func plainArchiveNeedsNoPassword() async throws {
    try await TemporaryFolder.use { folder in
      let session = try await TerminalSession.run(
        "zipcrypto decrypt -d out $FIXTURES/archives/zip-plain.zip", in: folder, [])
      #expect(session.status == 0)
      #expect(session.shown.isEmpty)
    }
  }

  @Test(.needs("python3")) func contentIsNotWrittenToTerminal() async throws {
    try await TemporaryFolder.use { folder in
      let session = try await TerminalSession.run(
        "zipcrypto decrypt --stdout $FIXTURES/archives/zip-plain.zip", in: folder, [])
      #expect(session.status == 64)
      #expect(session.shown.contains("zipcrypto: error: content is not written to a terminal"))
    }
  }

  @Test(.needs("python3")) func archiveIsNotWrittenToTerminal() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'hello\\n' > a.txt"])
      let session = try await TerminalSession.run(
        "zipcrypto encrypt -o - a.txt", in: folder, [])
      #expect(session.status == 64)
      #expect(session.shown.contains("zipcrypto: error: an archive is not written to a terminal"))
    }
  }
}
