/// The decryption header of PKWARE strong encryption, which stands in front of an entry's data
/// (APPNOTE 7.2.4).
public struct StrongEncryptionHeader: Hashable, Sendable {
  /// Bytes of the initialisation vector.
  public let vectorLength: Int
  /// The algorithm's number (APPNOTE 7.2.3.2).
  public let algorithm: UInt16
  /// The key's length in bits.
  public let keyBits: UInt16
  /// Whether a password opens it.
  public let takesPassword: Bool
  /// Whether a certificate opens it.
  public let takesCertificate: Bool
  /// The header's length in bytes.
  public let size: Int

  /// The most bytes at the front of a payload that are looked at; a header for many certificates
  /// may be longer and is then not recognised.
  public static let longest = 1 << 16

  /// Reads the header at the front of a payload, or gives `nil` when it is none, not whole or
  /// longer than the payload.
  public init?(_ payload: [UInt8]) {
    var reader = ByteReader(payload)
    guard let vectorLength = reader.uint16(), vectorLength <= 256,
      reader.bytes(Int(vectorLength)) != nil,
      let rest = reader.uint32(), reader.remaining >= Int(rest)
    else { return nil }
    size = reader.position + Int(rest)
    guard reader.uint16() == 3, let algorithm = reader.uint16(),
      Self.names[algorithm] != nil, let keyBits = reader.uint16(), let flags = reader.uint16(),
      let randomLength = reader.uint16(), reader.bytes(Int(randomLength)) != nil,
      let recipients = reader.uint32()
    else { return nil }
    // For certificates a list of recipients follows (APPNOTE 7.3.4), each with its own key.
    if recipients > 0 {
      guard reader.uint16() != nil, reader.uint16() != nil else { return nil }
      for _ in 0..<recipients {
        guard let length = reader.uint16(), reader.bytes(Int(length)) != nil else { return nil }
      }
    }
    guard let verifierLength = reader.uint16(), verifierLength >= 4,
      reader.bytes(Int(verifierLength)) != nil, reader.position == size, flags & 3 != 0
    else { return nil }
    self.vectorLength = Int(vectorLength)
    self.algorithm = algorithm
    self.keyBits = keyBits
    takesPassword = flags & 1 != 0
    takesCertificate = flags & 2 != 0
  }

  /// The algorithm's name.
  public var algorithmName: String { Self.name(of: algorithm) }

  /// The name of an algorithm by its number, or the number where it has none.
  public static func name(of algorithm: UInt16) -> String {
    names[algorithm] ?? "algorithm \(algorithm)"
  }

  /// Whether a number is that of an algorithm.
  static func isKnown(_ algorithm: UInt16) -> Bool { names[algorithm] != nil }

  private static let names: [UInt16: String] = [
    0x6601: "des", 0x6602: "rc2", 0x6603: "3des-168", 0x6609: "3des-112", 0x660E: "aes-128",
    0x660F: "aes-192", 0x6610: "aes-256", 0x6702: "rc2", 0x6720: "blowfish", 0x6721: "twofish",
    0x6801: "rc4",
  ]
}
