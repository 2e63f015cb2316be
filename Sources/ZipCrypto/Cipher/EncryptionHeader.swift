/// The 12 bytes that stand, encrypted, in front of an entry's data (APPNOTE 6.1.6).
///
/// Eleven are random, so that the same file under the same password never gives the same bytes;
/// the last lets a reader refuse most wrong passwords at once.
public enum EncryptionHeader {
  /// Its length in bytes; an entry's compressed size includes it.
  public static let size = 12

  /// The header in clear: eleven bytes from `random`, then the check byte.
  ///
  /// - Parameter random: the system's source, but for tests that need the same bytes again.
  static func make(
    checkByte: UInt8, random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    (0..<size - 1).map { _ in UInt8.random(in: .min ... .max, using: &random) } + [checkByte]
  }
}

/// The two values that writers put into the check byte.
///
/// APPNOTE wants the CRC-32's high byte, and where general purpose bit 3 is set, so that the
/// CRC-32 is not known in advance, writers use the high byte of the MS-DOS time. Some archives
/// had bit 3 changed later, so a reader tries both.
public struct CheckBytes: Hashable, Sendable {
  /// The high byte of the content's CRC-32.
  public let crc: UInt8
  /// The high byte of the MS-DOS modification time.
  public let time: UInt8

  /// The check bytes of an entry with this checksum and time.
  public init(crc32: UInt32, time: MSDOSDateTime) {
    crc = UInt8(truncatingIfNeeded: crc32 >> 24)
    self.time = UInt8(truncatingIfNeeded: time.time >> 8)
  }

  /// Which of them the last byte of a decrypted header equals.
  func match(_ byte: UInt8) -> CheckByteMatch {
    switch (byte == crc, byte == time) {
    case (true, true): .both
    case (true, false): .crc
    case (false, true): .time
    case (false, false): .none
    }
  }
}

/// What told, before any content, that a password may be right.
///
/// Of traditional encryption it is the check byte that the decrypted encryption header bore. A
/// match alone proves nothing: with two values accepted, about 1 wrong password in 128 passes.
public enum CheckByteMatch: String, Hashable, Sendable {
  /// The high byte of the CRC-32, as APPNOTE wants it.
  case crc
  /// The high byte of the time, as writers do that set general purpose bit 3.
  case time
  /// Both, since they happen to be equal.
  case both
  /// Neither: the password is wrong.
  case none
  /// WinZip AES: the two verification bytes, which 1 wrong password in 65,536 passes.
  case aes
}
