import ArgumentParser

/// What the process tells its caller at the end.
enum ExitStatus: Int32 {
  /// Yes, or done.
  case yes = 0
  /// The answer is no: not really protected, a wrong password.
  case no = 1
  /// It could not be told or not be done.
  case failure = 2
  /// The command line makes no sense.
  case usage = 64
  /// The reader of standard output went away: what a shell reports when that ends `cat`.
  ///
  /// Not 0, which would say yes to a question that was not answered to its end.
  case brokenPipe = 141
}

/// The status of a whole run, gathered from its parts: 1 wins over 2, and both over 0.
struct RunStatus {
  private var saidNo = false
  private var failed = false

  /// Takes in how one part ended.
  mutating func add(_ status: ExitStatus) {
    switch status {
    case .yes: break
    case .no: saidNo = true
    case .failure, .usage, .brokenPipe: failed = true
    }
  }

  /// The status so far.
  var status: ExitStatus { saidNo ? .no : failed ? .failure : .yes }

  /// Ends a subcommand with the status, unless that is 0.
  func finish() throws {
    guard status != .yes else { return }
    throw ExitCode(status.rawValue)
  }
}
