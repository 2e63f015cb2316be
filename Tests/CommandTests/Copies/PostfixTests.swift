import Foundation
import SystemPackage
import TestSupport
import Testing

/// A real mail server makes the copies: Postfix on loopback, whose content filter swaps the
/// attachments for an archive by our own `encrypt`.
@Suite(.serialized) struct PostfixTests {
  @Test(.needs("postfix", "python3"))
  func copiesOfARealServerAreToldApart() async throws {
    guard geteuid() == 0 || Shell.isContinuousIntegration else {
      try Test.cancel("only root can run Postfix")
    }
    try await TemporaryFolder.use { folder in
      try await Self.sendThroughPostfix(into: folder)
      try await Self.checkProtection(in: folder)
      try await Self.checkPair(in: folder)
      try await Self.checkInternalCopy(in: folder)
    }
  }

  /// Makes `sent.eml`, `delivered.eml` and `internal.eml`.
  private static func sendThroughPostfix(into folder: TemporaryFolder) async throws {
    let script = Fixtures.path("postfix/run.py").string
    let command = try CommandUnderTest().tool.path.string
    do {
      try await Tool("python3").run(
        ["-B", script, command, folder.path.string], in: folder.path, timeout: 300
      ).checked()
    } catch let error as Tool.TimedOut {
      // The script stops its server itself, unless it was killed.
      _ = try? await Tool("postfix").run(["-c", folder["postfix/etc"].string, "stop"])
      throw error
    }
  }

  private static func checkProtection(in folder: TemporaryFolder) async throws {
    let verdicts = [("sent", "not-protected"), ("delivered", "protected")]
    for (name, verdict) in verdicts + [("internal", "not-protected")] {
      let outcome = try await CommandUnderTest().run(
        ["inspect", "--json", folder["\(name).eml"].string])
      #expect(outcome.text.contains(#""verdict":"\#(verdict)""#), "\(outcome)")
    }
  }

  private static func compare(
    _ copies: String..., profile: String? = nil, in folder: TemporaryFolder
  ) async throws -> (answer: ComparisonAnswer, status: Int32) {
    let given = profile.map { ["--gateway", $0] } ?? []
    let outcome = try await CommandUnderTest().run(
      ["compare", "--json"] + given + copies.map { "\($0).eml" }, in: folder.path)
    return (try ComparisonAnswer(outcome), outcome.status)
  }

  private static func checkPair(in folder: TemporaryFolder) async throws {
    let pair = try await compare("delivered", "sent", in: folder)
    #expect(pair.answer.answer == "before-and-after", "\(pair)")
    #expect(pair.answer.copies.map(\.place) == ["after", "before"], "\(pair)")
    #expect(pair.answer.copies.map(\.verdict) == ["protected", "not-protected"], "\(pair)")
    #expect(pair.answer.codes.isSuperset(of: ["E1", "E3", "E4"]), "\(pair)")
    #expect(pair.status == 0)

    let turned = try await compare("sent", "delivered", in: folder)
    #expect(turned.answer.copies.map(\.place) == ["before", "after"], "\(turned)")
    #expect(turned.status == 1)
  }

  private static func checkInternalCopy(in folder: TemporaryFolder) async throws {
    let unsure = try await compare("sent", "internal", in: folder)
    #expect(unsure.answer.answer == "cannot-tell", "\(unsure)")
    #expect(unsure.status == 2)

    try await CommandUnderTest().run(
      ["compare", "--learn", "gateway.profile", "delivered.eml", "sent.eml"], in: folder.path
    ).checked()
    let known = try await compare("sent", "internal", profile: "gateway.profile", in: folder)
    #expect(known.answer.answer == "all-before", "\(known)")
    #expect(known.status == 1)

    let three = try await compare(
      "delivered", "sent", "internal", profile: "gateway.profile", in: folder)
    #expect(three.answer.copies.map(\.place) == ["after", "before", "before"], "\(three)")
    #expect(three.status == 0)
  }
}
