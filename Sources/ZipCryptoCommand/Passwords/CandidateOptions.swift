import ArgumentParser
import AttachmentInspection

/// Passwords that `inspect` searches among, and whether it shows the one that it found.
struct CandidateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Try every line of FILE as a password ('-': standard input).", valueName: "file"))
  var passwords: String?

  @Flag(
    name: .customLong("no-search"),
    help: "Do not search the texts of the mails for passwords of what is attached.")
  var skipsSearch = false

  @Flag(help: "Show the passwords that were found, which are masked otherwise.")
  var showPasswords = false

  /// Fails when standard input should be the list and something else too.
  func validate(againstInputs inputs: [String], _ password: PasswordOptions) throws {
    guard let passwords, InputSource.isStandardInput(passwords) else { return }
    guard !password.readsStandardInput else {
      throw ValidationError("standard input cannot be both the password and a list of passwords")
    }
    guard !inputs.contains(InputSource.standardStream) else {
      throw ValidationError("standard input cannot be both a list of passwords and the input")
    }
  }

  /// The candidates in the list; none without one.
  func candidates(_ diagnostics: Diagnostics) throws(CommandFailure) -> [PasswordCandidate] {
    guard let passwords else { return [] }
    let name = InputSource.name(of: passwords)
    let bytes = try BoundedInput.read(file: passwords, limit: PasswordList.mostBytes)
    let list = PasswordList(bytes)
    if let skipped = list.skippedLines {
      diagnostics.note(
        "\(TerminalText.escape(name)): lines over \(PasswordList.longestLine) bytes, skipped: "
          + "\(skipped.count), the first is line \(skipped.first)")
    }
    if list.isCutOff || bytes.count > PasswordList.mostBytes {
      diagnostics.note(
        "\(TerminalText.escape(name)): the list is too long, only its first "
          + "\(PasswordList.mostLines) lines and \(PasswordList.mostBytes) bytes are tried")
    }
    guard !list.candidates.isEmpty else {
      throw CommandFailure(
        "the list of passwords is empty", input: name, hints: ["give one password a line"])
    }
    return list.candidates
  }
}
