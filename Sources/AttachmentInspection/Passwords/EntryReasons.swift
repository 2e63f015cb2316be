internal import ZipCrypto

/// Reasons of one kind for many entries: the first in full, the others as a number.
struct EntryReasons {
  private static let limit = 20

  private let code: Reason.Code
  private var reasons: [Reason] = []
  /// How many there are.
  private(set) var count = 0

  init(_ code: Reason.Code) { self.code = code }

  /// Adds one.
  mutating func add(
    _ text: @autoclosure () -> String, entry: @autoclosure () -> String, offset: UInt64
  ) {
    count += 1
    guard reasons.count < Self.limit else { return }
    reasons.append(Reason(code, text(), entry: entry(), offset: offset))
  }

  /// The reasons, and the number of those left out with the last one's entry and place.
  var all: [Reason] {
    let hidden = count - reasons.count
    guard hidden > 0, let last = reasons.last else { return reasons }
    let rest = Reason(
      code, "and \(hidden + 1) more like this, from here on", entry: last.entry,
      offset: last.offset)
    return reasons.dropLast() + [rest]
  }
}
