/// How much of an archive may be read: entries that share their bytes, or that claim more than is
/// there, would have them read again and again.
struct WorkBudget {
  /// Headers and payloads together may be as long as so many times the archive: two directories
  /// may list the same entries, and the two headers of an entry may each have a reading.
  private static let factor: UInt64 = 4
  /// What may be read of the smallest archive.
  private static let minimum: UInt64 = 1 << 20

  private let size: UInt64
  private var remaining: UInt64
  /// Whether something was not read for want of it.
  private(set) var isExhausted = false
  /// Bytes that may be read in looking for signatures.
  var search: UInt64

  /// - Parameter size: the archive's length in bytes.
  init(size: UInt64) {
    self.size = size
    let (bytes, overflow) = size.multipliedReportingOverflow(by: Self.factor)
    remaining = overflow ? .max : bytes + min(Self.minimum, .max - bytes)
    search = remaining
  }

  /// Takes the bytes of a payload or of a header.
  ///
  /// - Returns: whether there were as many left.
  mutating func take(_ count: UInt64) -> Bool {
    let count = min(count, size)
    guard count <= remaining else {
      isExhausted = true
      return false
    }
    remaining -= count
    return true
  }
}
