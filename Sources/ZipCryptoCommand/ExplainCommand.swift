import ArgumentParser

/// `zipcrypto explain`: what a word in the answers means, how it comes about, what to do.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code, a verdict or a topic: what it means, and what to do.",
    discussion: """
      Takes the codes of reasons that 'inspect --json' and 'verify --json' write and 'inspect \
      --verbose' shows, verdicts, the evidence (E1 to E8) and answers of 'compare', and topics:
        ppap           an archive by mail, its password by the next mail
        zipcrypto      what ZIP's traditional encryption is worth
        alternatives   what to use instead
        password-mail  the password that follows in the next mail
        sent-copy      why a phone shows the plain file

      In English or Japanese; the words themselves are the same in both.

      Examples:
        zipcrypto explain marked-but-plain
        zipcrypto explain --language ja ppap sent-copy
        zipcrypto explain --list
        zipcrypto explain --json exposed E4

      Exit status: 0 done, 64 bad usage or an unknown code.
      """)

  @Argument(help: ArgumentHelp("Codes, verdicts or topics.", valueName: "code"))
  var codes: [String] = []

  @Flag(help: "List all codes, verdicts and topics, a line each.")
  var list = false

  @Flag(help: "Write JSON Lines: one object per code.")
  var json = false

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    guard list || !codes.isEmpty else {
      throw ValidationError("give a code, a verdict or a topic, or --list")
    }
    guard !list || codes.isEmpty else { throw ValidationError("--list takes no code") }
  }

  func run() throws {
    let explanations = list ? ExplanationCatalog.all : try codes.map(Self.explanation)
    let language = languageOptions.language
    let output = StandardOutput.shared
    for (index, explanation) in explanations.enumerated() {
      if json {
        try output.writeLine(JSONLine.encode(ExplanationJSON(explanation, in: language)))
      } else if list {
        let code = TerminalText.pad(explanation.code, to: Self.codeColumns)
        try output.writeLine(code + explanation.text(in: language).title)
      } else {
        if index > 0 { try output.writeLine("") }
        let text = ExplanationLines(explanation, in: language, columns: output.columns)
        for line in text.lines { try output.writeLine(line) }
      }
    }
  }

  /// The width of the longest code, with a gap.
  private static let codeColumns =
    2 + (ExplanationCatalog.all.map { TerminalText.width(of: $0.code) }.max() ?? 0)

  private static func explanation(of word: String) throws(CommandFailure) -> Explanation {
    if let explanation = ExplanationCatalog.explanation(of: word) { return explanation }
    throw CommandFailure(
      "no code, verdict or topic is called so", input: word, status: .usage,
      hints: [
        "the nearest is '\(ExplanationCatalog.nearest(to: word))'",
        "'zipcrypto explain --list' names all of them",
      ])
  }
}
