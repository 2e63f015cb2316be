/// How much of an archive may be read: entries that share their bytes, or that claim more than is
/// there, would have them read again and again.
struct WorkBudget {
  /// All payloads together may be as long as so many times the archive.
  private static let factor: UInt64 = 2
  /// What may be read of the smallest archive.
  private static let minimum: UInt64 = 1 << 20

  private let size: UInt64
  private var remaining: UInt64
  /// Bytes that may be read in looking for signatures.
  var search: UInt64

  /// - Parameter size: the archive's length in bytes.
  init(size: UInt64) {
    self.size = size
    let (bytes, overflow) = size.multipliedReportingOverflow(by: Self.factor)
    remaining = overflow ? .max : bytes + min(Self.minimum, .max - bytes)
    search = remaining
  }

  /// Takes a payload's bytes.
  ///
  /// - Returns: whether there were as many left.
  mutating func take(_ count: UInt64) -> Bool {
    let count = min(count, size)
    guard count <= remaining else { return false }
    remaining -= count
    return true
  }
}
