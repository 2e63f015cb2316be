/// Finds what the lines of a letter give as a password: behind a label, or by itself on one of the
/// next lines, often between rules.
struct PasswordLines {
  /// A text that may be, or hold, a password.
  struct Value {
    let text: String
    /// The line that it stands on, from 1.
    let line: Int
    /// The label before it on the line, with what parts the two; empty where it stands alone.
    let lead: String
  }

  /// The values in the order of their likelihood within the order of the lines.
  private(set) var values: [Value] = []
  /// Whether anything calls something a password.
  private(set) var hasLabel = false
  /// Whether there was more than is taken.
  private(set) var isCutOff = false

  /// The most values of one text, and the most lines behind a label that may be the value.
  private static let mostValues = 64
  private static let linesBehind = 3
  /// The longest line that may be a password alone, in bytes.
  private static let longestAlone = 128
  /// Labels stand in sentences; a line of so many bytes is no sentence.
  private static let longestLine = 4_096

  init(_ lines: [String]) {
    for (index, line) in lines.enumerated() where line.utf8.count <= Self.longestLine {
      guard Self.mayHaveLabel(line) else { continue }
      for labelled in PasswordLabels.labelled(in: line, asWords: true) {
        hasLabel = true
        if !labelled.value.allSatisfy(\.isWhitespace) {
          add(String(labelled.value), at: index, lead: labelled.lead)
          if let value = Self.afterLink(in: labelled.value) {
            add(value, at: index, lead: labelled.lead)
          }
        }
        addAlone(lines, behind: index)
      }
      if isCutOff { return }
    }
    guard hasLabel else { return }
    for (index, line) in lines.enumerated() where line.isFrame {
      if index + 2 < lines.count, lines[index + 2].isFrame {
        add(alone: lines[index + 1], at: index + 1)
      }
    }
  }

  /// What a sentence says the password is, where other words stand between: `the password of the
  /// file is X`.
  private static func afterLink(in value: Substring) -> String? {
    let text = value.prefix(256)
    var best: Substring?
    for link in links {
      guard let place = text.firstRange(of: link) else { continue }
      let rest = text[place.upperBound...]
      if best.map({ rest.count > $0.count }) ?? true { best = rest }
    }
    guard let best, !best.allSatisfy(\.isWhitespace) else { return nil }
    return String(best.drop { $0.isWhitespace || ":：\"'“„«「『".contains($0) })
  }

  private static let links = [
    ":", "：", "=", " is ", " ist ", " lautet", " est ", " es ", " é ", "は", " 是", "为", "為", " — ",
  ]

  /// Adds what stands alone on the lines behind one.
  private mutating func addAlone(_ lines: [String], behind index: Int) {
    var left = Self.linesBehind
    for next in (index + 1)..<max(index + 1, min(lines.count, index + 1 + 4 * Self.linesBehind)) {
      let line = lines[next]
      if line.isFrame || line.allSatisfy(\.isWhitespace) { continue }
      add(alone: line, at: next)
      left -= 1
      if left == 0 { return }
    }
  }

  private mutating func add(alone line: String, at index: Int) {
    guard line.utf8.count <= Self.longestAlone else { return }
    add(line, at: index, lead: "")
  }

  private mutating func add(_ text: String, at index: Int, lead: String) {
    guard values.count < Self.mostValues else {
      isCutOff = true
      return
    }
    if values.contains(where: { $0.line == index + 1 && $0.text == text }) { return }
    values.append(Value(text: text, line: index + 1, lead: lead))
  }

  /// Whether a line is worth a closer look: most lines of most letters are not.
  private static func mayHaveLabel(_ line: String) -> Bool {
    var previous: UInt8 = 0
    for byte in line.utf8 {
      if byte >= 0x80 { return true }
      let lower = byte | 0x20
      // `pa`, `pw`, `pi` and so on: letters that a label begins with, at the start of a word.
      if beginnings[Int(lower)], !(0x61...0x7A).contains(previous) { return true }
      previous = lower
    }
    return false
  }

  /// The letters that labels in ASCII begin with.
  private static let beginnings: [Bool] = (0..<256).map { byte in
    "pkcmswhj".utf8.contains(UInt8(byte))
  }
}

extension String {
  /// Whether a line only parts others: `-----`, `＊＊＊`, `─────`.
  fileprivate var isFrame: Bool {
    guard utf8.count <= 512 else { return false }
    var count = 0
    for scalar in unicodeScalars where !scalar.properties.isWhitespace {
      guard Self.rules.contains(scalar) else { return false }
      count += 1
    }
    return count >= 3
  }

  private static let rules = Set("-=*_~#+─━═＊＝－ー―‐–—■◆●○◇□☆★・…".unicodeScalars)
}
