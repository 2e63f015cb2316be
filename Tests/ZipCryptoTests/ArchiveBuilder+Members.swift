@testable import ZipCrypto

extension ArchiveBuilder.Member {
  /// A plain stored entry.
  static func stored(_ name: String, _ content: [UInt8]) -> Self {
    Self(
      name: Array(name.utf8), payload: content, crc: CRC32.of(content), size: UInt64(content.count))
  }

  /// A plain deflated entry.
  static func deflated(_ name: String, _ content: [UInt8]) throws -> Self {
    var member = stored(name, content)
    member.payload = try ZipCryptoTests.deflated(content)
    member.method = 8
    return member
  }

  /// What the last byte of an encryption header is made of.
  enum Check { case crc, time, value(UInt8) }

  /// The same entry, encrypted by the reference.
  func encrypted(_ password: String, check: Check = .crc) -> Self {
    let byte: UInt8 =
      switch check {
      case .crc: UInt8(crc >> 24)
      case .time: UInt8(time >> 8)
      case .value(let value): value
      }
    var cipher = ReferenceCipher(password: Array(password.utf8))
    var member = self
    member.payload = cipher.encrypt(Array(0x30..<0x3B) + [byte] + payload)
    member.flags |= 1
    return member
  }

  /// The same entry with a data descriptor behind it.
  func withDescriptor(signed: Bool = true, wide: Bool = false) -> Self {
    var member = self
    member.flags |= 8
    let width = wide ? 8 : 4
    member.descriptor = signed ? hex("504b0708") : []
    member.descriptor += le(UInt64(crc), 4) + le(UInt64(payload.count), width) + le(size, width)
    return member
  }

  /// The same entry with other fields.
  func with(_ change: (inout Self) -> Void) -> Self {
    var member = self
    change(&member)
    return member
  }
}

extension ArchiveBuilder {
  /// An archive of these entries.
  init(_ members: Member...) { self.members = members }

  /// The same archive with other fields.
  func with(_ change: (inout Self) -> Void) -> Self {
    var builder = self
    change(&builder)
    return builder
  }
}
