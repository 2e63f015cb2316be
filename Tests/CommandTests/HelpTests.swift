import TestSupport
import Testing

@Suite struct HelpTests {
  @Test(arguments: ["verify", "decrypt", "encrypt", "fixtures", "explain"])
  func examplesWork(subcommand: String) async throws {
    let help = try await CommandUnderTest().run([subcommand, "--help"]).checked()
    #expect(help.errorText.isEmpty)
    let examples = help.text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.firstRange(of: "zipcrypto \(subcommand)") != nil && !$0.hasPrefix("USAGE") }
    #expect(examples.count >= 3)
    for example in examples {
      try await TemporaryFolder.use { folder in
        let shell = try Shell(in: folder)
        try await shell.prepare(
          [
            "printf 'secret\\n' > pw.txt", "printf 'report\\n' > report.txt", "mkdir docs",
            "printf 'notes\\n' > docs/notes.txt",
          ]
            + (subcommand == "encrypt"
              ? []
              : [
                "zipcrypto encrypt -q -o report.zip --password-file pw.txt report.txt docs",
                "rm -r report.txt docs",
              ]))
        // Examples without a password ask for it; here, the environment of the test answers.
        let call = "zipcrypto \(subcommand)"
        let line =
          example.contains("--password-file") || ["fixtures", "explain"].contains(subcommand)
          ? String(example)
          : String(example).replacing(call, with: call + " --password-env WORD")
        let outcome = try await shell.run(["export WORD=secret", line])
        #expect(outcome.status == 0, "\(outcome)")
      }
    }
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["verify", "--help"], ["help"], ["help", "verify"],
  ])
  func helpIsNoError(arguments: [String]) async throws {
    let outcome = try await CommandUnderTest().run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errorText.isEmpty)
    #expect(!outcome.text.isEmpty)
  }
}
