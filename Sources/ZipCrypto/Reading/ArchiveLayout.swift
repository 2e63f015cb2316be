/// Where the parts of an archive stand, in bytes from the start of the source.
public struct ArchiveLayout: Hashable, Sendable {
  /// Bytes before the archive's first.
  public let prefix: UInt64
  /// The central directory.
  public let directory: Range<UInt64>
  /// The end record with its comment.
  public let endRecord: Range<UInt64>
}
