import ArgumentParser

/// The language of explanations, by the user's wish or by the environment.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "Explain in English (en) or Japanese (ja); else as LC_ALL, LC_MESSAGES or LANG say.",
      valueName: "en|ja"))
  var word: String?

  func validate() throws {
    guard let word, Language(rawValue: word) == nil else { return }
    throw ValidationError("--language takes en or ja")
  }

  /// The language.
  var language: Language { word.flatMap(Language.init(rawValue:)) ?? Language() }
}
