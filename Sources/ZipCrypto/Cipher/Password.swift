/// A password: bytes, never text, and never printed.
///
/// The format does not say how characters become bytes; senders use UTF-8, a Windows code page
/// or whatever their system has. Whoever knows the encoding re-codes before this type.
public struct Password: Hashable, Sendable {
  /// The bytes, for ciphers alone.
  public let bytes: [UInt8]

  /// A password of these bytes; none at all is the empty password.
  public init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The UTF-8 bytes of a text, as they stand: nothing is normalised.
  public init(_ text: String) { self.init(bytes: text.utf8) }

  /// Whether this is the empty password.
  public var isEmpty: Bool { bytes.isEmpty }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A placeholder, so that a password cannot get into a log.
  public var description: String { "<password>" }
  /// The same placeholder.
  public var debugDescription: String { description }
  /// A mirror without children, since `dump` would print them.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
