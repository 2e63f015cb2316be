import MailMessage
import PortableSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// What damage must not do: end the process, or hide an error of the source.
@Suite struct DamageTests {
  private static let mails: [[UInt8]] = {
    let inner = """
      From: a@example.com
      Subject: =?ISO-2022-JP?B?GyRCOCtAUT1xGyhC?=
      Content-Type: multipart/mixed; boundary=in

      --in
      Content-Type: text/plain; charset="utf-8" (comment)
      Content-Transfer-Encoding: quoted-printable

      a=3Db=
      c
      --in
      Content-Type: application/zip; name*0*=utf-8''%E8%A6%8B; name*1=".zip"
      Content-Disposition: attachment; filename="=?utf-8?B?6KaL?=.zip"
      Content-Transfer-Encoding: base64

      UEsDBA==
      --in--

      """
    let outer = { (encoding: String, content: String) in
      "\u{FEFF}Subject: outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"out\"\n\n"
        + "--out\nContent-Type: message/rfc822\nContent-Transfer-Encoding: \(encoding)\n\n"
        + "\(content)\n--out--\nepilogue\n"
    }
    return [
      Carrier.crlf.bytes(inner),
      Carrier.lf.bytes(outer("7bit", inner)),
      Carrier.crlf.bytes(outer("base64", base64(Array(inner.utf8)))),
    ]
  }()

  /// Reads everything of a mail that there is to read.
  private func readAll(_ source: any ByteSource, _ comment: Comment? = nil) throws -> Int {
    var total = 0
    _ = try Message.looksLikeMessage(source)
    let message = try Message(source)
    for part in message.parts {
      #expect(part.body.upperBound <= part.source.size, comment)
      _ = try part.apparentTransferEncoding()
      total += try part.content(inPiecesOf: 100).bytes.count
      for field in part.headers.fields { total += field.text.utf8.count }
    }
    total += message.messageID?.utf8.count ?? 0
    #expect(message.parts.count > 0, comment)
    return total
  }

  @Test(arguments: 0..<3)
  func truncatedAtEveryByte(index: Int) throws {
    let mail = Self.mails[index]
    for length in 0...mail.count { _ = try readAll(MemorySource(Array(mail[..<length]))) }
  }

  @Test(arguments: 0..<3)
  func flippedBits(index: Int) throws {
    for _ in 0..<500 {
      let seeded = SeededGenerator.fresh()
      var random = seeded
      var mail = Self.mails[index]
      for _ in 0..<(1 + Int.random(in: 0..<8, using: &random)) {
        mail[Int.random(in: 0..<mail.count, using: &random)] ^=
          1 << UInt8(Int.random(in: 0..<8, using: &random))
      }
      _ = try readAll(MemorySource(mail), seeded.comment)
    }
  }

  @Test func shuffledPieces() throws {
    let pieces: [[UInt8]] =
      Self.mails.flatMap { $0.split(separator: 10).map { Array($0) } } + [[0], [0xFF], []]
    for _ in 0..<300 {
      let seeded = SeededGenerator.fresh()
      var random = seeded
      var mail: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        mail += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        if Int.random(in: 0..<8, using: &random) > 0 { mail.append(10) }
      }
      // In one piece and in small ones it must be the same mail.
      let whole = try Message(MemorySource(mail))
      let inPieces = try Message(PieceSource(mail))
      #expect(whole.paths == inPieces.paths, seeded.comment)
      #expect(whole.parts.map(\.body) == inPieces.parts.map(\.body), seeded.comment)
      #expect(whole.defects == inPieces.defects, seeded.comment)
    }
  }

  @Test(arguments: 0..<3)
  func failureOfAnyReadComesOut(index: Int) throws {
    var failures = 0
    for failing in 0..<10_000 {
      let source = FailingSource(Self.mails[index], failing: failing)
      do {
        _ = try readAll(source)
        break
      } catch let error as Errno {
        #expect(error == FailingSource.error)
        failures += 1
      }
    }
    #expect(failures > 3)
    #expect(failures < 10_000)
  }

  @Test func sourceThatEndsEarlyIsALimit() throws {
    let mail = Self.mails[0]
    let message = try Message(ShrunkSource(base: MemorySource(mail), size: UInt64(mail.count + 10)))
    #expect(message.limitReached?.code == .sourceEnded)
    let part = try #require(message.parts.first)
    #expect(try part.content().codes == [.sourceEnded])
  }
}

/// A source whose n-th read fails.
private final class FailingSource: ByteSource {
  static let error = Errno(rawValue: 74)
  private let base: MemorySource
  private let readsLeft: Mutex<Int>
  init(_ bytes: [UInt8], failing: Int) {
    base = MemorySource(bytes)
    readsLeft = Mutex(failing)
  }
  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let fails = readsLeft.withLock { left in
      left -= 1
      return left < 0
    }
    if fails { throw Self.error }
    return try base.read(count, at: offset, into: &buffer)
  }
}

/// A source that says it is longer than it is, as a file that was cut while it is read.
private struct ShrunkSource: ByteSource {
  let base: MemorySource
  let size: UInt64

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    try base.read(count, at: offset, into: &buffer)
  }
}
