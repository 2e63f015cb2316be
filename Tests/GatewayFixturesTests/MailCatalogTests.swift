import AttachmentInspection
import GatewayFixtures
import Testing

/// The mails as a whole: names, words, and that what is declared hangs together.
@Suite struct MailCatalogTests {
  @Test func thereAreEnough() {
    #expect(MailFixture.all.count >= 270)
  }

  @Test func namesAreUniqueAndSafe() {
    let names = MailFixture.all.map(\.name)
    #expect(
      Set(names + GatewayFixture.all.map(\.name)).count == names.count + GatewayFixture.all.count)
    let files = MailFixture.all.flatMap(\.fileNames)
    #expect(Set(files.map { $0.lowercased() }).count == files.count)
    for name in names + files {
      let isSafe = name.utf8.allSatisfy {
        0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E
      }
      #expect(isSafe && name.hasPrefix("mail-"), "\(name)")
    }
  }

  @Test func eachIsExplainedByOneSentence() {
    let sentences = MailFixture.all.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.hasSuffix(".") && !sentence.dropLast().contains(". "), "\(sentence)")
      #expect(!sentence.hasPrefix("The same"), "stands alone in a list: \(sentence)")
    }
  }

  @Test func wordsExist() {
    // What else containers are under; archives have their own list.
    let ciphers = [
      "zipcrypto", "aes-128", "aes-192", "aes-256", "chacha20-poly1305", "rc4-40", "rc4-128",
      "strong", "unknown", "none",
    ]
    for fixture in MailFixture.all {
      for message in fixture.messages {
        let codes = message.reasons + message.attachments.flatMap(\.reasons)
        for code in codes {
          #expect(Reason.Code(rawValue: code) != nil, "\(fixture.name): \(code)")
        }
        for truth in message.attachments {
          #expect(Container(rawValue: truth.container) != nil, "\(fixture.name)")
          #expect(Set(truth.ciphers).isSubset(of: ciphers), "\(fixture.name)")
        }
      }
    }
  }

  /// The verdicts that stand there by hand are the worst of what they are made of, but where the
  /// mail itself leaves a doubt.
  @Test func verdictsHangTogether() throws {
    for fixture in MailFixture.all {
      let messages = try fixture.messages.map { try Self.verdict($0.verdict) }
      #expect(try Verdict.worst(of: messages) == Self.verdict(fixture.verdict), "\(fixture.name)")
      for message in fixture.messages {
        let counted = try message.attachments.filter(\.counts).map { try Self.verdict($0.verdict) }
        let doubt: [Verdict] = message.reasons.isEmpty ? [] : [.unknown]
        #expect(
          try Verdict.worst(of: counted + doubt) == Self.verdict(message.verdict),
          "\(fixture.name)")
      }
    }
  }

  @Test(arguments: FixtureVerdict.allCases)
  func everyVerdictIsShown(verdict: FixtureVerdict) {
    #expect(MailFixture.all.contains { $0.verdict == verdict })
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherOthers() {
    for fixture in MailFixture.all {
      let made = fixture.made(seed: 3)
      #expect(made.files == fixture.made(seed: 3).files, "\(fixture.name)")
      #expect(made.files != fixture.made(seed: 4).files, "\(fixture.name)")
      #expect(made.files.count == fixture.fileNames.count, "\(fixture.name)")
      let declared = fixture.messages.map(\.attachments.count).reduce(0, +)
      #expect(made.attachments.count == declared, "\(fixture.name)")
    }
  }

  @Test func noTwoAreTheSameMail() {
    let first = MailFixture.all.flatMap { $0.made(seed: 0).files }
    #expect(Set(first).count == first.count)
  }

  @Test func filesAreSmall() {
    var total = 0
    for fixture in MailFixture.all {
      let size = fixture.made(seed: 0).files.map(\.count).reduce(0, +)
      #expect(size < 300 << 10 || fixture.name == "mail-limit-header", "\(fixture.name)")
      total += size
    }
    #expect(total < 6 << 20)
  }

  private static func verdict(_ verdict: FixtureVerdict) throws -> Verdict {
    try #require(Verdict(rawValue: verdict.rawValue))
  }
}
