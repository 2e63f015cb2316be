import SystemPackage
import TestSupport
import Testing

/// The runner of programs itself, on which every other test here relies.
@Suite struct ToolTests {
  let shell = Tool(path: "/bin/sh")

  @Test func capturesEverything() async throws {
    let outcome = try await shell.run(
      ["-c", "cat; echo \"$COLOUR\"; pwd; echo trouble >&2; exit 3"], input: .bytes([0x61, 0x0A]),
      environment: ["COLOUR": "red"], in: "/")
    #expect(outcome.text == "a\nred\n/\n")
    #expect(outcome.errorText == "trouble\n")
    #expect(outcome.status == 3)
    #expect(throws: Outcome.Failed.self) { try outcome.checked() }
    #expect(throws: Never.self) { try outcome.checked(0, 3) }
  }

  @Test func moreThanAPipeHolds() async throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = try await shell.run(["-c", "tee /dev/stderr"], input: .bytes(bytes))
    #expect(outcome.output == bytes)
    #expect(outcome.errors == bytes)
  }

  @Test func aProgramNeedNotRead() async throws {
    let outcome = try await shell.run(
      ["-c", "exit 0"], input: .bytes(Array(repeating: 0, count: 1_000_000)))
    #expect(outcome.status == 0)
  }

  @Test func aHangIsKilledWithAllItsProcesses() async throws {
    await #expect(throws: Tool.TimedOut.self) {
      try await shell.run(["-c", "sleep 1000 | sleep 1000"], timeout: 0.3)
    }
  }

  @Test func aSignalIsSeen() async throws {
    let outcome = try await shell.run(["-c", "kill -TERM $$"])
    #expect(outcome.status == 128 + 15)
  }

  @Test func closedPipesEndPrograms() async throws {
    // The default for a closed pipe must hold in what is run: the shell's 141 is signal 13.
    let outcome = try await shell.run(["-c", "{ yes; echo $? >&2; } | head -1"])
    #expect(outcome.errorText == "141\n")
  }

  @Test func filesStandInForPipes() async throws {
    try await TemporaryFolder.use { folder in
      let source = try folder.write("text", to: "deep/down/in.txt")
      try await shell.run(
        ["-c", "cat"], input: .file(source), output: .file(folder["out.txt"])
      ).checked()
      #expect(try folder.bytes(of: "out.txt") == Array("text".utf8))
      #expect(
        try folder.contents() == ["deep/", "deep/down/", "deep/down/in.txt", "out.txt"])
    }
  }

  @Test func missingToolsAreSaid() {
    #expect(throws: Tool.Missing.self) { try Tool("no-such-program-anywhere") }
  }
}
