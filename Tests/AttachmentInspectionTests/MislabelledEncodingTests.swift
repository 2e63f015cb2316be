import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

/// A part whose bytes do not look like what its transfer encoding says: programs differ in which
/// they go by, so both count.
@Suite struct MislabelledEncodingTests {
  private static func finding(_ encoding: String?, _ body: [UInt8]) throws -> InputFinding {
    let field = encoding.map { "Content-Transfer-Encoding: \($0)\n" } ?? ""
    let header =
      "From: a@example.com\nSubject: x\nMIME-Version: 1.0\n"
      + "Content-Type: application/zip; name=a.zip\n" + field + "\n"
    return try Inspector().inspect(MemorySource(Array(header.utf8) + body), name: nil)
  }

  private static func lines(_ bytes: [UInt8]) -> [UInt8] {
    Array(Base64.lines(bytes).utf8).filter { $0 != 13 } + [10]
  }

  /// One odd byte among base64, as a byte order mark or a footer in another charset.
  @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xC2, 0xA0], [0xE9], [0x00], [0xFF]] as [[UInt8]])
  func oddBytesAmongBase64ChangeNothing(junk: [UInt8]) throws {
    for (name, verdict) in [
      ("archives/zip-encrypted.zip", Verdict.protected), ("archives/zip-plain.zip", .notProtected),
      ("disguises/flag-both.zip", .pseudoProtected),
    ] {
      let body = Self.lines(try Fixtures.bytes(name))
      #expect(try Self.finding("base64", body).verdict == verdict)
      for place in [0, 77, body.count] {
        let odd = Array(body[..<place]) + junk + Array(body[place...])
        let finding = try Self.finding("base64", odd)
        #expect(finding.verdict == verdict, "\(name) at \(place)")
        #expect(finding.attachments[0].reasons.contains { $0.code == .encodingDamaged })
      }
    }
  }

  /// What is an encrypted archive as it stands, and a plain one when it is decoded.
  @Test func anotherContentBehindTheEncodingIsSeen() throws {
    let plain = Self.lines(try Fixtures.bytes("archives/zip-plain.zip"))
    let age = Array("age-encryption.org/v1\n-> X25519 AAAA\nAAAA\n--- AAAA\n".utf8)
    var random = SeededGenerator(seed: 1)
    let noise = (0..<64).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
    let finding = try Self.finding("base64", age + noise + [10] + plain)
    #expect(finding.verdict != .protected)
  }

  @Test(arguments: ["binary", "8bit", "7bit", nil, "x-unknown"])
  func anotherContentThanTheDecodedOneIsSeen(encoding: String?) throws {
    let encrypted = Self.lines(try Fixtures.bytes("archives/zip-encrypted.zip"))
    var body = encrypted
    while body.count < 8192 { body = encrypted + body }
    body += try Fixtures.bytes("archives/zip-plain.zip")
    #expect(try Self.finding(encoding, body).verdict != .protected)
  }
}
