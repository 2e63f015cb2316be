/// A line of a text, or a piece of one that is very long.
struct TextLine {
  /// The longest piece of a line, in bytes.
  static let longest = 4096

  /// Where it begins, in bytes of the decoded text.
  var offset: UInt64 = 0
  /// Its bytes, without the line break.
  var bytes: [UInt8] = []
  /// Whether the line begins with it.
  var isBeginning = true
  /// Whether the line ends with it.
  var isEnd = true

  /// Whether it is a line as a whole.
  var isWhole: Bool { isBeginning && isEnd }

  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { bytes.allSatisfy(\.isBlank) }
}
