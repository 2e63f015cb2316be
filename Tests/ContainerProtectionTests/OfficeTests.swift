import PortableSystem
import TestSupport
import Testing

@testable import ContainerProtection

/// Streams of binary documents that no free program writes: records put together here, verifiers
/// that another program accepts.
@Suite struct OfficeTests {
  private func meter(_ bytes: [UInt8]) -> MeteredSource {
    MeteredSource(MemorySource(bytes), limits: ContainerLimits())
  }

  private func littleEndian(_ values: [UInt64], _ count: Int) -> [UInt8] {
    values.flatMap { value in
      (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    }
  }

  private func record(_ type: UInt64, _ data: [UInt8]) -> [UInt8] {
    littleEndian([type, UInt64(data.count)], 2) + data
  }

  private func workbook(_ records: [UInt8], version: UInt64 = 0x0600) throws -> ContainerReading {
    let bytes =
      record(0x0809, littleEndian([version, 5, 0, 0], 2)) + records + record(0x000A, [])
    return try Workbook(MemorySource(bytes), meter(bytes)).read()
  }

  @Test(arguments: CryptoAPIVector.all) func workbooks(_ vector: CryptoAPIVector.Vector) throws {
    let reading = try workbook(record(0x002F, [1, 0] + vector.bytes))
    #expect(reading.protection == (vector.isDefault ? .opensWithoutPassword : .encrypted))
    #expect(reading.ciphers == ["rc4-\(vector.bits)"])
  }

  /// Whatever is wrong with a description, it is never told that no password is tried.
  @Test func descriptionsCutOffOrChanged() throws {
    let bytes = try #require(CryptoAPIVector.all.last).bytes
    for count in bytes.indices {
      let reading = try? workbook(record(0x002F, [1, 0] + bytes[..<count]))
      #expect(reading?.protection != .opensWithoutPassword, "\(count)")
    }
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0xFF
      let reading = try? workbook(record(0x002F, [1, 0] + changed))
      #expect(reading?.protection != .opensWithoutPassword && reading?.protection != .plain)
    }
  }

  /// The two numbers by which a password is known under XOR; those of Excel's are msoffcrypto's.
  @Test func workbooksUnderXOR() throws {
    let standard = littleEndian([0xB359, 0x9A0A], 2)
    let other = littleEndian([0xB359, 0x9A0B], 2)
    #expect(try workbook(record(0x2F, [0, 0] + standard)).protection == .opensWithoutPassword)
    #expect(try workbook(record(0x2F, [0, 0] + other)).protection == .encrypted)
    let old = try workbook(record(0x2F, standard), version: 0x0500)
    #expect(old.protection == .opensWithoutPassword)
    #expect(old.ciphers == ["xor"])
    #expect(try workbook(record(0x2F, [9, 0] + other)).protection == .undetermined)
  }

  @Test func workbooksThatAreNotEncrypted() throws {
    #expect(try workbook([]).protection == .plain)
    let shared = try workbook(record(0x005B, [1, 0, 0, 0]))
    #expect(shared.protection == .plain)
    #expect(shared.findings.contains { $0.code == .writeProtection })
    // A mark, and behind it a record that encryption would have made unreadable.
    let marked = try workbook(
      record(0x2F, [0, 0, 1, 2, 3, 4]) + record(0x0042, littleEndian([1200], 2)))
    #expect(marked.protection == .undetermined)
  }

  /// The last edit of a presentation refers to what tells of the encryption.
  @Test(arguments: CryptoAPIVector.all)
  func presentations(_ vector: CryptoAPIVector.Vector) throws {
    func atom(_ type: UInt64, _ data: [UInt8]) -> [UInt8] {
      littleEndian([0x000F, type], 2) + littleEndian([UInt64(data.count)], 4) + data
    }
    let crypt = atom(0x2F14, vector.bytes)
    // One run of objects from number 3 on: a document at 0, and the session there as well.
    let directory = atom(0x1772, littleEndian([2 << 20 | 3, 0, 0], 4))
    let edit = atom(
      0x0FF5,
      littleEndian([0, 0x0300_0000, 0, UInt64(crypt.count), 3, 5, 0, 4], 4))
    let document = crypt + directory + edit
    func user(_ token: UInt64) -> [UInt8] {
      atom(0x0FF6, littleEndian([0x14, token, UInt64(crypt.count + directory.count)], 4))
    }
    func read(_ token: UInt64) throws -> ContainerReading {
      try Presentation(
        MemorySource(document), MemorySource(user(token)), meter(document)
      ).read()
    }
    let reading = try read(0xF3D1_C4DF)
    #expect(reading.protection == (vector.isDefault ? .opensWithoutPassword : .encrypted))
    #expect(reading.ciphers == ["rc4-\(vector.bits)"])
    #expect(throws: ReadingFailure.self) { try read(0xE391_C05F) }
    #expect(throws: ReadingFailure.self) { try read(0) }
  }

  @Test(arguments: [
    ("<encryption><keyData cipherAlgorithm=\"AES\" keyBits=\"256\"/></encryption>", false),
    ("<encryption><keyEncryptor uri=\"x/certificate\"><encryptedKey/></keyEncryptor>", false),
    ("<!DOCTYPE x [<!ENTITY a \"b\">]><encryption/>", false),
    (
      "<encryption><keyData cipherAlgorithm=\"AES\" keyBits=\"128\"/><keyEncryptor "
        + "uri=\"x/certificate\"><encryptedKey/></keyEncryptor></encryption>", true
    ),
  ])
  func descriptionsInXML(_ xml: String, _ isWhole: Bool) throws {
    let bytes = Array(xml.utf8)
    guard isWhole else {
      #expect(throws: ReadingFailure.self) {
        try AgileEncryption(MemorySource(bytes), meter: meter(bytes)).encryption()
      }
      return
    }
    let encryption = try AgileEncryption(MemorySource(bytes), meter: meter(bytes)).encryption()
    #expect(encryption.hasCertificates)
    #expect(encryption.trial == .refused)
    #expect(encryption.cipher == "aes-128")
  }
}
