/// How many characters have to be put in, left out or replaced to make one word of another.
struct EditDistance: Comparable {
  /// To make the beginning of the other word that is most like the word.
  let toBeginning: Int
  /// To make the whole of it.
  let toWhole: Int

  /// Longer words are like none: so many characters are compared.
  private static let longest = 64

  /// Compares two words.
  init(from word: String, to other: String) {
    let other = Array(other.prefix(Self.longest))
    // From what was passed of the word to each beginning of the other.
    var row = Array(0...other.count)
    for character in word.prefix(Self.longest) {
      var next = [row[0] + 1]
      for (place, wanted) in other.enumerated() {
        let replaced = row[place] + (character == wanted ? 0 : 1)
        next.append(min(replaced, row[place + 1] + 1, next[place] + 1))
      }
      row = next
    }
    toWhole = row[other.count]
    toBeginning = row.min() ?? toWhole
  }

  /// Whether the first is the more like one: by the beginning, since long words are often cut
  /// short, then by the whole.
  static func < (first: EditDistance, second: EditDistance) -> Bool {
    (first.toBeginning, first.toWhole) < (second.toBeginning, second.toWhole)
  }
}
