/// Tells a wrong password from damage, which an entry alone cannot: what does not come out right
/// is damage when the same password opened another entry, and else a wrong password.
///
/// That is known when the first entry has been verified, or at the end. Until then what failed is
/// held back, up to a bound; beyond it the oldest must go undecided.
struct PasswordJudgement<Failure> {
  /// What is known of a failed entry.
  enum Verdict: Hashable {
    /// No entry opened with the password.
    case wrongPassword
    /// The password opened another entry.
    case damage
    /// Too many failed before one opened, or before the end.
    case undecided
  }

  /// A failed entry, as far as it can be judged.
  typealias Judged = (failure: Failure, verdict: Verdict)

  private var held: [Failure] = []
  private var heldBytes = 0
  private let capacity: Int
  /// Whether the password opened an entry, up to its CRC-32.
  private(set) var isPasswordProven = false

  /// - Parameter capacity: how many bytes of failures to hold back.
  init(capacity: Int = 16 << 20) { self.capacity = capacity }

  /// Notes that an entry was opened and fully verified with the password.
  ///
  /// - Returns: what was held back: all of it is damage.
  mutating func verified() -> [Judged] {
    isPasswordProven = true
    return release(as: .damage)
  }

  /// Notes that an entry did not come out right.
  ///
  /// - Parameter bytes: about how much memory holding the failure takes.
  /// - Returns: what can be said now: this entry, or all when there is no more room.
  mutating func failed(_ failure: Failure, bytes: Int) -> [Judged] {
    if isPasswordProven { return [(failure, .damage)] }
    held.append(failure)
    heldBytes += bytes
    return heldBytes > capacity ? release(as: .undecided) : []
  }

  /// What is left when there are no more entries.
  mutating func finish() -> [Judged] {
    release(as: .wrongPassword)
  }

  private mutating func release(as verdict: Verdict) -> [Judged] {
    defer { (held, heldBytes) = ([], 0) }
    return held.map { ($0, verdict) }
  }
}
