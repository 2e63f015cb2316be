/// An explanation as `explain --json` writes it.
struct ExplanationJSON: Encodable {
  let code: String
  let language: String
  let title: String
  let meaning: String
  let cause: String
  let action: String

  init(_ explanation: Explanation, in language: Language) {
    let text = explanation.text(in: language)
    code = explanation.code
    self.language = language.rawValue
    (title, meaning, cause, action) = (text.title, text.meaning, text.cause, text.action)
  }
}
