internal import ZipCrypto

/// What is known of the entries of an archive, in their order.
///
/// A million entries take a few bytes each beside their names, so that the largest directory that
/// the limits allow is listed in bounded memory.
public struct EntryFindings: Hashable, Sendable {
  private var names: [UInt8] = []
  /// Where each name ends in `names`.
  private var ends: [UInt32] = []
  private var states: [State] = []

  /// The names together may take so many bytes; entries beyond are judged and not listed.
  static let longestNames = 32 << 20

  private struct State: Hashable {
    var encryption: UInt8
    var claimed: UInt8
    var verdict: UInt8
  }

  /// No entries.
  public init() {}

  /// Adds an entry.
  ///
  /// - Returns: whether there was room.
  mutating func append(_ finding: EntryFinding) -> Bool {
    append(
      Array(finding.name.utf8), encryption: finding.encryption, claimed: finding.claimed,
      verdict: finding.verdict)
  }

  /// Adds an entry by its name in UTF-8.
  ///
  /// - Returns: whether there was room.
  mutating func append(
    _ name: [UInt8], encryption: EntryEncryption, claimed: EntryEncryption, verdict: Verdict
  ) -> Bool {
    guard names.count + name.count <= Self.longestNames else { return false }
    names.append(contentsOf: name)
    ends.append(UInt32(names.count))
    states.append(
      State(
        encryption: Self.code(encryption), claimed: Self.code(claimed), verdict: verdict.place))
    return true
  }

  private static let encryptions: [EntryEncryption] = [
    .unknown, .none, .zipCrypto, .strong, .aes(bits: 128), .aes(bits: 192), .aes(bits: 256),
  ]

  /// The place of an encryption in the list.
  private static func code(_ encryption: EntryEncryption) -> UInt8 {
    switch encryption {
    case .none: 1
    case .zipCrypto: 2
    case .strong: 3
    case .aes(bits: 128): 4
    case .aes(bits: 192): 5
    case .aes(bits: 256): 6
    case .aes, .unknown: 0
    }
  }
}

extension EntryFindings: RandomAccessCollection {
  /// The first entry's place.
  public var startIndex: Int { 0 }
  /// The number of entries.
  public var endIndex: Int { states.count }

  /// An entry by its place.
  public subscript(position: Int) -> EntryFinding {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    let state = states[position]
    return EntryFinding(
      name: String(decoding: names[start..<Int(ends[position])], as: UTF8.self),
      encryption: Self.encryptions[Int(state.encryption)],
      claimed: Self.encryptions[Int(state.claimed)],
      verdict: Verdict.allCases[Int(state.verdict)])
  }
}

extension EntryFindings: ExpressibleByArrayLiteral {
  /// The entries of a list, as far as there is room for their names.
  public init(arrayLiteral elements: EntryFinding...) {
    for element in elements { _ = append(element) }
  }
}
