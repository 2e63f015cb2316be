/// Bounds on what a reader accepts; what passes one ends in `limitExceeded`, never in a crash.
public struct Limits: Hashable, Sendable {
  /// The most entries of one archive.
  public var entries: UInt64 = 1_000_000
  /// The most bytes of one entry's name.
  public var nameBytes: Int = 65_535
  /// The most bytes of content, over all entries that one reader opens.
  public var contentBytes: UInt64 = 64 << 30
  /// The most bytes of content for each byte in the archive, over 1 MiB of content.
  ///
  /// Deflate reaches 1,032 at most, so the default refuses nothing that it can make.
  public var ratio: UInt64 = 1_032
  /// The most archives inside one another.
  public var nestedArchives: Int = 8

  /// The documented defaults.
  public init() {}
}
