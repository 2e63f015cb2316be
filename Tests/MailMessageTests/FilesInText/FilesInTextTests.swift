import MailMessage
import PortableSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Files in the texts of mails, whatever they are written in.
@Suite struct FilesInTextTests {
  private let content = SeededGenerator.bytes(500, seed: 8)

  @Test(arguments: TextCarrier.allCases)
  func severalFilesInOneText(carrier: TextCarrier) throws {
    let text =
      Array(("a\n" + FileWriter.uuencode(content, name: "1") + "b\n").utf8)
      + FileWriter.yEnc(content, name: "2") + Array(FileWriter.base64File(content, name: "3").utf8)
      + Array(FileWriter.binHex(content, name: "4").utf8)
      + Array((FileWriter.xxencode(content, name: "5") + "end\n").utf8)
    let found = try carrier.files(text)
    #expect(found.files.map(\.name) == ["1", "2", "3", "4", "5"])
    #expect(
      found.files.map(\.encoding) == [.uuencode, .yEnc, .base64, .binHex, .xxencode])
    for file in found.files {
      #expect(try file.bytes == content)
      #expect(file.defects == [])
    }
  }

  @Test func aFileWithinAnotherIsTold() throws {
    let lines = FileWriter.uuencode(content, name: "outer").split(separator: "\n")
    let text =
      lines[..<3].joined(separator: "\n") + "\n"
      + FileWriter.uuencode([1, 2, 3], name: "inner") + lines[3...].joined(separator: "\n")
    let files = try TextCarrier.lf.files(text).files
    #expect(files.map(\.name) == ["outer", "inner"])
    #expect(files[0].codes == [.fileCutOff, .fileWithinFile])
    #expect(try files[0].bytes == Array(content[..<90]))
    #expect(files[1].defects == [])
  }

  @Test(arguments: Carrier.allCases)
  func offsetsAreThoseOfTheMail(carrier: Carrier) throws {
    let head = "Subject: x\nContent-Type: text/plain\n\nHello\n"
    let mail = carrier.bytes(head + FileWriter.uuencode(content))
    let part = try Message(carrier.source(mail)).parts[0]
    let file = try #require(try EmbeddedFiles(part).files.first)
    #expect(file.offset == UInt64(carrier.bytes(head).count))
    #expect(file.textOffset == UInt64(carrier.bytes("Hello\n").count))
    #expect(try file.bytes == content)
  }

  @Test(arguments: Carrier.allCases)
  func quotedPrintableAndBase64AreTakenAwayFirst(carrier: Carrier) throws {
    let text = "Hello\n" + FileWriter.uuencode(content, zero: " ")
    let quoted = text.utf8.map {
      $0 == 10
        ? "\n"
        : $0 == 61 || $0 == 32
          ? "=" + String($0, radix: 16, uppercase: true)
          : String(Unicode.Scalar($0))
    }.joined()
    for (encoding, body) in [
      ("quoted-printable", quoted), ("base64", base64(carrier.bytes(text))),
    ] {
      let head = "Content-Transfer-Encoding: \(encoding)\n\n"
      let part = try carrier.message(head + body).parts[0]
      let found = try EmbeddedFiles(part)
      let file = try #require(found.files.first)
      #expect(file.offset == UInt64(carrier.bytes(head).count))
      #expect(file.textOffset == UInt64(carrier.bytes("Hello\n").count))
      #expect(try file.bytes == content)
      #expect(file.defects == [])
      #expect(found.defects == [])
    }
  }

  @Test func damageOfTheTransferEncodingIsTold() throws {
    let text =
      "Content-Transfer-Encoding: base64\n\n!!\u{1}"
      + base64(
        Array(FileWriter.uuencode(content).utf8))
    let found = try EmbeddedFiles(try Carrier.lf.message(text).parts[0], as: .base64)
    #expect(found.defects.map(\.code) == [.base64Junk])
    #expect(found.limitReached == nil)
    #expect(try found.files.first?.bytes == content)
  }

  @Test(arguments: Carrier.allCases)
  func aTransferEncodingThatIsAFileIsTakenAway(carrier: Carrier) throws {
    for (encoding, text) in [
      ("x-uuencode", Array(FileWriter.uuencode(content).utf8)),
      ("uuencode", Array(("Here it is:\n" + FileWriter.base64File(content)).utf8)),
      ("X-YEncode", FileWriter.yEnc(content)),
    ] {
      let mail = Array("Content-Transfer-Encoding: \(encoding)\n\n".utf8) + text
      let message = try carrier.message(mail)
      #expect(message.defects == [])
      let part = message.parts[0]
      #expect(part.transferEncoding.isEncoded)
      let decoded = try part.content(inPiecesOf: 7)
      #expect(decoded.bytes == content)
      #expect(decoded.codes == [])
      #expect(try EmbeddedFiles(part).files.count == 1)
    }
  }

  @Test(arguments: [
    ("hello", "hello", [Defect.Code.transferEncodingWrong]),
    ("begin 644 a\n#0V%T\n", "Cat", [.fileCutOff]),
    ("begin 644 a\n#0V%T\n`\nend\nbegin 644 b\n#0V%T\n`\nend\n", "Cat", [.transferEncodingWrong]),
  ])
  func aTransferEncodingThatIsNoWholeFileIsTold(
    text: String, expected: String, codes: [Defect.Code]
  ) throws {
    let part = try Carrier.lf.message("Content-Transfer-Encoding: uuencode\n\n" + text).parts[0]
    let decoded = try part.content()
    #expect(decoded.bytes == Array(expected.utf8))
    #expect(decoded.codes == codes)
  }

  @Test(arguments: Carrier.allCases)
  func aMessageInSuchAnEncodingIsReadIn(carrier: Carrier) throws {
    let inner = carrier.bytes("From: a@example.com\nSubject: inner\n\nx")
    let mail = try carrier.message(
      Array("Content-Type: message/rfc822\nContent-Transfer-Encoding: x-uue\n\n".utf8)
        + Array(FileWriter.uuencode(inner).utf8))
    #expect(mail.parts.last?.headers.first("Subject")?.text == "inner")
  }

  @Test func dataWithoutABeginningAreTold() throws {
    for text in [FileWriter.uuencode(content), FileWriter.xxencode(content)] {
      let lines = text.split(separator: "\n").dropFirst()
      let rest = "Part 2\n" + lines.joined(separator: "\n")
      let found = try TextCarrier.crlf.files(rest)
      #expect(found.files.isEmpty)
      #expect(found.defects.map(\.code) == [.fileWithoutBeginning])
      #expect(found.limitReached == nil)
      #expect(try TextCarrier.crlf.files(lines.prefix(2).joined(separator: "\n")).defects == [])
    }
  }

  @Test func theNumberOfFilesIsLimited() throws {
    var limits = EmbeddedFileLimits()
    limits.files = 3
    let file = "begin 644 a\n#0V%T\n`\nend\n"
    let exact = try TextCarrier.lf.files(String(repeating: file, count: 3), limits: limits)
    #expect(exact.files.count == 3)
    #expect(exact.defects == [])
    let more = try TextCarrier.lf.files(String(repeating: file, count: 4), limits: limits)
    #expect(more.files.count == 3)
    #expect(more.limitReached?.code == .fileLimit)
    #expect(more.limitReached?.offset == UInt64(file.utf8.count * 3))
  }

  @Test func theDecodedBytesAreLimited() throws {
    var limits = EmbeddedFileLimits()
    limits.decodedBytes = 1100
    let texts = [
      FileWriter.uuencode(content), FileWriter.base64File(content), FileWriter.binHex(content),
    ]
    for text in texts {
      let found = try TextCarrier.lf.files(String(repeating: text, count: 4), limits: limits)
      #expect(found.files.count == 3)
      #expect(found.limitReached?.code == .decodedLimit)
      #expect(found.files[2].codes.contains(.decodedLimit))
      #expect(found.files.reduce(0) { $0 + $1.content.size } <= 1100)
    }
  }

  @Test func aBombIsStopped() throws {
    var limits = EmbeddedFileLimits()
    limits.decodedBytes = 1 << 18
    let text = FileWriter.binHex([UInt8](repeating: 0, count: 3 << 18))
    let found = try TextCarrier.lf.files(text, limits: limits)
    #expect(found.limitReached?.code == .decodedLimit)
    #expect(found.files.first?.content.size ?? 0 <= 1 << 18)
  }

  @Test(arguments: [
    "begin 644 a\n", "begin 644 a\nM\n", "=ybegin \n", "begin-base64 644 a\n",
    "(This file must be converted with BinHex 4.0)\n", "begin 644 with\nthe end\n",
  ])
  func manyBeginningsAreReadOnce(line: String) throws {
    let source = RepeatingSource(repeating: Array(line.utf8), size: 500_000)
    let found = try EmbeddedFiles(text: source)
    #expect(found.files.count <= 1)
    #expect(source.bytesRead <= 500_000)
  }

  @Test(arguments: [
    "begin 644 a\n#0V%T\n", "=ybegin line=1 size=1 name=a\n", "begin-base64 644 a\nQUJD\n", "",
  ])
  func aLineOfManyMegabytesTakesNoMoreMemory(head: String) throws {
    // What is kept is at most a piece of the line, and what is decoded of it.
    let source = RepeatingSource(
      head: Array(head.utf8), repeating: Array("QUJD".utf8), size: 3_000_000)
    let found = try EmbeddedFiles(text: source)
    #expect(source.bytesRead == 3_000_000)
    #expect(source.mostAsked <= 1 << 16)
    #expect(found.files.count == (head.isEmpty ? 0 : 1))
    #expect(found.files.first?.damage != nil || head.isEmpty)
  }

  @Test func aSourceThatEndsEarlyIsALimit() throws {
    let source = RepeatingSource(repeating: [65], size: 100, ending: 50)
    #expect(try EmbeddedFiles(text: source).limitReached?.code == .sourceEnded)
  }
}

/// A source of the same bytes over and over that counts what is read.
final class RepeatingSource: ByteSource {
  private let head: [UInt8]
  private let pattern: [UInt8]
  private let ending: UInt64
  private let counts = Mutex<(read: Int, most: Int)>((0, 0))
  let size: UInt64
  init(head: [UInt8] = [], repeating pattern: [UInt8], size: UInt64, ending: UInt64? = nil) {
    (self.head, self.pattern, self.size, self.ending) = (head, pattern, size, ending ?? size)
  }
  var bytesRead: Int { counts.withLock { $0.read } }
  var mostAsked: Int { counts.withLock { $0.most } }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let count = Int(min(UInt64(count), ending - min(offset, ending)))
    for index in 0..<count {
      let place = Int(offset) + index
      buffer[index] =
        place < head.count ? head[place] : pattern[(place - head.count) % pattern.count]
    }
    counts.withLock { $0 = ($0.read + count, max($0.most, count)) }
    return count
  }
}
