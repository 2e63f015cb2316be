import TestSupport
import Testing

@testable import AttachmentInspection

/// The bytes of a password in the encodings that systems use; the expected ones are iconv's.
@Suite struct CandidateEncodingTests {
  @Test(arguments: [
    ("たぬき", [0x82, 0xBD, 0x82, 0xCA, 0x82, 0xAB]),  // CP932
    ("é", [0xE9]),  // CP1252
    ("é", [0x82]),  // CP437 and CP850
    ("密码", [0xC3, 0xDC, 0xC2, 0xEB]),  // GB18030
    ("密碼", [0xB1, 0x4B, 0xBD, 0x58]),  // CP950
    ("비밀", [0xBA, 0xF1, 0xB9, 0xD0]),  // CP949
  ])
  func holdsTheSystemsEncoding(text: String, bytes: [UInt8]) {
    let spellings = CandidateEncodings.encode(text)
    #expect(spellings.contains(bytes))
    #expect(spellings.first == Array(text.utf8))
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func asciiIsTheSameInAll() {
    #expect(CandidateEncodings.encode("secret \\~").count == 1)
  }

  /// As macOS spells names: a letter, then its mark.
  @Test(arguments: [
    ("cafe\u{301}", "caf\u{E9}"), ("ハ\u{309A}ス", "パス"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("A\u{30A}", "\u{C5}"), ("q\u{301}", "q\u{301}"),
  ])
  func lettersAndMarksArePutTogether(apart: String, together: String) {
    #expect(Array(apart.composed.utf8) == Array(together.utf8))
    #expect(CandidateEncodings.encode(apart).contains(Array(together.utf8)))
    #expect(CandidateEncodings.encode(apart).first == Array(apart.utf8))
  }

  @Test func bytesThatAreNoUTF8AreReadInSeveralWays() {
    #expect(CandidateEncodings.decode([0x82, 0xBD, 0x82, 0xCA, 0x82, 0xAB]).contains("たぬき"))
    #expect(CandidateEncodings.decode([0x63, 0xE9]).contains("cé"))
    #expect(CandidateEncodings.decode(Array("たぬき".utf8)) == ["たぬき"])
  }
}
