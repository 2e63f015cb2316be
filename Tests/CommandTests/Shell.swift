import Foundation
import SystemPackage
import TestSupport

/// Runs shell lines in a folder, where `zipcrypto` is the program under test and `$FIXTURES` the
/// folder of the fixtures.
struct Shell {
  private let folder: TemporaryFolder
  private let shell: Tool
  private let environment: [String: String]

  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    shell = try Tool("sh")
    let command = try CommandUnderTest().tool.path.removingLastComponent().string
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    environment = ["PATH": "\(command):\(path)", "FIXTURES": Fixtures.folder.string]
  }

  static var isContinuousIntegration: Bool {
    !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty
  }

  /// Runs lines one after the other, which must all succeed.
  func prepare(_ lines: [String]) async throws {
    try await run(["set -e"] + lines).checked()
  }

  /// Runs lines one after the other; the last one's status is that of all.
  ///
  /// - Parameter withoutPrivileges: whether root is to have no more power than anybody else: its
  ///   user number stays, so that it reaches the program wherever that stands.
  func run(_ lines: [String], withoutPrivileges: Bool = false) async throws -> Outcome {
    let arguments = ["-c", lines.joined(separator: "\n")]
    guard withoutPrivileges, geteuid() == 0 else {
      return try await shell.run(arguments, environment: environment, in: folder.path)
    }
    return try await Tool("setpriv").run(
      ["--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all", shell.path.string]
        + arguments,
      environment: environment, in: folder.path)
  }

  /// The names in the folder, hidden ones too, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path.string).sorted()
  }
}
