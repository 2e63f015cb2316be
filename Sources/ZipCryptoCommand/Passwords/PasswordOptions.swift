import ArgumentParser
import PortableSystem
import SystemPackage

/// Where a password comes from; never from the command line itself, which everybody can read.
struct PasswordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the password from the only line of FILE ('-': standard input).", valueName: "file"))
  var passwordFile: String?

  @Option(
    help: ArgumentHelp(
      "Take the password from the environment variable NAME.", valueName: "name"))
  var passwordEnv: String?

  @Option(
    help: ArgumentHelp(
      "Read the password from the open file descriptor N.", valueName: "n"))
  var passwordFd: Int32?

  @Option(
    help: ArgumentHelp(
      "Re-code the password from UTF-8, as to cp932 for old Windows senders.",
      valueName: "encoding"))
  var passwordEncoding = "utf-8"

  func validate() throws {
    let sources = [passwordFile != nil, passwordEnv != nil, passwordFd != nil]
    guard sources.filter({ $0 }).count <= 1 else {
      throw ValidationError(
        "--password-file, --password-env and --password-fd exclude each other")
    }
    if let passwordFd, passwordFd < 0 {
      throw ValidationError("--password-fd takes the number of an open file descriptor")
    }
    guard encoding.isKnown else {
      throw ValidationError("unknown password encoding '\(passwordEncoding)'")
    }
    if readsStandardInput, Platform.isTerminal(.standardInput) {
      throw ValidationError(
        "standard input is a terminal: leave the option out to be asked for the password")
    }
  }

  /// The encoding that the password's characters become bytes in.
  var encoding: CharacterEncoding { CharacterEncoding(option: passwordEncoding) }

  /// Whether one of these options says where the password comes from.
  var isGiven: Bool { passwordFile != nil || passwordEnv != nil || passwordFd != nil }

  /// Whether the password comes through standard input, which then holds nothing else.
  var readsStandardInput: Bool {
    passwordFd == 0 || passwordFile.map(InputSource.isStandardInput) == true
  }

  /// Fails when standard input should be both an input and the password.
  func validate(againstInputs inputs: [String]) throws {
    guard readsStandardInput, inputs.contains(InputSource.standardStream) else { return }
    throw ValidationError("standard input cannot be both the password and the input")
  }
}
