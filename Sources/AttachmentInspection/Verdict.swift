/// What the protection of an attachment is worth; in the order in which one outweighs the next.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// Something marks it as encrypted, and its content can be read without a password.
  case pseudoProtected = "pseudo-protected"
  /// Really encrypted, and a password that opens it was found.
  case exposed
  /// Nothing in it is encrypted, and nothing says so.
  case notProtected = "not-protected"
  /// Readers disagree on which content it has, and the answers differ.
  case ambiguous
  /// Some content is encrypted, some is not.
  case partlyProtected = "partly-protected"
  /// It cannot be told.
  case unknown
  /// Every byte of content is encrypted, wherever a reader may look.
  case `protected`
  /// There is no content to protect.
  case none

  /// The worst of several verdicts; ``none`` only when there is no other.
  public static func worst(of verdicts: some Sequence<Verdict>) -> Verdict {
    let found = VerdictSet(verdicts)
    return allCases.first { found.contains($0) } ?? .none
  }
}
