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
    /// Whether it is a whole line in which the password is any of the words.
    let isSentence: Bool
  }

  /// The values in the order of the lines.
  private(set) var values: [Value] = []
  /// Whether there was more than is taken.
  private(set) var isCutOff = false

  /// The most values of one text, and the most lines behind a label that may be the value.
  private static let mostValues = 256
  private static let linesBehind = 3
  /// In a letter about a password, one of the first lines may be nothing else.
  private static let firstLines = 6
  /// The longest line that may be a password alone, in bytes.
  private static let longestAlone = 128
  /// Labels stand in sentences; a line of so many bytes is no sentence.
  private static let longestLine = 4_096
  private static let longestSentence = 400

  /// - Parameters:
  ///   - lines: those of the text.
  ///   - titles: what the text is about: the mail's subject, its own name.
  init(_ lines: [String], titles: [String] = []) {
    let lines = lines.map(\.readable)
    var hasLabel = titles.contains { Self.hasLabel($0.readable) }
    if hasLabel { addAlone(lines, from: 0, most: Self.firstLines) }
    for (index, line) in lines.enumerated() where line.utf8.count <= Self.longestLine {
      guard Self.mayHaveLabel(line) else { continue }
      let labels = PasswordLabels.labelled(in: line, asWords: true)
      guard !labels.isEmpty else { continue }
      hasLabel = true
      for labelled in labels {
        for value in Self.values(of: labelled) { add(value, at: index, lead: labelled.lead) }
      }
      addSentence(line, at: index)
      addAlone(lines, from: index + 1, most: Self.linesBehind)
      if isCutOff { return }
    }
    guard hasLabel else { return }
    for (index, line) in lines.enumerated() where line.isFrame {
      if index + 2 < lines.count, lines[index + 2].isFrame {
        add(alone: lines[index + 1], at: index + 1)
      }
    }
    // A password that stands alone, however far from what it is called.
    for (index, line) in lines.enumerated() where line.isTypedWord { add(alone: line, at: index) }
  }

  private static func hasLabel(_ line: String) -> Bool {
    mayHaveLabel(line) && !PasswordLabels.labelled(in: line, asWords: true).isEmpty
  }

  /// What may be the password behind a label: with and without the marks that stand between, and
  /// what stands behind a link further on.
  private static func values(of labelled: PasswordLabels.Labelled) -> [String] {
    var bare = labelled.rest.drop(while: \.isWhitespace)
    if let first = bare.first, ":：=＝|｜".contains(first) { bare = bare.dropFirst() }
    let values = [
      String(labelled.value), String(bare.drop(while: \.isWhitespace)),
      afterLink(in: labelled.value) ?? "",
    ]
    return values.enumerated().filter { index, value in
      !value.allSatisfy(\.isWhitespace) && !values[..<index].contains(value)
    }.map(\.element)
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
    return best.map { String($0.drop { $0.isWhitespace || ":：\"'“„«「『".contains($0) }) }
  }

  private static let links = [
    ":", "：", "=", " is ", " ist ", " lautet", " est ", " es ", " é ", "は", " 是", "为", "為", " — ",
    " sera ", " on ", " to ", " je ",
  ]

  /// Adds what stands alone on a few lines.
  private mutating func addAlone(_ lines: [String], from start: Int, most: Int) {
    var left = most
    for index in start..<max(start, min(lines.count, start + 4 * most)) {
      let line = lines[index]
      if line.isFrame || line.allSatisfy(\.isWhitespace) { continue }
      add(alone: line, at: index)
      addSentence(line, at: index)
      left -= 1
      if left == 0 { return }
    }
  }

  private mutating func add(alone line: String, at index: Int) {
    guard line.utf8.count <= Self.longestAlone else { return }
    add(line, at: index, lead: "")
  }

  private mutating func addSentence(_ line: String, at index: Int) {
    guard line.utf8.count <= Self.longestSentence else { return }
    add(line, at: index, lead: "", isSentence: true)
  }

  private mutating func add(
    _ text: String, at index: Int, lead: String, isSentence: Bool = false
  ) {
    let isKnown = values.contains {
      $0.line == index + 1 && $0.isSentence == isSentence && $0.text == text
    }
    if isKnown { return }
    guard values.count < Self.mostValues else {
      isCutOff = true
      return
    }
    values.append(Value(text: text, line: index + 1, lead: lead, isSentence: isSentence))
  }

  /// Whether a line is worth a closer look: most lines of most letters are not.
  private static func mayHaveLabel(_ line: String) -> Bool {
    var previous: UInt8 = 0
    var last: UInt32 = 0
    for byte in line.utf8 {
      if byte >= 0x80 { return true }
      let lower = byte | 0x20
      // `pa`, `pw`, `pi` and so on: letters that a label begins with, at the start of a word.
      if beginnings[Int(lower)], !(0x61...0x7A).contains(previous) { return true }
      previous = lower
      // Or one that other words run into, as in `Zippasswort`.
      last = last << 8 | UInt32(lower)
      if cores.contains(last) { return true }
    }
    return false
  }

  /// The letters that labels in ASCII begin with.
  private static let beginnings: [Bool] = (0..<256).map { byte in
    "pkcmswhj".utf8.contains(UInt8(byte))
  }

  private static let cores = ["pass", "kenn", "kode", "code", "clav"].map { word in
    word.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension String {
  /// The line as people see it: letters and their marks put together, without what shows nothing.
  fileprivate var readable: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    let shown = unicodeScalars.filter { !$0.showsNothing }
    let hasMarks = shown.contains { 0x300...0x36F ~= $0.value || 0x3099...0x309A ~= $0.value }
    let text = String(String.UnicodeScalarView(shown))
    return hasMarks ? text.composed : text
  }

  /// Whether a line is a single word of ASCII that is no word of a language.
  fileprivate var isTypedWord: Bool {
    guard 6...40 ~= utf8.count, utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return false }
    let word = trimmingPrefix { $0 == " " }
    return !word.contains(" ") && !word.hasPrefix("http") && !word.hasSuffix(",")
      && word.utf8.contains { !(0x61...0x7A ~= $0 || 0x41...0x5A ~= $0) }
  }

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

extension Unicode.Scalar {
  /// Soft hyphens, joiners, marks of direction: nothing that anybody would type.
  fileprivate var showsNothing: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
