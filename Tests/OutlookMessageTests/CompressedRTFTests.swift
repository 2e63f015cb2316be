import OutlookMessage
import PortableSystem
import TestSupport
import Testing

/// RTF bodies, compressed by a real program.
@Suite struct CompressedRTFTests {
  private func expand(_ source: any ByteSource) throws -> (bytes: [UInt8], isTruncated: Bool)? {
    guard var rtf = try CompressedRTF(source) else { return nil }
    var bytes: [UInt8] = []
    while true {
      let piece = try rtf.next()
      if piece.isEmpty { return (bytes, rtf.isTruncated) }
      #expect(piece.count < 5000)
      bytes += piece
    }
  }

  private static let texts = [
    "{\\rtf1\\ansi\\ansicpg932 hello}", "",
    "{\\rtf1 " + String(repeating: "the password is in the RTF\\par ", count: 2000) + "}",
    String(repeating: "x", count: 5000),
  ]

  private func compressed(_ text: String, isStored: Bool) async throws -> [UInt8] {
    let script = """
      import sys, compressed_rtf
      data = sys.stdin.buffer.read()
      sys.stdout.buffer.write(compressed_rtf.compress(data, compressed=\(isStored ? "False" : "True")))
      """
    return try await Tool("python3").run(["-c", script], input: .bytes(Array(text.utf8))).checked()
      .output
  }

  @Test(.needsPythonModules("compressed_rtf"), arguments: texts.indices, [false, true])
  func readsARealWriter(index: Int, isStored: Bool) async throws {
    let bytes = try await compressed(Self.texts[index], isStored: isStored)
    for source: any ByteSource in [MemorySource(bytes), OneByteSource(bytes)] {
      let found = try #require(try expand(source))
      #expect(String(decoding: found.bytes, as: UTF8.self) == Self.texts[index])
      #expect(!found.isTruncated)
    }
  }

  /// Header, and three letters, a reference to the start of the window, and the end mark.
  private static let small: [UInt8] =
    [20, 0, 0, 0, 8, 0, 0, 0] + Array("LZFu".utf8) + [0, 0, 0, 0]
    + [0b11000] + Array("abc".utf8) + [0x00, 0x03, 0x0D, 0x70]

  @Test func smallest() throws {
    let found = try #require(try expand(MemorySource(Self.small)))
    #expect(found.bytes == Array("abc{\\rtf".utf8))
    #expect(found.isTruncated == false)
  }

  @Test func damaged() throws {
    for length in 0..<Self.small.count {
      let found = try expand(MemorySource(Array(Self.small[..<length])))
      #expect(length < 16 ? found == nil : found?.isTruncated == true, "\(length)")
    }
    for place in Self.small.indices {
      for value in [0, 0xFF, Self.small[place] ^ 1] as [UInt8] {
        var bytes = Self.small
        bytes[place] = value
        // No more than 17 bytes of two, and nine items for nine bytes.
        #expect(try expand(MemorySource(bytes))?.bytes.count ?? 0 < 100)
      }
    }
    #expect(try expand(MemorySource(Array(repeating: 0, count: 100))) == nil)
  }
}
