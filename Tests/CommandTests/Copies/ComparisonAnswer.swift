import Foundation
import TestSupport

/// What `compare --json` writes, as far as tests ask for it.
struct ComparisonAnswer: Decodable {
  struct Copy: Decodable {
    let input: String
    let place: String
    let verdict: String
    /// The part whose attached mail it is; of most copies nothing.
    let inside: String?
  }

  struct Evidence: Decodable {
    struct Quote: Decodable {
      let copy: Int
      let text: String
      let offset: Int?
    }

    let code: String
    let weight: String
    let `for`: Bool
    let text: String
    let quotes: [Quote]
  }

  /// The command wrote no answer.
  struct Unreadable: Error {
    let outcome: Outcome
  }

  let answer: String
  let text: String
  let meaning: String
  let copies: [Copy]
  let evidence: [Evidence]
  let gateway: String?

  /// Reads the one line that the command wrote.
  ///
  /// - Throws: `Unreadable` when it wrote something else.
  init(_ outcome: Outcome) throws {
    guard let answer = try? JSONDecoder().decode(Self.self, from: Data(outcome.output)) else {
      throw Unreadable(outcome: outcome)
    }
    self = answer
  }

  /// The codes of the items that speak for the answer.
  var codes: Set<String> { Set(evidence.filter(\.for).map(\.code)) }
}
