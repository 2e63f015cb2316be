import MailMessage
import PortableSystem
import TestSupport
import Testing

@Suite struct BinHexTests {
  @Test(arguments: TextCarrier.allCases)
  func contentOfAnySizeComesBack(carrier: TextCarrier) throws {
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for size in Array(0...20) + [300, 5000] {
      let data = random.compressible(size)
      let resource = size % 2 == 0 ? [] : random.bytes(size)
      for runs in [true, false] {
        let text = FileWriter.binHex(data, resource: resource, runs: runs)
        let found = try carrier.files("Hello,\n\n\(text)\nRegards\n")
        let file = try FileOutline(#require(found.files.first, seeded.comment))
        #expect(file.encoding == .binHex)
        #expect(file.name == "a.zip")
        #expect(file.bytes == data, seeded.comment)
        #expect(file.resource == resource, seeded.comment)
        #expect(file.codes == [], seeded.comment)
        #expect(file.checks.map(\.kind) == [.header, .dataFork, .resourceFork])
        #expect(file.checks.map(\.fits) == [true, true, true])
        #expect(file.hasEndMark)
      }
    }
  }

  @Test func theMarkOfRunsItselfComesBack() throws {
    for count in 0...20 {
      let data = [UInt8](repeating: 0x90, count: count) + [1] + [UInt8](repeating: 0x90, count: 300)
      let file = try #require(try TextCarrier.lf.files(FileWriter.binHex(data)).files.first)
      #expect(try file.bytes == data)
      #expect(file.defects == [])
    }
  }

  @Test func aFirstLineAloneIsEnoughWhereItsHeaderIsRight() throws {
    let data = SeededGenerator.bytes(100, seed: 6)
    let text = FileWriter.binHex(data, sentence: "")
    let file = try #require(try TextCarrier.crlf.files("as a file:\n\(text)").files.first)
    #expect(try file.bytes == data)
    #expect(file.textOffset == 12)
    #expect(file.defects == [])
    let broken = text.replacing(/^:./, with: ":r")
    #expect(try TextCarrier.crlf.files(broken).files.map(\.codes) == [])
  }

  @Test func damageIsTold() throws {
    let text = FileWriter.binHex(SeededGenerator.bytes(300, seed: 7))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func codes(_ change: (inout [String]) -> Void) throws -> [[Defect.Code]] {
      var lines = lines
      change(&lines)
      return try TextCarrier.lf.files(lines.joined(separator: "\n")).files.map(\.codes)
    }
    #expect(try codes { _ in } == [[]])
    #expect(
      try codes { $0[2] = ":r" + $0[2].dropFirst(2) }.first?.contains(.fileChecksumWrong) == true)
    #expect(
      try codes { $0[5] = ($0[5].first == "a" ? "b" : "a") + $0[5].dropFirst() } == [
        [.fileChecksumWrong]
      ])
    #expect(try codes { $0[5] = "~" + $0[5].dropFirst() }.first?.contains(.fileJunk) == true)
    #expect(try codes { $0.removeLast(4) } == [[.fileCutOff]])
    #expect(try codes { $0[4] = ":" } == [[.fileCutOff]])
    #expect(
      try codes { $0[$0.count - 2] = $0[$0.count - 2].replacing(":", with: "") } == [[.fileCutOff]])
  }
}
