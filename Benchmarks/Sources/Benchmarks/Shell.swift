import Foundation

/// Runs lines of shell.
enum Shell {
  /// Runs a line, and throws when it fails.
  static func run(_ line: String, variables: [String: String] = [:], in folder: URL? = nil) throws {
    _ = try output(line, variables: variables, in: folder)
  }

  /// Runs a line and gives what it writes to standard output.
  static func output(
    _ line: String, variables: [String: String] = [:], in folder: URL? = nil
  ) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure("status \(process.terminationStatus): \(line)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
