internal import ZipCrypto

/// How much of an input was read to judge it, beside its own bytes.
public struct InspectionWork: Hashable, Sendable {
  /// Bytes of content that came out of entries, in all archives inside one another.
  public var contentBytes: UInt64 = 0
  /// Entries that were judged, in all archives.
  public var entries: UInt64 = 0
}

/// Counts the work on one attachment and bounds it by the attachment's size, so that archives in
/// archives cannot multiply it.
final class InspectionMeter {
  /// Deflate gives 1,032 bytes for one at the most, and content is read up to three times: to
  /// prove it plain, for its first bytes, and to look inside.
  private static let factor: UInt64 = 3 * 1_032
  /// What may be read of the smallest attachment.
  private static let minimum: UInt64 = 64 << 20

  /// Counts and bounds the content.
  let content: ContentMeter
  private var entries: UInt64 = 0

  /// - Parameter size: the attachment's length in bytes.
  init(size: UInt64, limits: Limits) {
    let (bytes, overflow) = size.multipliedReportingOverflow(by: Self.factor)
    let bound = overflow ? .max : bytes + min(Self.minimum, .max - bytes)
    content = ContentMeter(limit: min(bound, limits.contentBytes))
  }

  /// Counts an entry that is judged.
  func addEntry() { entries += 1 }

  /// What was counted.
  var work: InspectionWork { InspectionWork(contentBytes: content.bytes, entries: entries) }
}
