import Foundation
import SystemPackage
import TestSupport

/// What the command shows on a terminal, and how it ends, when somebody types.
struct TerminalSession: Decodable {
  /// Everything that the terminal showed, control characters included.
  let shown: String
  /// The exit status as a shell has it.
  let status: Int32
  /// Whether the terminal shows what is typed, afterwards.
  let echo: Bool

  /// What the user does.
  enum Step {
    /// Waits until the terminal shows a text.
    case wait(String)
    /// Waits until there is a file whose name matches a pattern.
    case exists(String)
    /// Types; `\u{3}` is Ctrl-C.
    case send(String)

    fileprivate var words: [String] {
      switch self {
      case .wait(let text): ["wait", text]
      case .exists(let pattern): ["exists", pattern]
      case .send(let text): ["send", text]
      }
    }
  }

  private struct Task: Encodable {
    let command: [String]
    let columns: Int
    let steps: [[String]]
  }

  /// Runs a shell line on a terminal of its own.
  static func run(
    _ line: String, in folder: TemporaryFolder, columns: Int = 80, _ steps: [Step]
  ) async throws -> TerminalSession {
    let task = Task(
      command: ["sh", "-c", "exec \(line)"], columns: columns, steps: steps.map(\.words))
    let json = String(decoding: try JSONEncoder().encode(task), as: UTF8.self)
    let driver = Fixtures.path("commands/terminal.py")
    let outcome = try await Shell(in: folder).run(
      ["python3 '\(driver.string)' '\(json.replacing("'", with: "'\\''"))'"])
    return try JSONDecoder().decode(Self.self, from: Data(outcome.checked().output))
  }
}
