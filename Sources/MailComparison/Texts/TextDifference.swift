/// What two texts do not have in common, line by line.
///
/// The order of lines plays no part between the common beginning and the common end, so that the
/// work is in proportion to the texts.
struct TextDifference {
  /// The lines that only the first has, in their order.
  private(set) var onlyFirst: [BodyLine]
  /// The lines that only the second has, in their order.
  private(set) var onlySecond: [BodyLine]

  /// Texts that differ in more lines are not looked at for lines that were only broken anew.
  private static let mostBroken = 64

  init(_ first: [BodyLine], _ second: [BodyLine]) {
    let start = zip(first, second).prefix { $0.folded == $1.folded }.count
    let end = zip(first.dropFirst(start).reversed(), second.dropFirst(start).reversed())
      .prefix { $0.folded == $1.folded }.count
    let (middle, other) = (
      first.dropFirst(start).dropLast(end), second.dropFirst(start).dropLast(end)
    )
    onlyFirst = Self.lines(of: middle, missingIn: other)
    onlySecond = Self.lines(of: other, missingIn: middle)
    leaveOutBrokenLines(first, second)
  }

  private static func lines(
    of lines: ArraySlice<BodyLine>, missingIn other: ArraySlice<BodyLine>
  ) -> [BodyLine] {
    var counts: [FoldedText: Int] = [:]
    for line in other { counts[line.folded, default: 0] += 1 }
    return lines.filter { line in
      guard let count = counts[line.folded], count > 0 else { return true }
      counts[line.folded] = count - 1
      return false
    }
  }

  /// Leaves out lines of which the other text has the characters, broken into other lines.
  private mutating func leaveOutBrokenLines(_ first: [BodyLine], _ second: [BodyLine]) {
    guard !onlyFirst.isEmpty, !onlySecond.isEmpty,
      onlyFirst.count + onlySecond.count <= Self.mostBroken
    else { return }
    let firstText = FoldedText(joining: first.map(\.folded)).bytes[...]
    let secondText = FoldedText(joining: second.map(\.folded)).bytes[...]
    onlyFirst.removeAll { secondText.firstIndex(of: $0.folded.bytes) != nil }
    onlySecond.removeAll { firstText.firstIndex(of: $0.folded.bytes) != nil }
  }
}
