import SystemPackage
import TestSupport
import Testing

/// One behaviour of the command as a file: what is there, what is run, and all that comes of it.
///
/// Each line begins with a word: `setup` and `cleanup` (shell lines), `needs` (`mount` or
/// `no-privileges`), `run` (the shell line under test), `stdout` and `stderr` (each one line that
/// is expected, in order), `exit`, and `files` (the names in the folder afterwards). What stands
/// behind `#` at the start of a line says which behaviour it pins.
struct Scenario: CustomTestStringConvertible, Sendable {
  /// What a scenario needs of the machine.
  enum Need: String {
    /// The right to mount a small file system.
    case mount
    /// To run without root's power over permissions.
    case noPrivileges = "no-privileges"
  }

  let name: String
  private(set) var setup: [String] = []
  private(set) var cleanup: [String] = []
  private(set) var needs: [Need] = []
  private(set) var run = ""
  private(set) var output = ""
  private(set) var errors = ""
  private(set) var status: Int32 = 0
  /// The names that the folder holds in the end; `nil` when that does not matter.
  private(set) var files: [String]?

  var testDescription: String { name }

  /// A line that says nothing to the reader of scenarios.
  struct Malformed: Error {
    let scenario: String
    let line: String
  }

  /// Reads a scenario.
  init(name: String, text: String) throws {
    self.name = name
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let word = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(word.count + 1))
      switch word {
      case "setup": setup.append(rest)
      case "cleanup": cleanup.append(rest)
      case "run": run = rest
      case "stdout": output += rest + "\n"
      case "stderr": errors += rest + "\n"
      case "files": files = rest.split(separator: " ").map(String.init)
      case "needs":
        guard let need = Need(rawValue: rest) else { fallthrough }
        needs.append(need)
      case "exit":
        guard let number = Int32(rest) else { fallthrough }
        status = number
      default: throw Malformed(scenario: name, line: String(line))
      }
    }
  }

  /// All scenarios there are.
  static func all() throws -> [Scenario] {
    try Fixtures.names(in: "commands").filter { $0.hasSuffix(".scenario") }.map { path in
      try Scenario(
        name: String(path.dropFirst("commands/".count).dropLast(".scenario".count)),
        text: String(decoding: try Fixtures.bytes(path), as: UTF8.self))
    }
  }
}
