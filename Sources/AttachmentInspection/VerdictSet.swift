/// A set of verdicts, in the bits of one byte: one is inserted for every entry of an archive.
struct VerdictSet: Hashable, Sequence, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  init(arrayLiteral verdicts: Verdict...) {
    for verdict in verdicts { insert(verdict) }
  }

  init(_ verdicts: some Sequence<Verdict>) {
    for verdict in verdicts { insert(verdict) }
  }

  /// Whether there is none.
  var isEmpty: Bool { bits == 0 }

  /// Whether a verdict is in it.
  func contains(_ verdict: Verdict) -> Bool { bits & verdict.bit != 0 }

  /// Whether no verdict is in both.
  func isDisjoint(with other: VerdictSet) -> Bool { bits & other.bits == 0 }

  /// Adds a verdict.
  mutating func insert(_ verdict: Verdict) { bits |= verdict.bit }

  /// Adds all of another set.
  mutating func formUnion(_ other: VerdictSet) { bits |= other.bits }

  /// The verdicts of either.
  func union(_ other: VerdictSet) -> VerdictSet {
    var union = self
    union.formUnion(other)
    return union
  }

  /// The verdicts, the one that outweighs the others first.
  func makeIterator() -> some IteratorProtocol<Verdict> {
    Verdict.allCases.lazy.filter(contains).makeIterator()
  }
}

extension Verdict {
  /// A bit for each.
  fileprivate var bit: UInt8 { 1 << place }

  /// Its place among all of them.
  var place: UInt8 {
    switch self {
    case .pseudoProtected: 0
    case .exposed: 1
    case .notProtected: 2
    case .ambiguous: 3
    case .partlyProtected: 4
    case .unknown: 5
    case .protected: 6
    case .none: 7
    }
  }
}
