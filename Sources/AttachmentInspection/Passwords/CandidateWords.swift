/// The words of a name or a comment that may be a password, the likeliest first.
struct CandidateWords {
  /// The longest word, in characters; no password that somebody types is near.
  static let longest = 256

  /// The words, each once.
  private(set) var words: [String] = []
  /// Whether there were more than the limit.
  private(set) var isCutOff = false
  private var known: Set<[UInt8]> = []
  private let limit: Int

  /// The words of a comment: the whole, what follows a label, its lines, and its words.
  ///
  /// - Parameter limit: the most words.
  init(comment text: String, limit: Int) {
    self.limit = limit
    add(text)
    addLabelled(text)
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.count > 1 { for line in lines { add(line) } }
    addPieces(of: text)
  }

  /// The words of a name: of the whole and of each folder in it, with and without extensions.
  ///
  /// - Parameter limit: the most words.
  init(name: String, limit: Int) {
    self.limit = limit
    add(name)
    for component in name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).reversed() {
      add(component)
      for stem in Self.stems(of: component) {
        addLabelled(String(stem))
        add(stem)
      }
      addPieces(of: Self.stems(of: component).last ?? component)
      addPieces(of: component)
    }
  }

  /// What may be the password in what stands behind a label, or alone on a line.
  ///
  /// - Parameter limit: the most words.
  init(value: String, limit: Int) {
    self.limit = limit
    addValue(value[...])
    let narrow = value.narrow
    if narrow != value { addValue(narrow[...]) }
  }

  /// The words of a letter's line.
  ///
  /// - Parameter limit: the most words.
  init(line: String, limit: Int) {
    self.limit = limit
    addPieces(of: line)
  }

  /// A name without its last extension, without its last two, and so on.
  private static func stems(of name: Substring) -> [Substring] {
    var stems: [Substring] = []
    var rest = name
    while stems.count < 4, let dot = rest.lastIndex(of: "."), dot > rest.startIndex {
      rest = rest[..<dot]
      stems.append(rest)
    }
    return stems
  }

  /// Adds a text as it is and without the white space around it, unless it is too long.
  private mutating func add(_ text: some StringProtocol) {
    let trimmed = Substring(text).trimmed { $0.isWhitespace }
    for word in [Substring(text), trimmed] {
      // To count characters takes as long as the text is; its bytes are a bound that is known.
      guard !word.isEmpty, word.utf8.count <= 8 * Self.longest, word.count <= Self.longest else {
        continue
      }
      // Equivalent spellings are equal as strings and different to a cipher.
      guard !known.contains(Array(word.utf8)) else { continue }
      guard words.count < limit else {
        isCutOff = true
        return
      }
      known.insert(Array(word.utf8))
      words.append(String(word))
    }
  }

  /// Adds what stands behind labels as `Password:`.
  private mutating func addLabelled(_ text: String) {
    for value in PasswordLabels.values(in: text) { addValue(value) }
  }

  /// Adds what a value may be: all of it, up to white space, up to where a sentence goes on, up to
  /// where a quotation ends.
  private mutating func addValue(_ value: Substring) {
    addVariants(of: value)
    addVariants(of: value.prefix { !$0.isWhitespace })
    addVariants(of: value.prefix { !"。、，；（「".contains($0) })
    addVariants(of: value.prefix { !"」』】）〉》”’»\"'".contains($0) })
  }

  /// Adds the words between white space, and the pieces of those at other borders.
  private mutating func addPieces(of text: some StringProtocol) {
    let words = Substring(text).split(whereSeparator: \.isWhitespace)
    for word in words {
      addVariants(of: word)
      if isCutOff { return }
    }
    for word in words {
      // Japanese and Chinese have no spaces; a password in such a text is mostly ASCII.
      if word.utf8.contains(where: { $0 >= 0x80 }) {
        for run in word.split(whereSeparator: { !$0.isASCII }) { addVariants(of: run) }
      }
      for piece in word.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) { add(piece) }
      for piece in word.split(whereSeparator: \.isBorder) { add(piece) }
      addRuns(of: word)
      if isCutOff { return }
    }
  }

  /// Adds what stands between any two joints of a word: `2026-07` in `offer_2026-07_final`.
  private mutating func addRuns(of word: Substring) {
    let joints = word.indices.filter { "_-+.@".contains(word[$0]) }.prefix(8)
    guard !joints.isEmpty else { return }
    let starts = [word.startIndex] + joints.map { word.index(after: $0) }
    let ends = joints + [word.endIndex]
    for start in starts {
      for end in ends where end > start { add(word[start..<end]) }
    }
  }

  /// Adds a word as it is, without brackets and stops around it, and without any punctuation.
  private mutating func addVariants(of word: Substring) {
    add(word)
    add(word.trimmed { $0.isBorder })
    let bare = word.trimmed { !$0.isLetter && !$0.isNumber }
    add(bare)
    for ending in Self.endings where bare.hasSuffix(ending) { add(bare.dropLast(ending.count)) }
  }

  /// How a sentence ends that says what the password is, where nothing parts the two.
  private static let endings = ["です", "でございます", "になります", "となります", "である", "입니다"]
}

extension Substring {
  /// Without the characters at both ends that are of a kind.
  ///
  /// Where the last character begins can depend on all that stand before it, as in a row of flags;
  /// so no more than a few are taken from the end.
  fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = drop(while: isTrimmed)
    for _ in 0..<64 {
      guard let last = rest.last, isTrimmed(last) else { break }
      rest.removeLast()
    }
    return rest
  }
}

extension String {
  /// With the wide forms of ASCII as ASCII: what is typed in a text as `ｐａｓｓ１` is `pass1`.
  var narrow: String {
    guard unicodeScalars.contains(where: { 0xFF01...0xFF5E ~= $0.value }) else { return self }
    var narrow = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = 0xFF01...0xFF5E ~= scalar.value
      narrow.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(narrow)
  }
}

extension Character {
  /// Whether this ends a word or a sentence, or encloses a quotation.
  fileprivate var isBorder: Bool {
    // Nearly all characters are ASCII, and to compare them as texts takes long.
    if let ascii = asciiValue { return Self.borders.contains(ascii) }
    return switch self {
    // The Greek question mark is equivalent to a semicolon, and the varia to a grave accent.
    case ";", "`", "«", "»", "“", "”", "„", "‘", "’", "‚", "「", "」", "『", "』", "【", "】", "（", "）",
      "：", "；", "。", "、", "，", "．", "・", "…", "＝":
      true
    default: false
    }
  }

  private static let borders = Array(".,;:\"'`()[]{}<>=/\\|".utf8)
}
