/// Reasons in the order in which they were found, of each kind a bounded number.
struct ReasonList {
  /// Of each kind, so many are kept, and how many more there are is said.
  static let reasonsOfAKind = 20

  private var kept: [Reason] = []
  private var counts: [Reason.Code: Int] = [:]

  /// Adds a reason.
  mutating func add(_ reason: Reason) {
    counts[reason.code, default: 0] += 1
    if counts[reason.code, default: 0] <= Self.reasonsOfAKind { kept.append(reason) }
  }

  /// The kinds that were found.
  var codes: Set<Reason.Code> { Set(counts.keys) }

  /// What was kept, then of which kinds there are more.
  var all: [Reason] {
    kept
      + counts.filter { $0.value > Self.reasonsOfAKind }
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Reason($0.key, "and \($0.value - Self.reasonsOfAKind) more like this") }
  }
}
