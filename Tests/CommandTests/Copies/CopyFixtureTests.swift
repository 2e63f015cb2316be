import SystemPackage
import TestSupport
import Testing

/// `compare` on copies whose story is known.
@Suite struct CopyFixtureTests {
  @Test func casesAreFound() throws {
    let cases = try CopyCase.all()
    #expect(cases.count >= 40)
    #expect(cases.flatMap(\.runs).count >= 100)
    let answers = Set(cases.flatMap(\.runs).map(\.answer))
    #expect(
      answers == [
        "before-and-after", "all-before", "all-after", "not-the-same-message", "cannot-tell",
      ])
    for one in cases {
      // A file that no run names would be believed to be tested.
      #expect(Set(one.runs.flatMap(\.copies)) == Set(one.files), "\(one.name)")
    }
  }

  @Test(.needs("python3"), arguments: try CopyCase.all())
  func copiesAreToldApart(_ one: CopyCase) async throws {
    let lines = try await MailLines(of: one.files, in: one.folder)
    for run in one.runs {
      let outcome = try await CommandUnderTest().run(run.arguments, in: one.folder)
      #expect(outcome.status == run.exit, "\(run)\n\(outcome)")
      let answer = try ComparisonAnswer(outcome)
      #expect(answer.answer == run.answer, "\(run)\n\(outcome)")
      #expect(answer.copies.map(\.place) == run.places, "\(run)\n\(outcome)")
      #expect(!answer.text.isEmpty && !answer.meaning.isEmpty, "\(run)")
      #expect((answer.gateway != nil) == run.gateway, "\(run)")
      Self.checkEvidence(of: answer, run, one, lines)
    }
  }

  /// The profile beside the cases is what the story's delivered mail teaches.
  @Test func profileIsLearned() async throws {
    try await TemporaryFolder.use { folder in
      let mails = ["delivered.eml", "sent.eml"].map { Fixtures.path("copies/story/\($0)").string }
      try await CommandUnderTest().run(
        ["compare", "--learn", folder["gateway.profile"].string] + mails
      ).checked()
      let learned = String(decoding: try folder.bytes(of: "gateway.profile"), as: UTF8.self)
      let kept = String(decoding: try Fixtures.bytes("copies/gateway.profile"), as: UTF8.self)
      #expect(learned == kept)
    }
  }

  /// What is told apart has evidence, and every line that is quoted stands in the mail.
  private static func checkEvidence(
    of answer: ComparisonAnswer, _ run: CopyCase.Run, _ one: CopyCase, _ lines: MailLines
  ) {
    if answer.answer == "before-and-after" || answer.answer.hasPrefix("all-") {
      #expect(!answer.codes.isEmpty, "\(run)")
    }
    #expect(answer.codes.isSuperset(of: run.codes ?? []), "\(run): \(answer.evidence)")
    #expect(answer.codes.isDisjoint(with: run.lacks ?? []), "\(run): \(answer.evidence)")
    for item in answer.evidence {
      #expect(
        ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8"].contains(item.code), "\(run): \(item)")
      #expect(["decides", "strong", "medium", "weak"].contains(item.weight), "\(run): \(item)")
      // Only E1 is about what is not there.
      #expect(!item.quotes.isEmpty || item.code == "E1", "\(run): \(item)")
      for quote in item.quotes {
        guard answer.copies.indices.contains(quote.copy) else {
          Issue.record("\(run): a quote from copy \(quote.copy)")
          continue
        }
        // Of a mailbox with several copies, the input says which: "all.mbox (2)".
        let input = answer.copies[quote.copy].input
        let file = one.files.first { input == $0 || input.hasPrefix($0 + " (") } ?? input
        let stands = lines.contain(quote.text, in: file)
        #expect(stands, "\(run): \(item.code) quotes from \(file): \(quote.text)")
        if let offset = quote.offset {
          let begins = lines.begin(quote.text, at: offset, in: file)
          #expect(begins, "\(run): \(item.code) quotes from \(file) at \(offset): \(quote.text)")
        }
      }
    }
  }
}
