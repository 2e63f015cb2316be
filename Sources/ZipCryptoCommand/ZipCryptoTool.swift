import ArgumentParser
import SystemPackage

/// `zipcrypto`: makes, opens and checks archives under ZIP's traditional encryption.
@main
struct ZipCryptoTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zipcrypto",
    abstract: "Make, open and check ZIP archives under traditional (ZipCrypto) encryption.",
    discussion: """
      ZipCrypto is weak: whoever knows 12 bytes of a file opens the archive without the password. \
      Use it only where a receiver can read nothing better.

      A password never stands on the command line: it is asked for on the terminal, or comes from \
      --password-file, --password-env or --password-fd.

      Exit status: 0 yes or done, 1 no, 2 could not tell or not do it, 64 bad usage.
      """,
    version: "0.1.0",
    subcommands: [
      InspectCommand.self, VerifyCommand.self, DecryptCommand.self, EncryptCommand.self,
      CompareCommand.self, ExplainCommand.self, FixturesCommand.self,
    ])

  func run() async throws {
    throw ValidationError("give a subcommand")
  }

  static func main() async {
    Interruption.prepare()
    let status: Int32
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try StandardOutput.shared.flush()
      status = ExitStatus.yes.rawValue
    } catch {
      status = ending(of: error)
    }
    Interruption.end(status)
  }

  /// Says what ended the run, and gives the status for it.
  private static func ending(of error: any Error) -> Int32 {
    Interruption.waitIfUnderWay()
    switch error {
    case let failure as CommandFailure:
      Diagnostics().report(failure)
      return failure.status.rawValue
    case let status as ExitCode:
      return status.rawValue
    case Errno.brokenPipe:
      return ExitStatus.brokenPipe.rawValue
    case let error as Errno:
      Diagnostics().report(CommandFailure(error, input: "standard output"))
      return ExitStatus.failure.rawValue
    default:
      return UsageAnswer(error).give()
    }
  }
}
