internal import PortableSystem
internal import Synchronization
internal import SystemPackage

/// A source that gives only so many bytes, and counts the records that are read out of it.
///
/// When it is used up it seems to end. Whoever asks ``isSpent`` afterwards learns that what looked
/// like an end was none.
final class MeteredSource: ByteSource {
  /// The source itself: what is handed on is read by others, who count for themselves.
  let base: any ByteSource
  let limits: ContainerLimits
  private let budget: Mutex<Budget>

  private struct Budget {
    var bytes: UInt64
    var records: Int
    var rounds: Int
    var decoded: UInt64
    var isSpent = false
  }

  init(_ base: any ByteSource, limits: ContainerLimits) {
    self.base = base
    self.limits = limits
    budget = Mutex(
      Budget(
        bytes: limits.bytesRead, records: limits.records, rounds: limits.hashRounds,
        decoded: limits.decodedBytes))
  }

  var size: UInt64 { base.size }

  /// Whether a limit was reached, so that nothing that followed says anything.
  var isSpent: Bool { budget.withLock { $0.isSpent } }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let allowed = budget.withLock { budget in
      let allowed = min(UInt64(clamping: count), budget.bytes)
      budget.bytes -= allowed
      if allowed < UInt64(clamping: count) { budget.isSpent = true }
      return Int(clamping: allowed)
    }
    return allowed == 0 ? 0 : try base.read(allowed, at: offset, into: &buffer)
  }

  /// What was taken so far.
  var work: ContainerWork {
    budget.withLock { budget in
      var work = ContainerWork()
      work.decodedBytes = limits.decodedBytes - budget.decoded
      work.hashRounds = limits.hashRounds - budget.rounds
      return work
    }
  }

  /// Counts one more record.
  func countRecord() throws(ReadingFailure) {
    try take("more records than are looked at") { budget in
      guard budget.records > 0 else { return false }
      budget.records -= 1
      return true
    }
  }

  /// Counts so many rounds of a hash before they are made.
  func count(rounds: Int) throws(ReadingFailure) {
    try take("more rounds of a hash than are made") { budget in
      guard rounds >= 0, rounds <= budget.rounds else { return false }
      budget.rounds -= rounds
      return true
    }
  }

  /// Counts so many bytes that were decoded.
  func count(decoded: Int) throws(ReadingFailure) {
    try take("more to decode than is decoded") { budget in
      guard UInt64(clamping: decoded) <= budget.decoded else { return false }
      budget.decoded -= UInt64(clamping: decoded)
      return true
    }
  }

  private func take(
    _ complaint: String, _ body: (inout Budget) -> Bool
  ) throws(ReadingFailure) {
    let isAllowed = budget.withLock { budget in
      let isAllowed = body(&budget)
      if !isAllowed { budget.isSpent = true }
      return isAllowed
    }
    if !isAllowed { throw .limit(complaint) }
  }
}
