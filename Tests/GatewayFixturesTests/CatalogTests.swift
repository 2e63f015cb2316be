import AttachmentInspection
import GatewayFixtures
import Testing

/// The catalogue as a whole: names, words, and that the cases differ from each other.
@Suite struct CatalogTests {
  @Test func thereAreMoreThanTwoHundred() {
    #expect(GatewayFixture.all.count >= 200)
  }

  @Test func namesAreUniqueAndSafe() {
    let names = GatewayFixture.all.map(\.name)
    let files = GatewayFixture.all.map { $0.fileName.lowercased() }
    #expect(Set(names).count == names.count)
    #expect(Set(files).count == files.count)
    for fixture in GatewayFixture.all {
      let isSafe = fixture.name.utf8.allSatisfy {
        0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D
      }
      #expect(isSafe, "\(fixture.name)")
      #expect(fixture.fileName.hasSuffix(".zip"))
      let isPlainFile = !fixture.fileName.hasPrefix(".") && !fixture.fileName.contains("/")
      #expect(isPlainFile, "\(fixture.fileName)")
    }
  }

  @Test func eachIsExplainedByOneSentence() {
    let sentences = GatewayFixture.all.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.hasSuffix(".") && !sentence.dropLast().contains(". "), "\(sentence)")
      #expect(!sentence.hasPrefix("The same"), "stands alone in a list: \(sentence)")
    }
  }

  @Test func wordsAreThoseOfTheInspector() {
    #expect(FixtureVerdict.allCases.map(\.rawValue) == Verdict.allCases.map(\.rawValue))
    #expect(
      FixtureBehaviour.allCases.map(\.rawValue) == View.Behaviour.allCases.map(\.rawValue))
    #expect(FixtureReader.allCases.map(\.rawValue) == MeasuredReader.allCases.map(\.rawValue))
  }

  @Test func codesExist() {
    let ciphers = ["zipcrypto", "aes-128", "aes-192", "aes-256", "strong", "unknown", "none"]
    for fixture in GatewayFixture.all {
      for code in fixture.reasons + fixture.reasonsWithPassword {
        #expect(Reason.Code(rawValue: code) != nil, "\(fixture.name): \(code)")
      }
      #expect(Set(fixture.reasons).count == fixture.reasons.count, "\(fixture.name)")
      #expect(Set(fixture.ciphers).isSubset(of: ciphers), "\(fixture.name)")
      #expect(!fixture.shows.isEmpty, "\(fixture.name): no reader was measured")
    }
  }

  /// Fixtures that give a gateway's developer the same answer in every column are counted once.
  @Test func atLeastEightyDiffer() {
    struct Signature: Hashable {
      let verdict: FixtureVerdict
      let reasons: Set<String>
      let shows: [FixtureReader: FixtureBehaviour]
    }
    let signatures = Set(
      GatewayFixture.all.map {
        Signature(verdict: $0.verdict, reasons: Set($0.reasons), shows: $0.shows)
      })
    #expect(signatures.count >= 80)
  }

  @Test(arguments: FixtureVerdict.allCases)
  func everyVerdictIsShown(verdict: FixtureVerdict) {
    #expect(GatewayFixture.all.contains { $0.verdict == verdict })
  }

  /// Who is to open something needs a password, and who opens everything needs none.
  @Test func passwordsFitTheClaims() {
    for fixture in GatewayFixture.all {
      if fixture.ciphers == ["none"] || fixture.ciphers.isEmpty {
        #expect(fixture.passwords.isEmpty, "\(fixture.name)")
      }
      if fixture.verdict == .exposed { #expect(!fixture.passwords.isEmpty, "\(fixture.name)") }
    }
  }
}
