/// The bounds within which a mail is read: what lies beyond is recorded as a limit, never read on.
public struct MailLimits: Sendable {
  /// The most bytes of a mail that are gone through; 64 GiB.
  public var messageBytes: UInt64 = 64 << 30
  /// The most bytes that one header block may have; 1 MiB.
  public var headerBytes = 1 << 20
  /// The most bytes that all header blocks of a mail may have together; 8 MiB.
  public var totalHeaderBytes = 8 << 20
  /// The most parts that are listed; 10,000.
  public var parts = 10_000
  /// The most multiparts and embedded messages that may stand in one another; 100.
  public var depth = 100
  /// The most parameters of one field that are looked at; 64.
  public var parameters = 64
  /// The longest boundary that is searched for, in bytes; 1,000 (RFC 2046 5.1.1 allows 70).
  public var boundaryBytes = 1000
  /// The most bytes that embedded messages may have when decoded, all together; 4 GiB.
  ///
  /// They are kept in a temporary file.
  public var decodedBytes: UInt64 = 4 << 30
  /// The most defects that are recorded; 1,000.
  public var defects = 1000

  /// The documented defaults.
  public init() {}
}
