import Foundation

/// Runs a program by itself, so that the system tells what it alone took.
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
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, output?.path ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { for unsafe pointer in unsafe pointers { unsafe free(pointer) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard
      unsafe posix_spawn(&process, arguments[0], &actions, nil, pointers, environ) == 0
    else { throw Failure("cannot be run: \(arguments[0])") }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process else {
      throw Failure("cannot be waited for: \(arguments[0])")
    }
    let wall = clock.now - start
    let time = Time(
      wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
      user: Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000)
    // A signal's number stands in the low bits, the exit status above.
    return Run(
      time: time, peakMemory: Int(usage.ru_maxrss) << 10,
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }
}
