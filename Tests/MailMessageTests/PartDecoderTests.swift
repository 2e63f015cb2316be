import MailMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

@Suite struct PartDecoderTests {
  /// Decodes `encoded` by every carrier, whole and byte by byte, which must all agree.
  private func decode(_ encoded: String, _ encoding: String) throws -> (String, [Defect.Code]) {
    var results: [(bytes: [UInt8], codes: [Defect.Code])] = []
    for carrier in Carrier.allCases {
      let head = "Content-Transfer-Encoding: \(encoding)\n\n"
      let part = try carrier.message(head + encoded).parts[0]
      for size in [1 << 16, 1, 2, 3, 7] {
        let result = try part.content(inPiecesOf: size)
        let bytes = String(decoding: result.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        results.append((Array(bytes.utf8), result.codes))
      }
    }
    let first = results[0]
    for other in results { #expect(other.bytes == first.bytes && other.codes == first.codes) }
    return (String(decoding: first.bytes, as: UTF8.self), first.codes)
  }

  @Test(
    arguments: [
      ("", "", []),
      ("UA==", "P", []),
      ("UEs=", "PK", []),
      ("UEtQ", "PKP", []),
      ("UEtQ\nUEtQ\n\n", "PKPPKP", []),
      ("U E\tt\nQ", "PKP", []),
      ("UEs", "PK", [.base64Padding]),
      ("UA", "P", [.base64Padding]),
      ("UEtQU", "PKP", [.base64Truncated]),
      ("UEs=UEs=", "PKPK", [.base64Joined]),
      ("UA==\n\nUEs=\n", "PPK", [.base64Joined]),
      ("UE*t!Q", "PKP", [.base64Junk]),
      ("UEt-Q\n--\n", "PKP", [.base64Junk]),
      ("UEtQ=", "PKP", [.base64Padding]),
      ("UEtQU===", "PKP", [.base64Padding]),
      ("====", "", [.base64Padding]),
    ] as [(String, String, [Defect.Code])])
  func base64(encoded: String, expected: String, codes: [Defect.Code]) throws {
    let result = try decode(encoded, "base64")
    #expect(result.0 == expected)
    #expect(result.1 == codes)
  }

  @Test(
    arguments: [
      ("", "", []),
      ("a=3Db=3db", "a=b=b", []),
      ("soft=\nbreak", "softbreak", []),
      ("soft= \t\nbreak", "softbreak", []),
      ("end=", "end", []),
      ("blanks \t \nat ends  ", "blanks\nat ends", []),
      ("a =20\nb", "a  \nb", []),
      ("a = b", "a = b", [.quotedPrintableEscape]),
      ("a=4", "a=4", [.quotedPrintableEscape]),
      ("a=4=41", "a=4A", [.quotedPrintableEscape]),
      ("a==41", "a=A", [.quotedPrintableEscape]),
      ("=GG=\n=\n=", "=GG", [.quotedPrintableEscape]),
      ("\n \n\n", "\n\n\n", []),
    ] as [(String, String, [Defect.Code])])
  func quotedPrintable(encoded: String, expected: String, codes: [Defect.Code]) throws {
    let result = try decode(encoded, "quoted-printable")
    #expect(result.0 == expected)
    #expect(result.1 == codes)
  }

  @Test func quotedPrintableKeepsOtherCarriageReturns() throws {
    let text = "a\rb \r c=\rd=\r\ne \r\r\nf"
    let head = Array("Content-Transfer-Encoding: quoted-printable\r\n\r\n".utf8)
    let part = try Message(PieceSource(head + Array(text.utf8))).parts[0]
    for size in [1, 2, 1000] {
      let result = try part.content(inPiecesOf: size)
      #expect(String(decoding: result.bytes, as: UTF8.self) == "a\rb \r cde \r\r\nf")
    }
  }

  @Test func runOfBlanksLongerThanIsHeldBackIsKept() throws {
    let blanks = String(repeating: " ", count: 10_000)
    let result = try decode("a\(blanks)b\(blanks)\nc", "quoted-printable")
    #expect(result.0.hasPrefix("a\(blanks)b"))
    #expect(result.0.hasSuffix("\nc"))
  }

  @Test(arguments: (0..<20).map { _ in SeededGenerator.fresh() })
  func base64OfRandomBytesComesBack(seeded: SeededGenerator) throws {
    var random = seeded
    let bytes = (0..<Int.random(in: 0..<300_000, using: &random)).map { _ in
      UInt8(Int.random(in: 0..<256, using: &random))
    }
    let text = MailMessageTests.base64(bytes)
    let part = try Carrier.crlf.message("Content-Transfer-Encoding: base64\n\n" + text).parts[0]
    for size in [1 << 16, 1 + Int.random(in: 0..<5000, using: &random)] {
      let result = try part.content(inPiecesOf: size)
      #expect(result.bytes == bytes, seeded.comment)
      #expect(result.codes == [], seeded.comment)
    }
  }

  @Test(arguments: (0..<200).map { _ in SeededGenerator.fresh() })
  func anyBytesDecodeTheSameInAnyPieces(seeded: SeededGenerator) throws {
    var random = seeded
    let alphabet = Array("=\r\n \tAf09+/z-\u{E9}\0".utf8)
    let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    let source = PieceSource(Array("A: b\n\n".utf8) + bytes)
    let part = try Message(source).parts[0]
    for encoding in [TransferEncoding.base64, .quotedPrintable, .binary] {
      let whole = try part.content(as: encoding)
      for size in 1..<6 {
        let pieces = try part.content(inPiecesOf: size, as: encoding)
        #expect(pieces.bytes == whole.bytes, seeded.comment)
        #expect(pieces.codes == whole.codes, seeded.comment)
      }
    }
  }

  @Test func unknownEncodingIsGivenAsItStands() throws {
    let part = try Carrier.lf.message("Content-Transfer-Encoding: x-odd\n\na=3D").parts[0]
    let result = try part.content()
    #expect(result.bytes == Array("a=3D".utf8))
    #expect(result.codes == [.transferEncodingUnknown])
  }

  @Test(arguments: [
    ("7bit", "UEsDBBQAAAAIAAAAIQAAAAAA\n", TransferEncoding.base64),
    ("8bit", "UEsDBBQAAAAIAAAAIQAA\nUEsDBBQAAAAIAAAAIQAA\nUEs=\n", .base64),
    ("7bit", "UEsDBBQAAAAIAAAAIQAA\nUEs\n", .base64),
    ("7bit", "UEsDBBQAAAAIAAAAIQAA\nUEsDBBQAAAAIAAAAIQAAUEsD\n", .sevenBit),
    ("7bit", "UEsDBBQAAAAIAAAAIQAA\nUE=s\n", .sevenBit),
    ("x-odd", "UEsDBBQAAAAIAAAAIQAAAAAA", .base64),
    ("7bit", "Hello\nworld\n", .sevenBit),
    ("7bit", "shorttext\n", .sevenBit),
    ("7bit", "UEsDBBQAAAAIAAAAIQAA\nand text\n", .sevenBit),
    ("7bit", "", .sevenBit),
    ("base64", "UEsDBA==", .base64),
    ("base64", "PK\u{3}\u{4}\0\0", .binary),
    ("quoted-printable", "UEsDBBQAAAAIAAAAIQAAAAAA", .quotedPrintable),
  ])
  func apparentEncoding(declared: String, content: String, expected: TransferEncoding) throws {
    for carrier in [Carrier.lf, .crlf] {
      let part = try carrier.message(
        "Content-Transfer-Encoding: \(declared)\n\n\(content)"
      ).parts[0]
      #expect(try part.apparentTransferEncoding() == expected)
    }
  }

  @Test func apparentEncodingOfALongPart() throws {
    let content = MailMessageTests.base64([UInt8](repeating: 7, count: 20_000))
    let part = try Carrier.crlf.message("A: b\n\n\(content)").parts[0]
    #expect(try part.apparentTransferEncoding() == .base64)
  }
}
