import TestSupport
import Testing

@Suite struct InterruptionTests {
  @Test(.needs("python3")) func controlCAtThePromptGivesTheTerminalBack() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'hello\\n' > a.txt"])
      let session = try await TerminalSession.run(
        "zipcrypto encrypt -o out.zip a.txt", in: folder,
        [.wait("password for out.zip: "), .send("sec\u{3}")])
      #expect(session.status == 130)
      #expect(session.echo)
      #expect(!session.shown.contains("sec"))
      #expect(try folder.contents() == ["a.txt"])
    }
  }

  /// Signals that a shell lets a program in the background have, and their numbers.
  @Test(arguments: [("TERM", 143), ("HUP", 129)])
  func signalLeavesNothingBehind(signal: String, status: Int) async throws {
    try await TemporaryFolder.use { folder in
      let outcome = try await Shell(in: folder).run([
        "printf 'secret\\n' > pw", "mkfifo pipe", "printf 'precious\\n' > out.zip",
        "zipcrypto encrypt --force -o out.zip --password-file pw - < pipe & job=$!",
        "exec 3> pipe", "head -c 1000000 /dev/urandom >&3",
        "until ls -A | grep -q '^.zipcrypto-'; do sleep 0.01; done",
        "kill -\(signal) $job", "wait $job", "echo $?", "ls -A", "cat out.zip",
      ])
      #expect(outcome.text == "\(status)\nout.zip\npipe\npw\nprecious\n")
      #expect(outcome.errorText.isEmpty)
    }
  }

  @Test(.needs("python3")) func controlCLeavesNothingBehind() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'secret\\n' > pw"])
      // The entry's content comes from the terminal, and does not end.
      let session = try await TerminalSession.run(
        "zipcrypto encrypt -o out.zip --password-file pw -", in: folder,
        [.send("hello\n"), .exists(".zipcrypto-*"), .send("\u{3}")])
      #expect(session.status == 130)
      #expect(try folder.contents() == ["pw"])
    }
  }

  @Test(.needs("python3")) func controlCTakesTheProgressLineAway() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'secret\\n' > pw"])
      let session = try await TerminalSession.run(
        "sh -c '(head -c 400000 /dev/zero; sleep 1; head -c 400000 /dev/zero; sleep 60) | "
          + "zipcrypto encrypt -o out.zip --password-file pw -'", in: folder,
        [.wait("KiB/s"), .send("\u{3}")])
      #expect(session.status == 130)
      #expect(session.shown.hasSuffix("\r\u{1B}[K"))
      #expect(try folder.contents() == ["pw"])
    }
  }

  /// Whatever moment a kill hits, the archive is complete or not there.
  @Test func killLeavesNoFileUnderTheFinalName() async throws {
    try await TemporaryFolder.use { folder in
      let shell = try Shell(in: folder)
      try await shell.prepare([
        "printf 'secret\\n' > pw", "head -c 3000000 /dev/urandom > noise",
      ])
      for delay in ["0", "0.02", "0.05", "0.1", "0.2", "0.3", "0.5", "0.8", "1.2"] {
        let outcome = try await shell.run([
          "zipcrypto encrypt -o out.zip --password-file pw noise & job=$!",
          "sleep \(delay); kill -KILL $job; wait $job",
          "if [ -e out.zip ]; then zipcrypto verify --quiet --password-file pw out.zip; fi",
          "status=$?; rm -f out.zip .zipcrypto-*; exit $status",
        ])
        #expect(outcome.status == 0, "killed after \(delay) s: \(outcome)")
      }
    }
  }
}
