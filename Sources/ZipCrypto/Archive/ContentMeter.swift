/// Counts the bytes of content that readers give out, and stops them at a bound.
///
/// Archives inside archives can multiply: readers that share one meter share its bound.
public final class ContentMeter {
  /// Bytes of content that were given out.
  public private(set) var bytes: UInt64 = 0
  /// Whether the bound was passed; then nothing more is given out.
  public var isExhausted: Bool { bytes > limit }
  /// The most that may be.
  public let limit: UInt64

  /// A meter that stops at so many bytes.
  public init(limit: UInt64) { self.limit = limit }

  /// Counts bytes.
  ///
  /// - Returns: whether the bound is kept.
  package func add(_ count: UInt64) -> Bool {
    let (sum, overflow) = bytes.addingReportingOverflow(count)
    bytes = overflow ? .max : sum
    return bytes <= limit
  }
}
