/// How many there are of each verdict.
public struct VerdictCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Verdict.allCases.count)

  /// None of any.
  public init() {}

  /// How many there are of a verdict.
  public subscript(verdict: Verdict) -> Int { counts[Int(verdict.place)] }

  /// How many there are of all.
  public var total: Int { counts.reduce(0, +) }

  /// Counts one more.
  public mutating func add(_ verdict: Verdict) { counts[Int(verdict.place)] += 1 }

  /// Adds all that another has counted.
  public mutating func add(_ other: VerdictCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
