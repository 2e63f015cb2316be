/// A message of OpenPGP as text (RFC 9580, 6.2).
enum ArmourDraft {
  /// The lines, each with its line break, and the checksum that older programs insist on.
  static func message(_ packets: [UInt8]) -> [UInt8] {
    Array("-----BEGIN PGP MESSAGE-----\r\n\r\n".utf8) + Base64Draft.lines(packets, width: 64)
      + Array("\r\n=".utf8) + Base64Draft.encode(checksum(packets))
      + Array("\r\n-----END PGP MESSAGE-----\r\n".utf8)
  }

  /// CRC-24, the highest byte first (6.1.1).
  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var value: UInt32 = 0xB7_04CE
    for byte in bytes {
      value ^= UInt32(byte) << 16
      for _ in 0..<8 {
        value <<= 1
        if value & 0x100_0000 != 0 { value ^= 0x186_4CFB }
      }
    }
    return [16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
