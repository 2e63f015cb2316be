/// A mail of a recipe, and what is true of it.
public struct GeneratedMail: Sendable {
  /// What counts in it, or could not be seen by anybody: one thing that has a verdict of its own.
  public struct Item: Hashable, Sendable {
    /// What it is by its content; the words are those of `inspect`.
    public let container: String
    /// What its protection is worth to somebody who has no password.
    public let verdict: FixtureVerdict

    init(_ container: String, _ verdict: FixtureVerdict) {
      self.container = container
      self.verdict = verdict
    }
  }

  /// The mail; its lines end in LF.
  public let bytes: [UInt8]
  /// The address in From, in lower case; `nil` where there is no such field.
  public let sender: String?
  /// The day in Date by the sender's clock, as `2026-04-01`; `nil` where there is no such field.
  public let day: String?
  /// When it was delivered, as a mailbox's separator tells it (RFC 4155, appendix A).
  let delivery: String
  /// The attachments that count, in the order of the mail, and last, as `none` and `unknown`, a part
  /// that nobody can look at.
  public let items: [Item]

  /// The worst of its items; ``FixtureVerdict/none`` where there is none.
  public var verdict: FixtureVerdict { .worst(of: items.map(\.verdict)) }
}

extension FixtureVerdict {
  /// The worst of several verdicts, which stand from the worst on.
  static func worst(of verdicts: [FixtureVerdict]) -> FixtureVerdict {
    allCases.first { verdicts.contains($0) } ?? .none
  }
}
