import PortableSystem
import SystemPackage

/// Asks for a password on the terminal, without showing it.
enum PasswordPrompt {
  private static let tries = 3

  /// The bytes that were typed.
  ///
  /// - Parameters:
  ///   - name: what the password is for.
  ///   - twice: whether to ask again until two answers are the same, three times at most.
  static func ask(for name: String, twice: Bool) throws(CommandFailure) -> [UInt8] {
    let terminal: ControllingTerminal
    do { terminal = try ControllingTerminal() } catch {
      throw CommandFailure(
        "no password, and no terminal to ask for it",
        hints: ["give --password-file FILE, --password-env NAME or --password-fd N"])
    }
    let result: Answer
    do {
      result = try terminal.withoutEcho { () throws(Errno) in
        try answer(on: terminal, name: TerminalText.escape(name), twice: twice)
      }
    } catch { throw CommandFailure(error, input: "the terminal") }
    switch result {
    case .password(let bytes): return bytes
    case .different: throw CommandFailure("the two passwords differ")
    case .none: throw CommandFailure("no password was typed")
    }
  }

  private enum Answer {
    case password([UInt8])
    /// No two answers were the same.
    case different
    /// The input ended.
    case none
  }

  private static func answer(
    on terminal: ControllingTerminal, name: String, twice: Bool
  ) throws(Errno) -> Answer {
    for _ in 0..<tries {
      guard let first = try line(on: terminal, after: "password for \(name): ") else {
        return .none
      }
      guard twice, !first.isEmpty else { return .password(first) }
      guard let second = try line(on: terminal, after: "the same again: ") else { return .none }
      if first == second { return .password(first) }
      try terminal.write("the two passwords differ\n")
    }
    return .different
  }

  private static func line(
    on terminal: ControllingTerminal, after question: String
  ) throws(Errno) -> [UInt8]? {
    try terminal.write(question)
    let line = try terminal.readLine(limit: PasswordLine.limit)
    // The line end that was typed was not shown either.
    try terminal.write("\n")
    return line
  }
}
