/// What readers would answer that take different content from the same bytes.
struct ReadersAnswers {
  private var answers: [Verdict] = []
  private var entries: VerdictSet = []

  /// Adds one way of reading with the verdicts of the entries that it shows.
  mutating func add(_ verdicts: VerdictSet) {
    answers.append(.combining(verdicts))
    entries.formUnion(verdicts)
  }

  /// Adds what cannot be told, whichever way it is read.
  mutating func addUnknown() { entries.insert(.unknown) }

  /// The answers that differ; empty when all that is known agrees.
  var disagreement: [Verdict] {
    let known = VerdictSet(answers).filter { $0 != .none && $0 != .unknown }
    return known.count > 1 ? known : []
  }

  /// The disagreement as a reason, if there is one.
  var reasons: [Reason] {
    guard !disagreement.isEmpty else { return [] }
    let words = disagreement.map(\.rawValue).joined(separator: ", ")
    return [
      Reason(.readersDisagree, "readers that see different content would answer: \(words)")
    ]
  }

  /// The verdict of the whole: a pseudo-protected or exposed entry decides wherever it stands;
  /// then the answers must agree.
  var verdict: Verdict {
    if entries.isDisjoint(with: [.pseudoProtected, .exposed]), !disagreement.isEmpty {
      return .ambiguous
    }
    return .combining(entries)
  }
}
