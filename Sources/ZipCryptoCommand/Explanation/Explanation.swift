/// What a word of the command's answers means, how it comes about and what to do about it.
struct Explanation: Sendable {
  /// The word: a reason's code, a verdict, an item of evidence, an answer or a topic; the same in
  /// every language.
  let code: String
  private let english: Text
  private let japanese: Text

  /// The explanation in one language.
  struct Text: Sendable {
    /// One clause, of at most ``longestTitle`` columns.
    let title: String
    /// What was found, or what the thing is.
    let meaning: String
    /// How it comes about.
    let cause: String
    /// What an admin should do.
    let action: String
  }

  /// The widest title, in columns of a terminal: with its word in front, it fits one line.
  static let longestTitle = 52

  init(_ code: String, english: Text, japanese: Text) {
    (self.code, self.english, self.japanese) = (code, english, japanese)
  }

  /// The explanation in a language.
  func text(in language: Language) -> Text {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
