import PortableSystem
import Testing

@testable import ZipCrypto

/// PKWARE strong encryption is recognised by its header, which is laid out here by APPNOTE 7.2.4.
@Suite struct StrongEncryptionTests {
  private func header(
    algorithm: UInt64 = 0x6610, bits: UInt64 = 256, flags: UInt64 = 1, recipients: [[UInt8]] = [],
    format: UInt64 = 3
  ) -> [UInt8] {
    let random = [UInt8](repeating: 7, count: 32)
    var rest = le(format, 2) + le(algorithm, 2) + le(bits, 2) + le(flags, 2)
    rest += le(UInt64(random.count), 2) + random + le(UInt64(recipients.count), 4)
    if !recipients.isEmpty {
      rest += le(0x8004, 2) + le(20, 2)
      for recipient in recipients { rest += le(UInt64(recipient.count), 2) + recipient }
    }
    rest += le(16, 2) + [UInt8](repeating: 9, count: 16)
    return le(16, 2) + [UInt8](repeating: 1, count: 16) + le(UInt64(rest.count), 4) + rest
  }

  @Test func password() throws {
    let bytes = header()
    let found = try #require(StrongEncryptionHeader(bytes + [1, 2, 3]))
    #expect(found.algorithmName == "aes-256")
    #expect(found.keyBits == 256)
    #expect(found.takesPassword && !found.takesCertificate)
    #expect(found.size == bytes.count)
  }

  @Test func certificates() throws {
    let bytes = header(
      algorithm: 0x6603, bits: 168, flags: 2,
      recipients: [[UInt8](repeating: 3, count: 148), [UInt8](repeating: 4, count: 148)])
    let found = try #require(StrongEncryptionHeader(bytes))
    #expect(found.algorithmName == "3des-168")
    #expect(!found.takesPassword && found.takesCertificate)
  }

  @Test func whatIsNone() {
    #expect(StrongEncryptionHeader(header(format: 2)) == nil)
    #expect(StrongEncryptionHeader(header(algorithm: 0x1234)) == nil)
    #expect(StrongEncryptionHeader(header(flags: 0)) == nil)
    let whole = header()
    for count in 0..<whole.count {
      #expect(StrongEncryptionHeader(Array(whole.prefix(count))) == nil)
    }
  }
}
