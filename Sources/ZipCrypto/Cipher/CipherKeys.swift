/// The state of traditional PKWARE encryption: three keys of 32 bits (APPNOTE 6.1).
///
/// Every operation wraps modulo 2^32. The value has no description: whoever knows the keys reads
/// everything that was encrypted under the password.
public struct CipherKeys: Sendable {
  private var key0: UInt32 = 0x1234_5678
  private var key1: UInt32 = 0x2345_6789
  private var key2: UInt32 = 0x3456_7890

  /// The keys that a password leads to (APPNOTE 6.1.5).
  public init(_ password: Password) {
    for byte in password.bytes { update(with: byte) }
  }

  /// Encrypts in place and moves the keys on.
  @inlinable
  public mutating func encrypt(_ bytes: inout MutableSpan<UInt8>) {
    encrypt(&bytes, in: 0..<bytes.count)
  }

  /// Decrypts in place and moves the keys on.
  @inlinable
  public mutating func decrypt(_ bytes: inout MutableSpan<UInt8>) {
    decrypt(&bytes, in: 0..<bytes.count)
  }

  /// Encrypts a range of a buffer in place and moves the keys on.
  ///
  /// - Precondition: the range lies within the buffer.
  public mutating func encrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    // In a copy the keys stay in registers for the whole loop.
    var keys = self
    for index in range {
      let plain = bytes[index]
      bytes[index] = plain ^ keys.keystreamByte
      keys.update(with: plain)
    }
    self = keys
  }

  /// Decrypts a range of a buffer in place and moves the keys on.
  ///
  /// - Precondition: the range lies within the buffer.
  public mutating func decrypt(_ bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    var keys = self
    for index in range {
      let plain = bytes[index] ^ keys.keystreamByte
      bytes[index] = plain
      keys.update(with: plain)
    }
    self = keys
  }

  /// The next byte of the keystream (APPNOTE 6.1.6, `decrypt_byte()`).
  @inline(__always)
  private var keystreamByte: UInt8 {
    let low = (key2 | 2) & 0xFFFF
    return UInt8(truncatingIfNeeded: (low &* (low ^ 1)) &>> 8)
  }

  /// One step of the key schedule with a byte of plaintext (APPNOTE 6.1.5, `update_keys()`).
  @inline(__always)
  private mutating func update(with plain: UInt8) {
    key0 = Self.crcStep(key0, plain)
    key1 = (key1 &+ (key0 & 0xFF)) &* 134_775_813 &+ 1
    key2 = Self.crcStep(key2, UInt8(truncatingIfNeeded: key1 &>> 24))
  }

  @inline(__always)
  private static func crcStep(_ register: UInt32, _ byte: UInt8) -> UInt32 {
    CRC32Table.steps[Int((register ^ UInt32(byte)) & 0xFF)] ^ (register &>> 8)
  }
}
