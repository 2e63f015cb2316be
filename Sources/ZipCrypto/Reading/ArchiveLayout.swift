/// Where the parts of an archive stand, in bytes from the start of the source.
public struct ArchiveLayout: Hashable, Sendable {
  /// Bytes before the archive's first.
  public let prefix: UInt64
  /// The central directory.
  public let directory: Range<UInt64>
  /// The end record with its comment.
  public let endRecord: Range<UInt64>
  /// The archive's comment.
  public var comment: Range<UInt64> {
    let fixed = UInt64(EndOfCentralDirectory.fixedSize)
    return endRecord.lowerBound + fixed..<endRecord.upperBound
  }
}
