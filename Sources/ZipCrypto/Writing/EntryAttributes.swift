/// What a file system knows of a file besides its name and content.
public struct EntryAttributes: Hashable, Sendable {
  /// When the content was modified, in seconds since 1970-01-01 00:00 UTC.
  public var modificationTime: Int64
  /// The Unix mode: permission bits and, in the upper four, the type.
  ///
  /// The writer sets the type itself, by what is added.
  public var unixMode: UInt16

  /// Attributes of an entry.
  ///
  /// - Parameters:
  ///   - modificationTime: seconds since 1970-01-01 00:00 UTC.
  ///   - unixMode: permission bits, with or without the type.
  public init(modificationTime: Int64, unixMode: UInt16) {
    self.modificationTime = modificationTime
    self.unixMode = unixMode
  }
}
