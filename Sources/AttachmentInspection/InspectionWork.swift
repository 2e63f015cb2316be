internal import ContainerProtection
internal import ZipCrypto

/// How much of an input was read to judge it, beside its own bytes.
public struct InspectionWork: Hashable, Sendable {
  /// Bytes of content that came out of entries, in all archives inside one another.
  public var contentBytes: UInt64 = 0
  /// Entries that were judged, in all archives.
  public var entries: UInt64 = 0

  /// Adds the work on another message of the same mailbox.
  mutating func add(_ other: InspectionWork) {
    contentBytes &+= other.contentBytes
    entries &+= other.entries
  }
}

/// Counts the work on one input and bounds it by the input's size, so that neither archives in
/// archives nor a mail's many attachments can multiply it.
final class InspectionMeter {
  /// Deflate gives 1,032 bytes for one at the most, and content is read up to three times: to
  /// prove it plain, for its first bytes, and to look inside.
  private static let factor: UInt64 = 3 * 1_032
  /// What may be read of the smallest input.
  private static let minimum: UInt64 = 64 << 20

  /// Counts and bounds the content.
  let content: ContentMeter
  private let entriesLimit: UInt64
  private var entries: UInt64 = 0
  /// Rounds of a hash that are left to prove passwords of documents; a document takes 300,000.
  private var hashRounds = 30_000_000

  /// - Parameter size: the input's length in bytes.
  init(size: UInt64, limits: Limits) {
    let (bytes, overflow) = size.multipliedReportingOverflow(by: Self.factor)
    let bound = overflow ? .max : bytes + min(Self.minimum, .max - bytes)
    content = ContentMeter(limit: min(bound, limits.contentBytes))
    entriesLimit = limits.entries
  }

  /// Counts an entry that is to be judged.
  ///
  /// - Returns: whether it is within the limit on entries, which all archives share that are in
  ///   one another: a directory of a million headers takes a few kilobytes when it is compressed.
  func takeEntry() -> Bool {
    guard entries < entriesLimit else { return false }
    entries += 1
    return true
  }

  /// What may be worked on one more container that is no ZIP archive.
  var containerLimits: ContainerLimits {
    var limits = ContainerLimits()
    limits.decodedBytes = content.limit - min(content.bytes, content.limit)
    limits.hashRounds = min(limits.hashRounds, hashRounds)
    return limits
  }

  /// Counts the work on a container that is no ZIP archive.
  func count(_ work: ContainerWork) {
    _ = content.add(work.decodedBytes)
    hashRounds -= min(hashRounds, work.hashRounds)
  }

  /// What was counted.
  var work: InspectionWork { InspectionWork(contentBytes: content.bytes, entries: entries) }
}
