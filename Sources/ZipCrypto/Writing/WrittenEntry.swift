/// What the writer made of an entry.
public struct WrittenEntry: Hashable, Sendable {
  /// The name as it was given; a folder's ends in `/`.
  public let name: String
  /// How the payload is encrypted: everything but folders is when a password was given.
  ///
  /// An *empty* file under traditional encryption is 12 bytes in which only the check byte tells a
  /// right password from a wrong one; under AES the authentication code tells.
  public let encryption: EntryEncryption
  /// Whether the payload is encrypted.
  public var isEncrypted: Bool { encryption != .none }
  /// How the content was compressed.
  public let method: CompressionMethod
  /// The CRC-32 of the content.
  public let crc32: UInt32
  /// Bytes of the content.
  public let size: UInt64
  /// Bytes of the payload, the cipher's own included.
  public let compressedSize: UInt64
  /// Whether CRC-32 and sizes stand behind the payload (general purpose bit 3), and the check
  /// byte is that of the time.
  public let hasDataDescriptor: Bool
}
