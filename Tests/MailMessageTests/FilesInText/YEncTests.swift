import MailMessage
import PortableSystem
import TestSupport
import Testing

@Suite struct YEncTests {
  @Test(arguments: TextCarrier.allCases)
  func contentOfAnySizeComesBack(carrier: TextCarrier) throws {
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for size in [0, 1, 2, 127, 128, 129, 300, 9000] {
      for length in [64, 128, 10_000] {
        let content = random.bytes(size)
        let text = FileWriter.yEnc(content, name: "two words.zip", lineLength: length)
        let found = try carrier.files(Array("Hello\n".utf8) + text + Array("Regards\n".utf8))
        let file = try #require(found.files.first, seeded.comment)
        #expect(try file.bytes == content, seeded.comment)
        #expect(file.name == "two words.zip")
        #expect(file.textOffset == (carrier == .crlf || carrier == .crlfInPieces ? 7 : 6))
        #expect(file.defects == [], seeded.comment)
        #expect(file.checks.map(\.fits) == [true, true, true])
      }
    }
  }

  private func parts(_ content: [UInt8], _ ranges: [Range<Int>]) -> [[UInt8]] {
    ranges.enumerated().map { index, range in
      FileWriter.yEnc(content, part: (index + 1, of: ranges.count, range))
    }
  }

  @Test(arguments: TextCarrier.allCases)
  func partsOfOneFileAreJoined(carrier: TextCarrier) throws {
    let content = SeededGenerator.bytes(1000, seed: 2)
    let parts = parts(content, [0..<400, 400..<800, 800..<1000])
    for order in [[0, 1, 2], [2, 0, 1]] {
      let text = order.flatMap { parts[$0] + Array("\nand\n".utf8) }
      let files = try carrier.files(text).files
      #expect(files.count == 1)
      #expect(try files.first?.bytes == content)
      #expect(files.first?.defects == [])
      #expect(files.first?.checks.count == 9)
    }
  }

  @Test(arguments: [[0], [0, 2], [0, 1], [0, 1, 2, 1]])
  func partsThatAreMissingOrTwiceAreTold(order: [Int]) throws {
    let content = SeededGenerator.bytes(1000, seed: 3)
    let parts = parts(content, [0..<400, 400..<800, 800..<1000])
    let files = try TextCarrier.lf.files(order.flatMap { parts[$0] }).files
    #expect(files.map(\.codes) == [[.filePartsMissing]])
    #expect(files.first?.damage != nil)
  }

  @Test func checksumOfTheWholeFileIsCompared() throws {
    let content = SeededGenerator.bytes(1000, seed: 4)
    var parts = parts(content, [0..<400, 400..<1000])
    for (sum, codes) in [
      (FileWriter.crc32(content), []), (7, [Defect.Code.fileChecksumWrong]),
    ] {
      parts[1].removeLast()
      let text = parts[0] + parts[1] + Array(" crc32=\(String(sum, radix: 16))\n".utf8)
      let files = try TextCarrier.lf.files(text).files
      #expect(files.map(\.codes) == [codes])
      #expect(files.first?.checks.last?.kind == .crc32)
      #expect(files.first?.checks.last?.fits == codes.isEmpty)
      parts = self.parts(content, [0..<400, 400..<1000])
    }
  }

  @Test func wrongChecksumAndSizeAreTold() throws {
    let content = SeededGenerator.bytes(200, seed: 5)
    let wrong = try TextCarrier.lf.files(FileWriter.yEnc(content, checksum: 1)).files
    #expect(wrong.map(\.codes) == [[.fileChecksumWrong]])
    var short = FileWriter.yEnc(content)
    short.remove(at: 60)
    let files = try TextCarrier.lf.files(short).files
    #expect(files.map(\.codes) == [[.fileSizeWrong, .fileChecksumWrong]])
    #expect(files.first?.checks.map(\.fits) == [false, false, false])
  }

  @Test(arguments: [
    ("=ybegin line=128 size=4 name=a\n\u{22}\u{22}\u{22}\u{22}\n", [Defect.Code.fileCutOff]),
    ("=ybegin line=128 name=a\nabcd\n=yend size=4\n", [.fileMarkMalformed]),
    (
      "=ybegin line=128 size=9999999999999999999999 name=a\nabcd\n=yend size=4\n",
      [.fileMarkMalformed]
    ),
    ("=ybegin line=128 size=4 name=a\nabcd\n=yend size=4 crc32=xyz\n", [.fileMarkMalformed]),
    ("=ybegin line=128 size=4 name=a\nabcd=\n=yend size=4\n", [.fileJunk]),
    ("=ybegin part=1 line=128 size=8 name=a\nabcd\n=yend size=4\n", []),
    ("=ybegin part=2 line=128 size=8 name=a\nabcd\n=yend size=4\n", [.filePartsMissing]),
    (
      "=ybegin part=1 line=128 size=8 name=a\n=ypart begin=0 end=4\nabcd\n=yend size=4\n",
      [.filePartsMissing]
    ),
    (
      "=ybegin part=1 line=128 size=8 name=a\n=ypart begin=5 end=4\nabcd\n=yend size=4\n",
      [.filePartsMissing]
    ),
    (
      "=ybegin part=1 line=128 size=8 name=a\n=ypart begin=1 end=18446744073709551615\nabcd\n",
      [.filePartsMissing, .fileCutOff]
    ),
  ])
  func linesThatCannotBeReadAreTold(text: String, codes: [Defect.Code]) throws {
    let files = try TextCarrier.lf.files(text).files
    if codes.isEmpty {
      #expect(files.map(\.codes) == [[.fileSizeWrong]])
    } else {
      #expect(files.map(\.codes) == [codes])
    }
    #expect(files.first?.damage != nil)
  }
}
