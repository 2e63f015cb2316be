import Dispatch
import Foundation
public import SystemPackage

extension Tool {
  /// What a program reads as its standard input.
  public enum Input: Sendable {
    /// Nothing: the null device.
    case none
    /// These bytes, through a pipe.
    case bytes([UInt8])
    /// A file, as the shell's `<` gives it.
    case file(FilePath)
  }

  /// Where a program's standard output goes.
  public enum Output: Sendable {
    /// Through a pipe into the outcome.
    case captured
    /// Into a file, as the shell's `>` has it.
    case file(FilePath)
  }

  /// A program did not end in time, and was killed.
  public struct TimedOut: Error {
    /// The program and its arguments.
    public let command: [String]
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind its name.
  ///   - input: its standard input.
  ///   - output: where its standard output goes.
  ///   - environment: what stands in its environment besides `PATH`, `HOME`, UTF-8 and UTC.
  ///   - folder: where it works.
  ///   - timeout: seconds after which it is killed: a guard against a hang, not a measurement.
  /// - Throws: `TimedOut`, or the system's error when it cannot be started.
  public func run(
    _ arguments: [String], input: Input = .none, output: Output = .captured,
    environment: [String: String] = [:], in folder: FilePath? = nil, timeout: Double = 120
  ) async throws -> Outcome {
    // Waiting blocks, and the pool of threads that tests share must not be blocked.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        Self.slots.wait()
        defer { Self.slots.signal() }
        SignalMask.clear()
        continuation.resume(
          with: Result {
            try runBlocking(arguments, input, output, environment, folder, timeout)
          })
      }
    }
  }

  /// How many programs run at once.
  ///
  /// Tests start in hundreds. With as many programs at once, pipes were seen to give nothing, and
  /// the test process to end by a signal.
  private static let slots = DispatchSemaphore(value: 12)

  private func runBlocking(
    _ arguments: [String], _ input: Input, _ output: Output, _ environment: [String: String],
    _ folder: FilePath?, _ timeout: Double
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path.string)
    process.arguments = arguments
    process.environment = Surroundings.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder.string) }

    let feeding = try Feeding(input, of: process)
    let outputReading = try Reading(output: output, of: process)
    let errorReading = Reading(errorsOf: process)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    feeding.begin()
    outputReading.begin()
    errorReading.begin()

    let command = [name] + arguments
    if ended.wait(timeout: .now() + timeout) == .timedOut {
      // The whole group, so that nothing that it started keeps our pipes open.
      if kill(-process.processIdentifier, SIGKILL) != 0 { kill(process.processIdentifier, SIGKILL) }
      ended.wait()
      throw TimedOut(command: command)
    }
    let signalled = process.terminationReason == .uncaughtSignal
    return Outcome(
      command: command, status: process.terminationStatus + (signalled ? 128 : 0),
      output: outputReading.bytes(), errors: errorReading.bytes())
  }
}
