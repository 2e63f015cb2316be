import MailMessage
import PortableSystem
import TestSupport
import Testing

@Suite struct UuencodeTests {
  @Test(arguments: TextCarrier.allCases)
  func contentOfAnySizeComesBack(carrier: TextCarrier) throws {
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for size in Array(0...140) + [10_000] {
      let content = random.bytes(size)
      let texts = [
        FileWriter.uuencode(content), FileWriter.uuencode(content, zero: " "),
        FileWriter.uuencode(content, checksums: true), FileWriter.base64File(content),
      ]
      for text in texts {
        let found = try carrier.files("Hello,\n\n\(text)\nRegards\n")
        let file = try #require(found.files.first, seeded.comment)
        #expect(found.files.count == 1, seeded.comment)
        #expect(try file.bytes == content, seeded.comment)
        #expect(file.name == "a.zip")
        #expect(file.hasEndMark)
        #expect(file.defects == [], seeded.comment)
        #expect(found.defects == [])
      }
    }
  }

  @Test(arguments: TextCarrier.allCases)
  func xxencodeComesBack(carrier: TextCarrier) throws {
    let content = SeededGenerator.bytes(1000, seed: 1)
    let found = try carrier.files("Hello,\n\n\(FileWriter.xxencode(content))")
    #expect(found.files.map(\.encoding) == [.xxencode])
    #expect(try found.files.first?.bytes == content)
    #expect(found.files.first?.defects == [])
  }

  @Test func spacesThatMailersCutOffAreZeros() throws {
    for head in ["PK", ""] {
      try expectCutSpacesAreZeros(Array(head.utf8) + [UInt8](repeating: 0, count: 500) + [1])
    }
  }

  private func expectCutSpacesAreZeros(_ content: [UInt8]) throws {
    let text = FileWriter.uuencode(content, zero: " ").split(separator: "\n").map { line in
      String(decoding: Array(line.utf8).reversed().drop { $0 == 32 }.reversed(), as: UTF8.self)
    }.joined(separator: "\n")
    let file = try #require(try TextCarrier.lf.files(text).files.first)
    #expect(try file.bytes == content)
    #expect(file.codes == [.fileLineShortened])
    #expect(file.damage == nil)
  }

  @Test func linesThatAreCutInAFileWithoutSpacesAreDamage() throws {
    let text = FileWriter.uuencode([UInt8](repeating: 0xFF, count: 90) + [0, 0, 0])
    var lines = text.split(separator: "\n").map(String.init)
    lines[2] = String(lines[2].dropLast(4))
    let file = try #require(
      try TextCarrier.lf.files(lines.joined(separator: "\n")).files.first)
    #expect(file.codes == [.fileLineLength])
    #expect(file.damage?.code == .fileLineLength)
  }

  @Test func groupsMayEndWithTheLastCharacterThatCounts() throws {
    // One byte takes two characters of four, two take three.
    let files = try TextCarrier.lf.files(
      "begin 644 a\n#04)#\n!04\n`\nend\nbegin 644 b\n\"04(\n`\nend\n"
    )
    .files
    let contents = try files.map { try $0.bytes }
    #expect(contents == [Array("ABCA".utf8), Array("AB".utf8)])
    #expect(files.map(\.codes) == [[], []])
  }

  @Test(arguments: [
    // What follows is prose, or nothing.
    "begin 644 with\n", "begin 644 with the first chapter\nand go on to the next\n",
    "begin 644 with\n\nHELLO WORLD\n\n\n\n", "begin 644 with", "begin 644 with\n\n`\nThat is all\n",
    "begin-base64 644 is how such a file begins\nand it ends otherwise\n",
    "=ybegin is how such a line begins\nabc\n",
    "(This file must be converted by hand)\nDear all,\n",
    "(This file must be converted with BinHex 4.0)\n\nis what it says\n",
    // A mode that is no number of eight digits, or a line that begins otherwise.
    "begin 999 a\n#0V%T\n`\nend\n", "begin at once\n#0V%T\n`\nend\n",
    " begin 644 a\n#0V%T\n`\nend\n",
    "we begin 644 a\n#0V%T\n`\nend\n", "beginning 644 a\n#0V%T\n`\nend\n",
    ":a list\n:of things\n",
  ])
  func proseIsNoFile(text: String) throws {
    for carrier in TextCarrier.allCases {
      let found = try carrier.files("Hello,\n\n\(text)")
      #expect(found.files.map(\.codes) == [])
      #expect(found.defects == [])
    }
  }

  @Test(arguments: [
    ("begin 644 a\n#0V%T\n`\n", "Cat", [Defect.Code.fileCutOff]),
    ("begin 644 a\n#0V%T\n", "Cat", [.fileCutOff]),
    ("begin 644 a\n#0V%T\nend\n", "Cat", [.fileWithoutTerminator]),
    ("begin 644 a\n#0V%T\n`\nand so on\n", "Cat", [.fileCutOff]),
    ("begin 644 a\n#0V%T\nlower case\n#0V%T\n`\nend\n", "CatCat", [.fileJunk]),
    ("begin 644 a\nlower case\n#0V%T\n`\nend\n", "Cat", [.fileJunk]),
    ("begin 644 a\n#0V%T\n#0V%T%%\n`\nend\n", "Cat", [.fileJunk]),
    ("begin 644 a\n#0V%T\n#0V%T%\n`\nend\n", "CatCat", [.fileLineLength]),
    ("begin 644 a\n#0V%T\n\n#0V%T\n`\nend\n", "CatCat", [.fileGoesOn]),
    ("begin 644 a\n\n#0V%T\n`\nend  \n", "Cat", []),
    ("begin 644 a\n`\nend\n", "", []),
    ("begin-base64 644 a\nQ2F0\n", "Cat", [.fileCutOff]),
    ("begin-base64 644 a\nQ2F0\nthis & that\nQ2F0\n====\n", "CatCat", [.fileJunk]),
    ("begin-base64 644 a\nQ2F0Q2\n====\n", "CatC", [.base64Padding]),
    ("begin-base64 644 a\nQ2E=\nQ2F0\n====\n", "CaCat", [.base64Joined]),
  ])
  func damageIsTold(text: String, expected: String, codes: [Defect.Code]) throws {
    for carrier in TextCarrier.allCases {
      let file = try #require(try carrier.files(text).files.first)
      #expect(try file.bytes == Array(expected.utf8))
      #expect(file.codes == codes)
      #expect((file.damage == nil) == (codes == [] || codes == [.fileWithoutTerminator]))
    }
  }

  @Test func namesAreReadAsTheyStand() throws {
    func name(_ line: [UInt8]) throws -> String? {
      try TextCarrier.crlf.files(line + Array("\n#0V%T\n`\nend\n".utf8)).files.first?.name
    }
    #expect(try name(Array("begin 100644 two words.zip  ".utf8)) == "two words.zip")
    #expect(try name(Array("begin 644 見積.zip".utf8)) == "見積.zip")
    #expect(try name(Array("begin 644 ".utf8) + [0x8C, 0xA9, 0x90, 0xCF]) == "見積")
    #expect(try name(Array("begin 644".utf8)) == nil)
    #expect(try name(Array("begin-encoded 644 w6kuemlw".utf8)) == "é.zip")
  }
}
