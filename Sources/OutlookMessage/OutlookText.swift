public import PortableSystem

/// A body of a message, which may be of any length and is not read into memory.
public struct OutlookText: Sendable {
  /// Its bytes.
  public let source: any ByteSource
  /// Whether they are UTF-16, little-endian.
  public let isUTF16: Bool
  /// The code page that the message names for them otherwise; an HTML body may say itself what it is.
  public let codePage: CodePage?
}
