/// The bounds within which files are taken out of a text.
public struct EmbeddedFileLimits: Sendable {
  /// The most files that are listed, and the most parts of files in yEnc; 1,000.
  public var files = 1000
  /// The most bytes that all files may have together when decoded; 4 GiB.
  ///
  /// They are kept in a temporary file where they are more than 256 KiB.
  public var decodedBytes: UInt64 = 4 << 30

  /// The documented defaults.
  public init() {}
}
