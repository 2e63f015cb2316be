import PortableSystem
import TestSupport
import Testing

@testable import MailMessage

/// The text of a part: transfer encoding, charset, lines.
@Suite struct PartTextTests {
  private func lines(_ header: String, _ body: [UInt8], limit: Int = 1 << 16) throws -> [String] {
    let bytes = Array(header.utf8) + [0x0D, 0x0A, 0x0D, 0x0A] + body
    let message = try Message(MemorySource(bytes))
    let part = try #require(message.parts.first)
    return try PartText(part, limit: limit).lines
  }

  @Test func charsets() throws {
    let word = "パスワード：桔梗"
    for name in ["ISO-2022-JP", "CP932", "EUC-JP", "UTF-8"] {
      let bytes = try #require(CharacterEncoding(name: name).encode(word))
      let header = "Content-Type: text/plain; charset=\(name == "CP932" ? "Shift_JIS" : name)"
      #expect(try lines(header, bytes) == [word], "\(name)")
    }
  }

  /// The escapes tell what the header does not.
  @Test(arguments: ["us-ascii", "utf-8", "iso-8859-1", "x-nonsense"])
  func wronglyNamedISO2022JP(charset: String) throws {
    let bytes = try #require(CharacterEncoding(name: "ISO-2022-JP").encode("パスワード"))
    #expect(try lines("Content-Type: text/plain; charset=\(charset)", bytes) == ["パスワード"])
  }

  @Test func softLineBreaksAndBase64() throws {
    let quoted = "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable"
    #expect(try lines(quoted, Array("Pass=\r\nword: =41b=\r\nc".utf8)) == ["Password: Abc"])
    let base64 = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64"
    #expect(try lines(base64, Array("44OR44K544Ov44O844OJ\r\n".utf8)) == ["パスワード"])
  }

  @Test func lineBreaksOfAllKinds() throws {
    let body = Array("a\r\nb\nc\rd\r\n\r\ne".utf8)
    #expect(try lines("Content-Type: text/plain", body) == ["a", "b", "c", "d", "", "e"])
  }

  @Test func pagesAreReadAsTheyShow() throws {
    let page = Array("<p>Password:<br>a&#98;c</p>".utf8)
    #expect(try lines("Content-Type: text/html", page) == ["Password:", "abc"])
  }

  @Test func longTextsAreCutOff() throws {
    let bytes =
      Array("Content-Type: text/plain\r\n\r\n".utf8)
      + Array(String(repeating: "a b ", count: 1_250).utf8)
    let part = try #require(try Message(MemorySource(bytes)).parts.first)
    let text = try PartText(part, limit: 1_000)
    #expect(text.isCutOff)
    #expect(text.lines.map(\.utf8.count) == [1_000])
    #expect(try !PartText(part, limit: 5_000).isCutOff)
  }
}
