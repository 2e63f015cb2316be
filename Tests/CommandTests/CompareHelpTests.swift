import TestSupport
import Testing

@Suite struct CompareHelpTests {
  /// Every example in the help does what it says, with the story's mails.
  @Test func examplesWork() async throws {
    let help = try await CommandUnderTest().run(["compare", "--help"]).checked()
    let examples = help.text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("zipcrypto compare") }
    #expect(examples.count >= 5)
    try await TemporaryFolder.use { folder in
      let shell = try Shell(in: folder)
      let identify = "sed 's/^Message-ID:.*/Message-ID: <1@example.jp>/'"
      try await shell.prepare(
        ["sent", "delivered", "phone"].map {
          "\(identify) $FIXTURES/copies/story/\($0).eml > \($0).eml"
        } + [
          "for mail in notice delivered; do echo 'From x@example.jp Wed Apr  1 18:30:11 2026'",
          "\(identify) $FIXTURES/copies/story/$mail.eml | sed \"s/<1@/<$mail@/\"; echo; done > all",
          "sed 's/<delivered@/<1@/' all > inbox.mbox",
        ])
      for example in examples {
        let outcome = try await shell.run([String(example)])
        let expected: Int32 = example.contains("--learn") ? 0 : 1
        #expect(outcome.status == expected, "\(example): \(outcome)")
        #expect(!outcome.errorText.contains("error"), "\(example): \(outcome)")
      }
    }
  }
}
