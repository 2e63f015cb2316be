import PortableSystem

/// A language that explanations are written in.
enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case japanese = "ja"

  /// The variables that name a user's language, the one that decides first (POSIX.1-2024, 8.2).
  private static let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]

  /// The language that a user's environment asks for: the first variable that is set and not empty
  /// decides.
  ///
  /// - Parameter value: gives a variable's value.
  init(environment value: (String) -> [UInt8]? = Platform.environmentVariable) {
    let locale = Self.variables.lazy.compactMap(value).first { !$0.isEmpty } ?? []
    // As in "ja_JP.UTF-8"; glibc also knows the locale "japanese".
    let name = String(decoding: locale, as: UTF8.self).prefix { $0.isASCII && $0.isLetter }
    self = ["ja", "japanese"].contains(name.lowercased()) ? .japanese : .english
  }
}
