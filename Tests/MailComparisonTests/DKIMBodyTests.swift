import Crypto
import Foundation
import PortableSystem
import TestSupport
import Testing

@testable import MailComparison

@Suite struct DKIMBodyTests {
  /// A body, and what it is in each canonical form by the rules of RFC 6376, 3.4.3 and 3.4.4.
  struct Vector: Sendable {
    let body: String
    let simple: String
    let relaxed: String
  }

  static let vectors = [
    Vector(body: "", simple: "\r\n", relaxed: ""),
    Vector(body: "\r\n", simple: "\r\n", relaxed: ""),
    Vector(body: "\r\n\r\n\r\n", simple: "\r\n", relaxed: ""),
    Vector(body: "hello", simple: "hello\r\n", relaxed: "hello\r\n"),
    Vector(body: "hello\r\n", simple: "hello\r\n", relaxed: "hello\r\n"),
    Vector(body: "hello\r\n\r\n\r\n", simple: "hello\r\n", relaxed: "hello\r\n"),
    Vector(body: "\r\n\r\nhello", simple: "\r\n\r\nhello\r\n", relaxed: "\r\n\r\nhello\r\n"),
    Vector(
      body: " C \r\nD \t E\r\n\r\n\r\n", simple: " C \r\nD \t E\r\n", relaxed: " C\r\nD E\r\n"),
    Vector(body: "a  \r\n  \r\n\t\r\n", simple: "a  \r\n  \r\n\t\r\n", relaxed: "a\r\n"),
    Vector(body: "a\r\n \t ", simple: "a\r\n \t \r\n", relaxed: "a\r\n"),
    Vector(body: "   ", simple: "   \r\n", relaxed: ""),
    Vector(
      body: "a\r\n\r\n  \r\nb\r\n", simple: "a\r\n\r\n  \r\nb\r\n", relaxed: "a\r\n\r\n\r\nb\r\n"),
    Vector(body: "one\ntwo\n", simple: "one\r\ntwo\r\n", relaxed: "one\r\ntwo\r\n"),
    Vector(body: "bare\rreturn\r\n", simple: "bare\rreturn\r\n", relaxed: "bare\rreturn\r\n"),
    Vector(body: "end\r", simple: "end\r\r\n", relaxed: "end\r\r\n"),
    Vector(body: "\t tab\r\n", simple: "\t tab\r\n", relaxed: " tab\r\n"),
  ]

  @Test(arguments: vectors)
  func canonicalForms(_ vector: Vector) throws {
    for (canonicalisation, text) in [
      (DKIMBodyForm.Canonicalisation.simple, vector.simple), (.relaxed, vector.relaxed),
    ] {
      let sha256 = DKIMBodyForm(canonicalisation: canonicalisation, hash: .sha256)
      #expect(hash(vector.body, sha256) == Array(SHA256.hash(data: Array(text.utf8))))
      let sha1 = DKIMBodyForm(canonicalisation: canonicalisation, hash: .sha1)
      #expect(hash(vector.body, sha1) == Array(Insecure.SHA1.hash(data: Array(text.utf8))))
    }
  }

  @Test(arguments: vectors)
  func lengthIsThatOfTheCanonicalForm(_ vector: Vector) throws {
    let body = MemorySource(Array(vector.body.utf8))
    for count in 0...vector.relaxed.utf8.count + 1 {
      let form = DKIMBodyForm(canonicalisation: .relaxed, hash: .sha256, length: UInt64(count))
      let hash = try DKIMBody.hash(body, 0..<body.size, form)
      if count > vector.relaxed.utf8.count {
        #expect(hash == nil)
      } else {
        let signed = Array(vector.relaxed.utf8.prefix(count))
        #expect(hash == Array(SHA256.hash(data: signed)))
      }
    }
  }

  /// The hash of a body, taken in whole and byte by byte, which must be the same.
  private func hash(_ text: String, _ form: DKIMBodyForm) -> [UInt8] {
    var whole = DKIMBody(form)
    whole.update(text.utf8)
    var pieces = DKIMBody(form)
    for byte in text.utf8 { pieces.update([byte]) }
    let hash = whole.finish()
    #expect(pieces.finish() == hash)
    return hash
  }

  /// Bodies out of what canonicalisation looks at, hashed by dkimpy; they end as mails do on their
  /// way, since it leaves white space at the very end in place.
  @Test(.needsPythonModules("dkim"))
  func anotherProgramHashesTheSame() async throws {
    var generator = SeededGenerator.fresh()
    let pieces = ["\r\n", "\r\n", " ", "\t", "  ", "a", "word", "\r\n\r\n", "é"]
    let bodies = (0..<200).map { _ in
      (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined() + "\r\n"
    }
    let script = """
      import base64, hashlib, sys
      from dkim.canonicalization import Simple, Relaxed
      for line in sys.stdin.buffer.read().split(b'\\n')[:-1]:
          body = base64.b64decode(line)
          for form in (Simple, Relaxed):
              print(hashlib.sha256(form.canonicalize_body(body)).hexdigest())
      """
    let input = bodies.map { Data($0.utf8).base64EncodedString() + "\n" }.joined()
    let outcome = try await Tool("python3")
      .run(["-c", script], input: .bytes(Array(input.utf8))).checked()
    let hashes = outcome.text.split(separator: "\n").map(String.init)
    try #require(hashes.count == 2 * bodies.count)
    for (index, body) in bodies.enumerated() {
      for (place, form) in [DKIMBodyForm.Canonicalisation.simple, .relaxed].enumerated() {
        let ours = hash(body, DKIMBodyForm(canonicalisation: form, hash: .sha256))
          .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(
          ours == hashes[2 * index + place],
          "\(form) of \(body.debugDescription), \(generator.comment)")
      }
    }
  }
}
