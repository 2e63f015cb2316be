/// The boundaries of the multiparts that one stands in, so that a line is told to be one of them
/// at once, however many there are.
struct DelimiterTable {
  /// A delimiter line of a multipart (RFC 2046, 5.1.1).
  struct Match: Equatable {
    /// The place of the multipart in the stack.
    let level: Int
    /// Whether it is the last one, with two hyphens at its end.
    let isClose: Bool
  }

  private var open: [[UInt8]: [Int]] = [:]
  private var closed: [[UInt8]: [Int]] = [:]

  /// Adds the boundary of the multipart at `level`, which is deeper than all others.
  mutating func push(_ boundary: [UInt8], level: Int) {
    open[boundary, default: []].append(level)
  }

  /// Notes that the multipart at `level` has had its last delimiter.
  mutating func close(_ boundary: [UInt8], level: Int) {
    Self.remove(boundary, level, from: &open)
    closed[boundary, default: []].append(level)
  }

  /// Takes out the boundary of the multipart at `level`.
  mutating func pop(_ boundary: [UInt8], level: Int) {
    Self.remove(boundary, level, from: &open)
    Self.remove(boundary, level, from: &closed)
  }

  /// The multipart that a line, which begins with two hyphens, is a delimiter of.
  ///
  /// The whole line counts, so that a boundary may begin with another one. The innermost wins,
  /// and one that has had its last delimiter comes after all that have not.
  func match(_ line: [UInt8]) -> Match? {
    guard !open.isEmpty || !closed.isEmpty else { return nil }
    var text = line.dropFirst(2)
    while let last = text.last, last.isBlank || last == .carriageReturn { text = text.dropLast() }
    let delimiter = Array(text)
    let close =
      text.count > 2 && text.suffix(2).elementsEqual([.hyphen, .hyphen])
      ? Array(text.dropLast(2)) : nil
    for table in [open, closed] {
      let level = table[delimiter]?.last
      let closeLevel = close.flatMap { table[$0]?.last }
      if let closeLevel, closeLevel > level ?? -1 { return Match(level: closeLevel, isClose: true) }
      if let level { return Match(level: level, isClose: false) }
    }
    return nil
  }

  private static func remove(
    _ boundary: [UInt8], _ level: Int, from table: inout [[UInt8]: [Int]]
  ) {
    guard let index = table[boundary]?.lastIndex(of: level) else { return }
    table[boundary]?.remove(at: index)
    if table[boundary]?.isEmpty == true { table[boundary] = nil }
  }
}
