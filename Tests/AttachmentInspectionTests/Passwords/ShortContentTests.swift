import TestSupport
import Testing
import ZipCrypto

@testable import AttachmentInspection

/// The CRC-32 of up to four bytes has one content, and that is found.
@Suite struct ShortContentTests {
  @Test func everySingleByte() {
    for byte in UInt8.min ... .max {
      #expect(ShortContent.content(crc32: CRC32.of([byte]), count: 1) == [byte])
    }
  }

  @Test(arguments: 2...4)
  func randomContent(count: Int) {
    var random = SeededGenerator.fresh()
    for _ in 0..<2_000 {
      let content = random.bytes(count)
      #expect(
        ShortContent.content(crc32: CRC32.of(content), count: count) == content, random.comment)
    }
  }

  @Test func aChecksumOfOtherContentHasNone() {
    var random = SeededGenerator.fresh()
    for _ in 0..<500 {
      let crc = UInt32.random(in: .min ... .max, using: &random)
      // Of four billion checksums, 256 and 65,536 are those of one and of two bytes.
      let isKnown = (0..<256).contains { CRC32.of([UInt8($0)]) == crc }
      #expect((ShortContent.content(crc32: crc, count: 1) == nil) == !isKnown, random.comment)
      #expect(ShortContent.content(crc32: crc, count: 4) != nil, random.comment)
    }
    #expect(ShortContent.content(crc32: CRC32.of([1, 2, 3]), count: 2) == nil)
  }

  @Test func longerContentIsNotTold() {
    #expect(ShortContent.content(crc32: CRC32.of([1, 2, 3, 4, 5]), count: 5) == nil)
    #expect(ShortContent.content(crc32: 0, count: 0) == nil)
  }
}
