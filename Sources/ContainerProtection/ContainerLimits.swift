/// The bounds within which a container is read; beyond them it is undetermined.
public struct ContainerLimits: Sendable {
  /// The most bytes that are read of the source, however often; 4 GiB.
  ///
  /// Headers are a small part of most containers; a document with a damaged index is searched
  /// from end to end, a few times at most.
  public var bytesRead: UInt64 = 4 << 30
  /// The most records that are looked at: blocks, packets, objects, files; 2,000,000.
  public var records = 2_000_000
  /// The most bytes that a header may have which must be held in memory; 32 MiB.
  public var headerBytes = 32 << 20
  /// The most bytes that are decoded to be looked through, kept in a temporary file; 1 GiB.
  public var decodedBytes: UInt64 = 1 << 30
  /// The most entries that are listed; 10,000.
  public var entries = 10_000
  /// How deep structures may stand in one another; 64.
  public var depth = 64
  /// The most rounds of a hash to prove passwords, all together; 3,000,000.
  ///
  /// Office makes 100,000 for each of the three that are tried; MS-OFFCRYPTO allows 10,000,000.
  public var hashRounds = 3_000_000
  /// How many bytes of a program in front of an archive are searched for it; 4 MiB.
  public var stubBytes: UInt64 = 4 << 20

  /// The documented defaults.
  public init() {}
}
