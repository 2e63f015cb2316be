import Testing

@testable import MailComparison

@Suite struct CopyCaseTests {
  @Test func casesAreFound() throws {
    #expect(try CopyCase.all().count >= 100)
  }

  @Test(arguments: try CopyCase.all())
  func answers(_ run: CopyCase) throws {
    let read = try run.read()
    let comparison = try read.comparison()
    #expect(comparison.answer.rawValue == run.answer)
    #expect(comparison.places.map(\.rawValue) == run.places)
    #expect(!comparison.text.isEmpty)
    #expect(!comparison.meaning.isEmpty)
    try checkEvidence(comparison)
    try checkLessEvidence(read, comparison)
    // The order of the copies changes nothing but the order of the places.
    var turned = read
    turned.copies.reverse()
    let other = try turned.comparison()
    #expect(other.answer == comparison.answer)
    #expect(other.places == comparison.places.reversed())
    #expect(other.evidence.count == comparison.evidence.count)
  }

  /// Without one kind of evidence, or with one kind alone, less may be known and never another
  /// thing: a place that was known may not be any more, and none is turned.
  private func checkLessEvidence(_ read: ReadCopies, _ whole: Comparison) throws {
    let all = Set(Evidence.Code.allCases)
    for kinds in all.map({ all.subtracting([$0]) }) + all.map({ [$0] }) {
      let less = try read.comparison(using: kinds)
      #expect(
        less.answer == whole.answer || less.answer == .cannotTell, "\(kinds.map(\.rawValue))")
      guard whole.answer != .cannotTell else { continue }
      for (place, known) in zip(less.places, whole.places) {
        #expect(place == known || place == .unknown, "\(kinds.map(\.rawValue))")
      }
    }
    let none = try read.comparison(using: [])
    #expect([.cannotTell, .notTheSameMessage].contains(none.answer))
    #expect(none.places.allSatisfy { $0 == .unknown })
  }

  private func checkEvidence(_ comparison: Comparison) throws {
    let weights = comparison.evidence.map(\.weight)
    #expect(weights == weights.sorted(by: >))
    for evidence in comparison.evidence {
      #expect(!evidence.text.isEmpty)
      #expect(!evidence.quotes.isEmpty, "\(evidence)")
      #expect(evidence.quotes.allSatisfy { comparison.copies.indices.contains($0.copy) })
    }
    if comparison.answer == .beforeAndAfter {
      #expect(comparison.evidence.contains { $0.speaksForAnswer && $0.weight >= .strong })
    }
  }

  /// Where E4 alone gives the answer, that it does.
  @Test func proofAloneAnswersTheStory() throws {
    let story = try CopyCase.all().filter {
      $0.folder == "copies/story" && $0.answer == "before-and-after"
    }
    try #require(!story.isEmpty)
    for run in story {
      let read = try run.read()
      #expect(try read.comparison(using: [.sameContent]).answer == .beforeAndAfter)
      // And what is left without it still answers, since the gateway added its line.
      let rest = Set(Evidence.Code.allCases).subtracting([.sameContent])
      #expect(try read.comparison(using: rest).answer == .beforeAndAfter)
      #expect(
        try read.comparison(using: rest.subtracting([.addedOnTheWay])).answer
          == (run.gateway ? .beforeAndAfter : .cannotTell))
    }
  }
}
