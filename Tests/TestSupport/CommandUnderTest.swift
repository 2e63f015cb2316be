import Foundation
public import SystemPackage

/// The program `zipcrypto` as it was built beside the tests.
public struct CommandUnderTest: Sendable {
  /// The program; `ZIPCRYPTO_COMMAND` names another than that beside the tests.
  public let tool: Tool

  /// Finds the program.
  ///
  /// - Throws: `Tool.Missing` when it has not been built.
  public init() throws {
    guard let path = Self.places.first(where: Surroundings.isExecutable) else {
      throw Tool.Missing(name: "zipcrypto")
    }
    tool = Tool(path: path)
  }

  private static var places: [FilePath] {
    if let path = Surroundings.variable("ZIPCRYPTO_COMMAND") { return [FilePath(path)] }
    // On Linux the test bundle is itself the running program, in the folder of the products; on
    // macOS it stands deeper.
    var places: [FilePath] = []
    var folder = FilePath(ProcessInfo.processInfo.arguments.first ?? "").removingLastComponent()
    for _ in 0..<4 {
      places.append(folder.appending("zipcrypto"))
      folder.removeLastComponent()
    }
    let package = Fixtures.folder.removingLastComponent()
    return places + [package.pushing(".build/debug/zipcrypto")]
  }

  /// Runs the program with a password in a file.
  public func run(
    _ arguments: [String], password: [UInt8], input: Tool.Input = .none,
    output: Tool.Output = .captured, in folder: FilePath? = nil, timeout: Double = 120
  ) async throws -> Outcome {
    // A password is bytes, and an environment in Foundation is text.
    try await TemporaryFolder.use { secret in
      let file = try secret.write(password + [0x0A], to: "password")
      return try await run(
        arguments + ["--password-file", file.string], input: input, output: output, in: folder,
        timeout: timeout)
    }
  }

  /// Runs the program.
  public func run(
    _ arguments: [String], input: Tool.Input = .none, output: Tool.Output = .captured,
    environment: [String: String] = [:], in folder: FilePath? = nil, timeout: Double = 120
  ) async throws -> Outcome {
    try await tool.run(
      arguments, input: input, output: output, environment: environment, in: folder,
      timeout: timeout)
  }
}
