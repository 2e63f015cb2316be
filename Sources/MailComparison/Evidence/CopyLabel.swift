/// How copies are called in sentences: A, B, C, in the order in which they were given.
public enum CopyLabel {
  /// The most copies that can be told by a letter.
  public static let most = 26

  /// The letter of a copy, which is counted from 0.
  public static func letter(_ index: Int) -> String {
    guard (0..<most).contains(index) else { return "#\(index + 1)" }
    return String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index)))
  }

  /// Several of them: `A`, `A and C`, `A, B and D`.
  static func list(_ indices: [Int]) -> String { indices.map(letter).joinedAsList }
}

extension [String] {
  /// The words as a list in a sentence.
  var joinedAsList: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
