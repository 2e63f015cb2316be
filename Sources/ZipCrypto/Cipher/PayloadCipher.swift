/// A cipher that a reader opens payloads with and a writer makes them with.
///
/// Every reader knows ``TraditionalCipher``. Others it is given, so that who needs none of them
/// builds none: WinZip AES stands in a module of its own.
public protocol PayloadCipher: Sendable {
  /// How entries are encrypted that it writes.
  var encryption: EntryEncryption { get }

  /// What stands around the data in the payloads of an encryption, or `nil` for one that is none
  /// of this cipher's.
  func frame(of encryption: EntryEncryption) -> PayloadFrame?

  /// Starts to decrypt a payload.
  ///
  /// - Parameters:
  ///   - claim: what the headers say of it.
  ///   - leading: the bytes in front of the data, just as many as the frame has.
  /// - Throws: `.wrongPassword` when they show that the password is wrong, `.unsupported`.
  func decryption(
    of claim: EncryptionClaim, leading: [UInt8], password: Password
  ) throws(ZipError) -> any PayloadDecryption

  /// What the headers of an entry that is written say.
  ///
  /// - Parameters:
  ///   - method: how the content is compressed.
  ///   - size: bytes of the content; of long content from a pipe, its first 256 KiB.
  func marking(of method: CompressionMethod, size: UInt64) -> EntryMarking

  /// Starts to encrypt a payload.
  ///
  /// - Parameters:
  ///   - checkByte: what traditional encryption has for readers to know the password by.
  ///   - random: where everything random comes from.
  func encryption(
    under password: Password, checkByte: UInt8, random: inout some RandomNumberGenerator
  ) -> any PayloadEncryption
}

/// The bytes that stand around the data in a payload, and count to its size.
public struct PayloadFrame: Hashable, Sendable {
  /// Bytes in front, such as a salt.
  public let leading: Int
  /// Bytes behind, such as an authentication code.
  public let trailing: Int

  /// A frame of so many bytes.
  public init(leading: Int, trailing: Int) {
    self.leading = leading
    self.trailing = trailing
  }

  /// Bytes in front and behind.
  public var size: UInt64 { UInt64(leading) + UInt64(trailing) }
}

/// A payload on its way to plain data.
public protocol PayloadDecryption {
  /// What told that the password may be right.
  var check: CheckByteMatch { get }
  /// Whether the headers' CRC-32 is that of the content.
  var hasChecksum: Bool { get }
  /// Decrypts, in place, a range of a buffer that holds the next bytes of the data.
  ///
  /// - Precondition: the range lies within the buffer.
  mutating func decrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>)
  /// Whether the bytes behind the data say that all of it is as it was written.
  ///
  /// - Parameter trailing: just as many bytes as the frame has.
  func isAuthentic(_ trailing: [UInt8]) -> Bool
}

/// Plain data on its way to a payload.
public protocol PayloadEncryption {
  /// The bytes that go in front of the data.
  var leading: [UInt8] { get }
  /// Encrypts, in place, a range of a buffer that holds the next bytes of the data.
  ///
  /// - Precondition: the range lies within the buffer.
  mutating func encrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>)
  /// The bytes that go behind the data, once all of it was encrypted.
  var trailing: [UInt8] { get }
}

/// What the headers of an encrypted entry say.
public struct EntryMarking {
  /// The compression method that stands in the headers.
  public let method: CompressionMethod
  /// The number and the data of an extra field that the cipher needs.
  public let extraField: (identifier: UInt16, data: [UInt8])?
  /// The version that a reader needs, times ten.
  public let versionNeeded: UInt16
  /// Whether the CRC-32 of the content stands in the headers, or zero.
  public let showsChecksum: Bool

  /// A marking of these.
  public init(
    method: CompressionMethod, extraField: (identifier: UInt16, data: [UInt8])?,
    versionNeeded: UInt16, showsChecksum: Bool
  ) {
    self.method = method
    self.extraField = extraField
    self.versionNeeded = versionNeeded
    self.showsChecksum = showsChecksum
  }

  /// The marking of a plain entry.
  static func plain(_ method: CompressionMethod) -> EntryMarking {
    EntryMarking(method: method, extraField: nil, versionNeeded: 20, showsChecksum: true)
  }
}
