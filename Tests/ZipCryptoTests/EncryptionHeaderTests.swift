import TestSupport
import Testing

@testable import ZipCrypto

/// The 12-byte header and what its last byte says.
@Suite struct EncryptionHeaderTests {
  @Test func elevenRandomBytesThenTheCheckByte() {
    var random = SeededGenerator(seed: 1)
    var again = SeededGenerator(seed: 1)
    let header = EncryptionHeader.make(checkByte: 0xA5, random: &random)
    #expect(header.count == 12)
    #expect(header.last == 0xA5)
    #expect(header == EncryptionHeader.make(checkByte: 0xA5, random: &again))
    #expect(header.dropLast() != EncryptionHeader.make(checkByte: 0xA5, random: &again).dropLast())
  }

  @Test func eachRandomByteTakesEveryValue() {
    var random = SeededGenerator.fresh()
    var seen = [Set<UInt8>](repeating: [], count: 11)
    for _ in 0..<10_000 {
      let header = EncryptionHeader.make(checkByte: 0, random: &random)
      for place in 0..<11 { seen[place].insert(header[place]) }
    }
    #expect(seen.allSatisfy { $0.count == 256 }, random.comment)
  }

  @Test func theSystemsSourceNeverRepeats() {
    var random = SystemRandomNumberGenerator()
    let headers = (0..<1000).map { _ in EncryptionHeader.make(checkByte: 0, random: &random) }
    #expect(Set(headers).count == 1000)
  }

  @Test func theCheckBytesAreTheHighBytes() {
    let bytes = CheckBytes(crc32: 0xA1B2_C3D4, time: MSDOSDateTime(time: 0x4BC0, date: 0x1234))
    #expect(bytes.crc == 0xA1)
    #expect(bytes.time == 0x4B)
    #expect(bytes.match(0xA1) == .crc)
    #expect(bytes.match(0x4B) == .time)
    #expect(bytes.match(0xC0) == CheckByteMatch.none)
    let equal = CheckBytes(crc32: 0x4B00_0000, time: MSDOSDateTime(time: 0x4BC0, date: 0))
    #expect(equal.match(0x4B) == .both)
  }

  @Test func aPasswordIsNotPrinted() {
    let password = Password("hunter2")
    var dumped = ""
    dump(password, to: &dumped)
    for text in ["\(password)", String(reflecting: password), dumped, "\([password])"] {
      #expect(!text.contains("hunter2"))
      #expect(!text.contains("104"), "the first byte in decimal")
    }
  }
}
