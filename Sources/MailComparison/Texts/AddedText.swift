/// Lines that stand in one copy's text and not in the other's, while all else is the same.
struct AddedText {
  /// The lines, each once, without rules.
  let lines: [BodyLine]

  /// What `second` has and `first` lacks.
  ///
  /// - Returns: `nil` where nothing was added, or where the texts differ in other ways too.
  init?(to first: BodyText, in second: BodyText) {
    guard first.isWhole, second.isWhole else { return nil }
    var found: [BodyLine] = []
    var seen: Set<FoldedText> = []
    for (one, other) in Self.pairs(first, second) {
      let difference = TextDifference(one, other)
      guard difference.onlyFirst.allSatisfy(\.folded.isRule) else { return nil }
      found += difference.onlySecond.filter { line in
        !line.folded.isRule && seen.insert(line.folded).inserted
      }
    }
    guard !found.isEmpty else { return nil }
    lines = found
  }

  /// The texts to compare: plain with plain and HTML with HTML, else what there is.
  private static func pairs(
    _ first: BodyText, _ second: BodyText
  ) -> [([BodyLine], [BodyLine])] {
    var pairs: [([BodyLine], [BodyLine])] = []
    if let one = first.plain, let other = second.plain { pairs.append((one, other)) }
    if let one = first.html, let other = second.html { pairs.append((one, other)) }
    if pairs.isEmpty, let one = first.plain ?? first.html, let other = second.plain ?? second.html {
      pairs.append((one, other))
    }
    // A text was added to a mail that had none.
    if first.isMissing, let other = second.plain ?? second.html { pairs.append(([], other)) }
    return pairs
  }

  /// Whether it looks like what a mailing list or the sender's program puts below each mail: behind
  /// `-- `, or behind a rule at the end, without a word of encryption.
  func isFooter(of text: BodyText) -> Bool {
    let all = text.plain ?? text.html ?? []
    let added = Set(lines.map(\.folded))
    guard let first = lines.first,
      let place = all.lastIndex(where: { $0.folded == first.folded }), place > 0
    else { return false }
    return all[place - 1].folded.isRule
      && all[place...].allSatisfy { $0.folded.isRule || added.contains($0.folded) }
  }
}
