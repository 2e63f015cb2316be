public import CompoundFile

/// The bounds within which a message is read: what lies beyond is recorded as a problem that is a
/// limit, never read on.
public struct OutlookLimits: Sendable {
  /// The most attachments that are listed, those of embedded messages included; 10,000.
  public var attachments = 10_000
  /// The most messages that may stand in one another; 100.
  public var depth = 100
  /// The most properties that are looked at in one list; 65,536.
  public var properties = 1 << 16
  /// The most values that are looked at in one list, and attributes in one TNEF stream; 262,144.
  public var values = 1 << 18
  /// The longest name, type or identifier that is read whole, in bytes; 4,096.
  public var nameBytes = 1 << 12
  /// The most bytes that the transport headers may have; 1 MiB.
  public var headerBytes = 1 << 20
  /// The most bytes of names and headers that are read, all together; 64 MiB.
  public var textBytes = 1 << 26
  /// The most bytes whose checksums are verified, all together; 4 GiB.
  public var checksumBytes: UInt64 = 4 << 30
  /// The most problems that are recorded; 1,000.
  public var problems = 1000
  /// The bounds for the compound file that a `.msg` is.
  public var compoundFile = CompoundFileLimits()

  /// The documented defaults.
  public init() {}
}
