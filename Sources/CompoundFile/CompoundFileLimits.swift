/// The bounds within which a compound file is read: what lies beyond is recorded as a problem that
/// is a limit, never read on.
public struct CompoundFileLimits: Sendable {
  /// The most directory entries that are listed, free ones not counted; 262,144.
  public var entries = 1 << 18
  /// The most directory sectors' worth of slots that are looked at, free ones included; 1,048,576.
  public var directorySlots = 1 << 20
  /// The most storages that may stand in one another; 1,000.
  public var depth = 1000
  /// The most sectors that hold the list of the FAT's own sectors; 65,536.
  ///
  /// They are enough for 545 GB in sectors of 512 bytes.
  public var tableListSectors = 1 << 16
  /// The most steps from sector to sector while chains are measured, all together; 134,217,728.
  ///
  /// A chain is measured once: they are enough for 64 GiB in sectors of 512 bytes.
  public var chainSteps: UInt64 = 1 << 27
  /// The most problems that are recorded; 1,000.
  public var problems = 1000

  /// The documented defaults.
  public init() {}
}
