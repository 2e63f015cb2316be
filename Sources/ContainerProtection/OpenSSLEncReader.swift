internal import PortableSystem

/// Tells of what the command `openssl enc` writes: eight bytes, a salt, and nothing that names
/// the cipher.
struct OpenSSLEncReader {
  private static let signature = Array("Salted__".utf8)
  /// The same in base64, but for the last character.
  private static let encoded = Array("U2FsdGVkX1".utf8)
  private static let headerSize: UInt64 = 16

  let meter: MeteredSource

  static func isBeginning(_ head: [UInt8]) -> Bool { head.has(signature) || head.has(encoded) }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.opensslEnc)
    guard try meter.has(Self.signature, at: 0) else {
      throw .unsupported("base64 of what openssl encrypts, which is not looked into")
    }
    // So short, and without anything to check, bytes look encrypted whatever they are.
    guard meter.size >= Self.headerSize + 1_024 else {
      throw .unreadable(
        ContainerFinding(.contentUnknown, "too short to tell whether it is really encrypted"))
    }
    guard try EvenSpread.isPossible(in: Self.headerSize..<meter.size, of: meter) else {
      throw .unreadable(
        ContainerFinding(.looksReadable, "marked as encrypted, and its bytes are not evenly spread")
      )
    }
    reading.protection = .encrypted
    reading.note(.contentEncrypted, "encrypted by openssl; the cipher is not named")
    reading.note(.passphrase, "it asks for a password")
    return reading
  }
}
