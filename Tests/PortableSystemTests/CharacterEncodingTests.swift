import PortableSystem
import TestSupport
import Testing

/// Conversions by `iconv`: right ones, and each way in which bytes are not what they claim.
@Suite struct CharacterEncodingTests {
  @Test(
    arguments: [
      ("CP932", "見積書①.txt", [0x8C, 0xA9, 0x90, 0xCF, 0x8F, 0x91, 0x87, 0x40] + Array(".txt".utf8)),
      ("CP437", "é", [0x82]),
      ("ISO-8859-1", "é", [0xE9]),
      ("ISO-2022-JP", "あ", [0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42]),
      ("UTF-8", "あ", [0xE3, 0x81, 0x82]),
      ("CP932", "", []),
    ] as [(String, String, [UInt8])])
  func bothWays(name: String, text: String, bytes: [UInt8]) {
    let encoding = CharacterEncoding(name: name)
    #expect(encoding.isKnown)
    #expect(encoding.encode(text) == bytes)
    #expect(encoding.decode(bytes) == text)
  }

  @Test func everyByteOfCodePage437() {
    let encoding = CharacterEncoding.cp437
    for byte in UInt8.min ... .max {
      let text = encoding.decode([byte])
      #expect(text?.unicodeScalars.count == 1)
      #expect(text.flatMap(encoding.encode) == [byte])
    }
  }

  @Test(
    arguments: [
      ("CP932", [0x8C]), ("CP932", [0x41, 0x8C]), ("CP932", [0x85, 0x40]), ("UTF-8", [0xE3, 0x81]),
      ("UTF-8", [0xFF]), ("UTF-8", [0xED, 0xA0, 0x80]), ("UTF-8", [0xC0, 0x80]),
      ("ISO-2022-JP", [0xFF]), ("US-ASCII", [0x80]), ("UTF-16LE", [0x41]),
    ] as [(String, [UInt8])])
  func bytesThatAreNotValid(name: String, bytes: [UInt8]) {
    #expect(CharacterEncoding(name: name).decode(bytes) == nil)
  }

  @Test func charactersThatHaveNoPlace() {
    #expect(CharacterEncoding.cp932.encode("é") == nil)
    #expect(CharacterEncoding.cp932.encode("a🗝") == nil)
    #expect(CharacterEncoding.cp437.encode("あ") == nil)
  }

  @Test func encodingsThatAreNotKnown() {
    let encoding = CharacterEncoding(name: "no-such-encoding")
    #expect(!encoding.isKnown)
    #expect(encoding.decode([0x41]) == nil)
    #expect(encoding.encode("A") == nil)
  }

  /// Longer than any buffer in between, and cut at every place of a character.
  @Test func longTexts() {
    let text = String(repeating: "見積書と①", count: 5000)
    let encoding = CharacterEncoding.cp932
    let bytes = encoding.encode(text) ?? []
    #expect(bytes.count == 5000 * 10)
    #expect(encoding.decode(bytes) == text)
    #expect(encoding.decode(Array(bytes.dropLast())) == nil)
    let wide = CharacterEncoding(name: "UTF-16LE")
    #expect(wide.encode(text).flatMap(wide.decode) == text)
  }

  @Test func randomBytesNeverHang() {
    var random = SeededGenerator.fresh()
    for length in 0..<300 {
      let bytes = random.bytes(length)
      for name in ["CP932", "UTF-8", "ISO-2022-JP", "EUC-JP", "UTF-16", "CP437"] {
        let encoding = CharacterEncoding(name: name)
        // What decodes has bytes again, if not always the same.
        if let text = encoding.decode(bytes) {
          #expect(encoding.encode(text) != nil, random.comment)
        }
      }
    }
  }
}
