import MailMessage
import PortableSystem
import TestSupport
import Testing

/// What damage must not do: end the process, or pass for a file that is whole.
@Suite struct FilesInTextDamageTests {
  private static let content = SeededGenerator.bytes(200, seed: 9)
  private static let texts: [[UInt8]] = [
    Array(FileWriter.uuencode(content).utf8),
    Array(FileWriter.uuencode(content, zero: " ", checksums: true).utf8),
    Array(FileWriter.xxencode(content).utf8),
    Array(FileWriter.base64File(content).utf8),
    FileWriter.yEnc(content),
    FileWriter.yEnc(content, part: (1, of: 2, 0..<90))
      + FileWriter.yEnc(content, part: (2, of: 2, 90..<200)),
    Array(FileWriter.binHex(content, resource: [1, 2, 3]).utf8),
    Array(FileWriter.binHex([UInt8](repeating: 7, count: 2000), sentence: "").utf8),
  ]

  @Test(arguments: 0..<8)
  func cutAtEveryByte(index: Int) throws {
    let text = Self.texts[index]
    let whole = try #require(try TextCarrier.lf.files(text).files.first)
    #expect(whole.damage == nil)
    for length in 0..<text.count {
      for file in try TextCarrier.lf.files(Array(text[..<length])).files where file.damage == nil {
        // No more than what follows the end mark is missing.
        #expect(try file.bytes == whole.bytes, "cut at \(length)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func flippedBits(index: Int) throws {
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for _ in 0..<400 {
      var text = Self.texts[index]
      for _ in 0..<(1 + Int.random(in: 0..<4, using: &random)) {
        text[Int.random(in: 0..<text.count, using: &random)] ^=
          1 << UInt8(Int.random(in: 0..<8, using: &random))
      }
      try expectTheSameInPieces(text, seeded.comment)
    }
  }

  @Test func shuffledPieces() throws {
    let pieces: [[UInt8]] =
      Self.texts.flatMap { $0.split(separator: 10).map { Array($0) } }
      + [[0], [0xFF], [], [32], [58], [61], Array("end".utf8), Array("prose".utf8)]
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for _ in 0..<500 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        if Int.random(in: 0..<8, using: &random) > 0 { text.append(10) }
      }
      try expectTheSameInPieces(text, seeded.comment)
    }
  }

  /// One wrong character in a file that has checksums is always seen.
  @Test(arguments: [4, 5, 6])
  func noChangedByteOfContentPasses(index: Int) throws {
    let text = Self.texts[index]
    let whole = try FileOutline(#require(try TextCarrier.lf.files(text).files.first))
    for place in text.indices {
      var changed = text
      changed[place] = changed[place] == 65 ? 66 : 65
      for file in try TextCarrier.lf.files(changed).files where file.damage == nil {
        let outline = try FileOutline(file)
        #expect(outline.bytes == whole.bytes, "changed at \(place)")
        #expect(outline.resource == whole.resource, "changed at \(place)")
      }
    }
  }

  private func expectTheSameInPieces(_ text: [UInt8], _ comment: Comment) throws {
    let whole = try EmbeddedFiles(text: MemorySource(text))
    let inPieces = try EmbeddedFiles(text: PieceSource(text))
    let outlines = try whole.files.map { try FileOutline($0) }
    let others = try inPieces.files.map { try FileOutline($0) }
    #expect(outlines == others, comment)
    #expect(whole.defects == inPieces.defects, comment)
  }
}
