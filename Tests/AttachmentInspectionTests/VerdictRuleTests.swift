import Testing

@testable import AttachmentInspection

@Suite struct VerdictRuleTests {
  /// All 256 sets of entry verdicts against the rule, told again in another way.
  @Test func everySetOfVerdicts() {
    for bits in 0..<(1 << Verdict.allCases.count) {
      let set = Verdict.allCases.enumerated().filter { bits & 1 << $0.offset != 0 }.map(\.element)
      #expect(Verdict.combining(set) == Self.expected(Set(set)), "\(set)")
    }
  }

  private static func expected(_ found: Set<Verdict>) -> Verdict {
    if found.contains(.pseudoProtected) { return .pseudoProtected }
    if found.contains(.exposed) { return .exposed }
    if found.contains(.ambiguous) { return .ambiguous }
    switch (found.contains(.notProtected), found.contains(.protected)) {
    case (true, true): return .partlyProtected
    case _ where found.contains(.partlyProtected): return .partlyProtected
    case (true, false): return .notProtected
    case (false, let encrypted):
      if found.contains(.unknown) { return .unknown }
      return encrypted ? .protected : .none
    }
  }

  @Test func theWorstOfSeveralCounts() {
    #expect(Verdict.worst(of: [.protected, .unknown]) == .unknown)
    #expect(Verdict.worst(of: [.partlyProtected, .notProtected]) == .notProtected)
    #expect(Verdict.worst(of: [.none, .protected]) == .protected)
    #expect(Verdict.worst(of: []) == .none)
  }
}
