import MailComparison
import PortableSystem
import SystemPackage
import ZipCrypto

/// Opens what `compare` was given: copies of a mail, and the profile of a gateway.
struct ComparisonInputs {
  /// Which message of a mailbox is meant.
  let messageID: String?

  /// The copies in a file: one, or those of a mailbox that have the Message-ID.
  func open(_ argument: String) throws(CommandFailure) -> [MailFile] {
    let name = InputSource.name(of: argument)
    let source = try InputSource.open(argument, limit: Limits().contentBytes)
    do throws(MailFile.Problem) {
      return try MailFile.copies(in: source, name: argument, messageID: messageID)
    } catch {
      throw Self.failure(error, name: name)
    }
  }

  /// The profile in a file.
  func profile(_ argument: String) throws(CommandFailure) -> GatewayProfile {
    let bytes = try BoundedInput.read(file: argument, limit: GatewayProfile.longest)
    do throws(GatewayProfile.Malformed) {
      return try GatewayProfile(bytes, name: argument)
    } catch {
      let line = error.line > 0 ? "line \(error.line): " : ""
      throw CommandFailure(
        line + TerminalText.escape(error.detail), input: InputSource.name(of: argument),
        hints: ["a profile is lines of 'host:', 'header:', 'text:' or 'archive:' and a value"])
    }
  }

  /// Does what reads the files, and says whose error it was where it fails.
  func reading<Result>(
    _ arguments: [String], _ body: () throws(Errno) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(Errno) { return try body() } catch {
      throw CommandFailure(error, input: arguments.map(InputSource.name).joined(separator: ", "))
    }
  }

  private static func failure(_ problem: MailFile.Problem, name: String) -> CommandFailure {
    switch problem {
    case .system(let error): CommandFailure(error, input: name)
    case .notMail:
      CommandFailure(
        "is no mail", input: name,
        hints: ["save each copy as a file from the mail program, as .eml or .msg"])
    case .severalMessages:
      CommandFailure(
        "is a mailbox of several messages", input: name,
        hints: ["--message-id says which one is meant"])
    case .noSuchMessage:
      CommandFailure("no message in it has this message-id", input: name)
    }
  }
}
