/// What a reader does about end records that do not tell the truth.
public enum DirectoryTolerance: Hashable, Sendable {
  /// The directory must stand where the end record says, with as many entries: else nothing else
  /// that the archive says deserves trust either.
  case strict
  /// Looks for the directory where other readers find it, and lists every entry that is there:
  /// for who judges an archive rather than uses it.
  case lenient
}

/// What the end record says of the directory, and what was found.
public struct DirectoryDeviation: Hashable, Sendable {
  /// Entries that the end record announces.
  public let announcedEntries: UInt64
  /// Entries that stand in the directory.
  public let entries: UInt64
  /// Where the directory should end, in bytes from the start of the source.
  public let statedEnd: UInt64
  /// Where it ends.
  public let end: UInt64
}
