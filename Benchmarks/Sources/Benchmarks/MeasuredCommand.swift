import Foundation

/// Runs a program by itself, under a small launcher, so that the system tells what it alone took.
enum MeasuredCommand {
  /// What a run came to.
  struct Run {
    let time: Time
    /// The most memory that it had, in bytes.
    let peakMemory: Int
    let status: Int32
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - arguments: its path, then what it is given.
  ///   - output: the file that its standard output goes into; thrown away without one.
  static func run(_ arguments: [String], output: URL? = nil) throws -> Run {
    let note = FileManager.default.temporaryDirectory
      .appending(path: "zipcrypto-benchmark-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: note) }
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "Launcher")
    process.arguments = [note.path] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if let output {
      try Data().write(to: output)
      process.standardOutput = try FileHandle(forWritingTo: output)
    }
    try process.run()
    process.waitUntilExit()
    let numbers = try String(contentsOf: note, encoding: .utf8).split { $0 == " " || $0 == "\n" }
      .compactMap { Int($0) }
    guard numbers.count == 4 else { throw Failure("cannot be run: \(arguments[0])") }
    return Run(
      time: Time(wall: Double(numbers[1]) / 1e9, user: Double(numbers[2]) / 1e6),
      peakMemory: numbers[3], status: Int32(numbers[0]))
  }
}
