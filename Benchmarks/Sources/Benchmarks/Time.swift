import Foundation

/// How long something took.
struct Time {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds of the processor in user mode.
  var user: Double

  /// The user time of this process, or of the children that it has waited for.
  enum Whose {
    case ownProcess
    case children

    fileprivate var userSeconds: Double {
      var usage = rusage()
      // RUSAGE_SELF and RUSAGE_CHILDREN, whose types differ from system to system.
      _ = unsafe getrusage(self == .ownProcess ? 0 : -1, &usage)
      return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
    }
  }

  /// The time that `body` takes.
  static func of(_ whose: Whose, _ body: () throws -> Void) rethrows -> Time {
    let clock = ContinuousClock()
    let userBefore = whose.userSeconds
    let start = clock.now
    try body()
    let wall = clock.now - start
    return Time(
      wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
      user: whose.userSeconds - userBefore)
  }
}

extension [Time] {
  /// The median of each of the two, on its own.
  var median: Time {
    func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    return Time(wall: middle(map(\.wall)), user: middle(map(\.user)))
  }
}
