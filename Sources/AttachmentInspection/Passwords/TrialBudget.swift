internal import ZipCrypto

/// How much work the search for passwords may still take, over all archives of one input.
///
/// What refuses nearly every wrong password is cheap, and what refuses the rest is not: each kind
/// of work has a bound of its own.
final class TrialBudget {
  /// Encryption headers that may be decrypted: each takes well under a microsecond.
  private(set) var headers: UInt64
  /// Encryption headers that may be decrypted under passwords that opened other entries: so that
  /// an archive with thousands of passwords does not have each of them tried on each entry.
  private(set) var retrials: UInt64
  /// Bytes of content that may be read under passwords which then turn out to be wrong.
  private(set) var contentBytes: UInt64
  /// Keys of WinZip AES that may be derived: each takes 1,000 rounds of HMAC-SHA1.
  private(set) var derivations: UInt64
  /// Whether something was not tried for want of it.
  private(set) var isExhausted = false

  /// - Parameters:
  ///   - listed: the length of the list that the user wants tried.
  ///   - size: the input's length in bytes: some passwords can be tried even on all of it.
  init(
    listed: Int, size: UInt64 = 0, headers: UInt64 = 1 << 20, retrials: UInt64 = 1 << 22,
    contentBytes: UInt64 = 256 << 20, derivations: UInt64 = 2_000
  ) {
    self.retrials = retrials
    self.headers = headers + 16 * UInt64(listed)
    let (bytes, overflow) = size.multipliedReportingOverflow(by: 2)
    self.contentBytes = overflow ? .max / 2 : min(bytes, .max / 2) + contentBytes
    self.derivations = derivations + UInt64(min(listed, 20_000))
  }

  /// Whether nothing is left to search with for the password of an entry under this cipher.
  func isUsedUp(for encryption: EntryEncryption) -> Bool {
    let isUsedUp = encryption == .zipCrypto ? headers == 0 : derivations == 0
    if isUsedUp { isExhausted = true }
    return isUsedUp
  }

  /// Takes one header; `false` when there is none left.
  func takeHeader() -> Bool { take(1, from: &headers) }

  /// Takes one header under a password that opened another entry; `false` when there is none left.
  func takeRetrial() -> Bool { take(1, from: &retrials) }

  /// Takes one derivation; `false` when there is none left.
  func takeDerivation() -> Bool { take(1, from: &derivations) }

  /// Takes bytes of content; `false` when there are not so many left.
  func takeContent(_ count: UInt64) -> Bool { take(count, from: &contentBytes) }

  /// Gives bytes back that were read under a password which turned out to be right.
  func returnContent(_ count: UInt64) { contentBytes += count }

  private func take(_ count: UInt64, from rest: inout UInt64) -> Bool {
    guard rest >= count else {
      isExhausted = true
      return false
    }
    rest -= count
    return true
  }
}
