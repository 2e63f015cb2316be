public import PortableSystem
public import SystemPackage

/// A mail put together from its pieces (RFC 2046, 5.2.2.1).
public enum JoinedMessage: Sendable {
  /// All pieces are there: the mail's bytes.
  case whole(JoinedSource)
  /// Pieces are missing: their numbers, and whether there may be more behind the last one.
  case missing([Int], mayHaveMore: Bool)
  /// The pieces do not belong together: other ids or totals, or one number twice.
  case contradictory

  /// Puts pieces together, which may come in any order.
  ///
  /// - Throws: the source's error.
  public init(_ fragments: [MessageFragment]) throws(Errno) {
    let totals = Set(fragments.compactMap(\.total))
    guard let id = fragments.first?.id, totals.count <= 1 else {
      self = fragments.isEmpty ? .missing([], mayHaveMore: true) : .contradictory
      return
    }
    var pieces: [Int: MessageFragment] = [:]
    for fragment in fragments {
      guard fragment.id == id, fragment.number <= totals.first ?? .max,
        pieces[fragment.number] == nil
      else {
        // A second copy could hold other bytes, and readers differ in which one they take.
        self = .contradictory
        return
      }
      pieces[fragment.number] = fragment
    }
    let last = totals.first ?? pieces.keys.max() ?? 1
    let missing = (1...last).filter { pieces[$0] == nil }
    guard missing.isEmpty, totals.first != nil, let first = pieces[1] else {
      self = .missing(missing, mayHaveMore: totals.isEmpty)
      return
    }
    let enclosed = try Message(first.content)
    let start = enclosed.parts.first?.body.lowerBound ?? 0
    let rest = SliceSource(first.content, range: start..<first.content.size)
    let header = MemorySource(Self.header(first.headers, enclosed.headers))
    let others = (2..<(last + 1)).compactMap { pieces[$0]?.content }
    self = .whole(JoinedSource([header, rest] + others))
  }

  /// The fields of the first piece's carrier, but for those that the enclosed header replaces.
  private static func header(_ carrier: Headers, _ enclosed: Headers) -> [UInt8] {
    let kept = carrier.fields.filter { !isEnclosed($0) } + enclosed.fields.filter(isEnclosed)
    return kept.flatMap { Array("\($0.name):".utf8) + $0.rawValue + [.carriageReturn, .lineFeed] }
      + [.carriageReturn, .lineFeed]
  }

  private static func isEnclosed(_ field: HeaderField) -> Bool {
    let name = field.name.lowercased()
    return name.hasPrefix("content-")
      || ["subject", "message-id", "encrypted", "mime-version"].contains(name)
  }
}
