import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import AttachmentInspection

/// Encryption headers that are not random, and random ones that are never taken for such.
@Suite struct EncryptionHeaderStrengthTests {
  private let keys = CipherKeys(Password("secret"))

  private func entry() throws -> Entry {
    var entries = try ArchiveReader(MemorySource(EncryptedArchive.bytes("secret"))).entries()
    return try #require(try entries.next())
  }

  private func strength(_ header: [UInt8]) throws -> EncryptionHeaderStrength {
    EncryptionHeaderStrength(header, of: try entry(), keys: keys)
  }

  @Test(arguments: [
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x4B, 0x9A], EncryptionHeaderStrength.constant(0)),
    ([7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 0x9A], .constant(7)),
    ([0, 0, 0, 0, 0, 0, 0, 0x81, 0x32, 0xF3, 9, 0x9A], .constant(0)),
    ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0x9A], .counted),
    ([250, 252, 254, 0, 2, 4, 6, 8, 10, 12, 14, 0x9A], .counted),
    ([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 255, 0x9A], .counted),
    ([0xA1, 0xB2, 0xA1, 0xB2, 0xA1, 0xB2, 0xA1, 0xB2, 0xA1, 0xB2, 0xA1, 0x9A], .periodic),
    ([1, 0xB2, 0x73, 4, 1, 0xB2, 0x73, 4, 1, 0xB2, 0x73, 0x9A], .periodic),
    (Array("SomeHeader1".utf8) + [0x9A], .text),
    ([0x81, 0x12, 0xF3, 9, 0xC4, 0x6E, 0xD1, 0x05, 0x77, 0xE8, 0x20, 0x9A], .looksRandom),
    // Printable, but not a word: that happens.
    (Array("a~?/(9}Qz;:".utf8) + [0x9A], .looksRandom),
  ])
  func recognised(header: [UInt8], as expected: EncryptionHeaderStrength) throws {
    #expect(try strength(header) == expected)
    #expect((expected.fault == nil) == (expected == .looksRandom))
  }

  @Test func copiesOfWhatStandsInClear() throws {
    let entry = try entry()
    let random: [UInt8] = [0x81, 0x12, 0xF3, 9, 0xC4, 0x6E]
    let crc = (0..<4).map { UInt8(truncatingIfNeeded: entry.header.crc32 >> (8 * UInt32($0))) }
    let modified = entry.header.modified
    let time = [modified.time, modified.date].flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    for field in [crc, crc.reversed(), time, time.reversed()] {
      #expect(try strength(random + field + [1, 2]) == .copied)
      #expect(try strength(field + random + [1, 2]) == .copied)
      // Where many writers put two bytes of them on purpose, they say nothing.
      #expect(try strength(random + random.prefix(2) + field) == .looksRandom)
    }
  }

  /// The bytes come from a peer: the writer as its source shows it, run on the reference cipher.
  @Test func theConstantOfAKnownWriter() throws {
    var once = keys
    var constant: [UInt8] = [
      0xF8, 0x53, 0xCF, 0x05, 0x2D, 0xDD, 0xAD, 0xC8, 0x66, 0x3F, 0x8C, 0xAC,
    ]
    var span = constant.mutableSpan
    once.encrypt(&span)
    #expect(try strength(constant) == .knownConstant)
    #expect(
      EncryptionHeaderStrength(constant, of: try entry(), keys: CipherKeys(Password("other")))
        == .looksRandom)
  }

  /// A fixed seed, since 1 header in four million is taken for text.
  @Test func randomHeadersAreNotBlamed() throws {
    var random = SeededGenerator(seed: 20_261_122)
    let entry = try entry()
    for _ in 0..<50_000 {
      let header = random.bytes(12)
      #expect(
        EncryptionHeaderStrength(header, of: entry, keys: keys) == .looksRandom, "\(header)")
    }
  }
}
