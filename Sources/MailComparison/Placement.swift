/// Where each copy comes from, by what the evidence says.
///
/// Nothing is placed by what only hints at it: without the profile of a gateway, a copy is placed by
/// proof (E4), or by text about encryption that was added on a way that the other copy did not go
/// (E3 with E1 or E2). What is placed by one thing and contradicted by another of the same rank is
/// placed nowhere.
struct Placement {
  /// The place of each copy.
  private(set) var places: [Place]
  /// Whether proofs contradict one another.
  private(set) var isContradictory = false

  init(copies count: Int, _ evidence: [Evidence]) {
    let statements = evidence.flatMap(\.statements)
    places = Array(repeating: .unknown, count: count)
    var proven = Array(repeating: Set<Place>(), count: count)
    var named = proven
    for case .holdsFile(let after, let before) in statements {
      proven[after].insert(.after)
      // Where both crossed the same servers, the gateway let the plain one pass.
      let isSameWay =
        statements.contains(.sameWay(after, before)) || statements.contains(.sameWay(before, after))
      if !isSameWay { proven[before].insert(.before) }
      // A server behind the sender may as well have decrypted it: that the one holds the other's
      // file is proved, and which came first is not, where the plain one went further.
      if Self.isTransportedFurther(before, than: after, statements) { isContradictory = true }
    }
    for case .placed(let copy, let place) in statements { named[copy].insert(place) }
    for case .added(let copy, let other) in statements
    where Self.isTransportedFurther(copy, than: other, statements) {
      named[copy].insert(.after)
    }
    if proven.contains(where: { $0.count > 1 }) { isContradictory = true }
    guard !isContradictory else { return }
    for copy in places.indices {
      let word = proven[copy].isEmpty ? named[copy] : proven[copy]
      if word.count == 1, let place = word.first { places[copy] = place }
    }
    for case .lessTransported(let copy, let other, let isSubmitted) in statements
    where places[copy] == .unknown && named[copy].isEmpty && places[other] == .after {
      // A delivered copy that was saved without its header has the gateway's text all the same; and
      // the line of a submission is only a sent copy's when the other's way begins with it.
      guard statements.contains(.added(other, lackedBy: copy)) else { continue }
      if !isSubmitted || statements.contains(.wentOn(other, beyond: copy)) {
        places[copy] = .before
      }
    }
  }

  private static func isTransportedFurther(
    _ copy: Int, than other: Int, _ statements: [Statement]
  ) -> Bool {
    statements.contains { statement in
      switch statement {
      case .wentOn(copy, beyond: other): true
      case .lessTransported(other, than: copy, isSubmitted: false): true
      default: false
      }
    }
  }

  /// Whether evidence speaks for these places; where a copy is placed nowhere, what places nothing.
  func agrees(with evidence: Evidence) -> Bool {
    evidence.statements.allSatisfy { statement in
      switch statement {
      case .holdsFile(let after, let before):
        places[after] != .before && places[before] != .after && !isContradictory
      case .placed(let copy, let place), .hint(let copy, let place):
        places[copy] != place.opposite
      case .lessTransported(let copy, _, _): places[copy] != .after
      case .sameWay(let copy, let other):
        places[copy] == .unknown || places[copy] != places[other].opposite
      case .wentOn(let copy, let other), .added(let copy, let other):
        !(places[copy] == .before && places[other] == .after)
      }
    }
  }
}
