/// All encrypted entries of an archive that did not come out right, as one answer.
struct PasswordRefusals {
  /// How many there are.
  private(set) var count: UInt64 = 0
  /// Whether the password opened another entry: then these are damaged.
  var isPasswordProven = false
  private(set) var firstEntry: String?
  private(set) var firstOffset: UInt64?

  /// Counts one more.
  mutating func add(entry: String, offset: UInt64?) {
    if count == 0 { (firstEntry, firstOffset) = (entry, offset) }
    count += 1
  }

  /// What they mean for the exit status.
  var status: ExitStatus { count == 0 ? .yes : isPasswordProven ? .failure : .no }
}

extension Diagnostics {
  /// Says what the refusals of an archive mean and what to try.
  func report(_ refusals: PasswordRefusals, input: String, passwords: PasswordSource) {
    guard refusals.count > 0 else { return }
    guard !refusals.isPasswordProven else {
      hint("the password opened other entries: what failed is damaged, or under another password")
      return
    }
    if refusals.count == 1 {
      error(
        "wrong password", input: input, entry: refusals.firstEntry, offset: refusals.firstOffset)
    } else {
      error("wrong password: it opens none of \(refusals.count) entries", input: input)
    }
    if passwords.hasCharactersBeyondASCII {
      hint("the sender may have encoded it otherwise: try --password-encoding cp932")
    }
    hint("check its case and spaces; if it is right, the archive may be damaged instead")
  }
}
