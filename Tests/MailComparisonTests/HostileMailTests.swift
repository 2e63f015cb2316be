import PortableSystem
import TestSupport
import Testing

@testable import MailComparison

/// Whatever stands in a mail: no trap, and work in proportion to it.
@Suite struct HostileMailTests {
  private static func pair() throws -> (sent: [UInt8], delivered: [UInt8]) {
    var sent = MailDraft()
    sent.attachments = [.init(name: "quotation.txt", content: Array("a quotation".utf8))]
    var delivered = try sent.delivered()
    delivered.fields = [
      "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.jp; bh=AAAA"
    ]
    return (sent.bytes, delivered.bytes)
  }

  private func compare(_ first: some ByteSource, _ second: [UInt8]) throws {
    var files: [MailFile] = []
    for source in [first, MemorySource(second)] as [any ByteSource] {
      guard let file = try? MailFile.copies(in: source, name: "x").first else { return }
      files.append(file)
    }
    let comparison = try Comparison(of: files, gateway: CopyCase.profile())
    #expect(comparison.places.count == 2)
  }

  @Test func cutOffAtEveryByte() throws {
    let (sent, delivered) = try Self.pair()
    for end in 0...delivered.count { try compare(MemorySource(Array(delivered[..<end])), sent) }
  }

  @Test func changedBytes() throws {
    var generator = SeededGenerator.fresh()
    let (sent, delivered) = try Self.pair()
    for _ in 0..<300 {
      var bytes = delivered
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      try compare(MemorySource(bytes), sent)
    }
  }

  @Test func inPiecesTheSame() throws {
    let (sent, delivered) = try Self.pair()
    let whole = try Comparison(
      of: [MemorySource(sent), MemorySource(delivered)].flatMap {
        try MailFile.copies(in: $0, name: "x")
      })
    let pieces = try Comparison(
      of: [OneByteSource(sent), OneByteSource(delivered)].flatMap {
        try MailFile.copies(in: $0, name: "x")
      })
    #expect(whole.answer == .beforeAndAfter)
    #expect(pieces.answer == whole.answer)
    #expect(pieces.evidence == whole.evidence)
  }

  @Test func thousandsOfReceivedLinesAndFields() throws {
    var mail = MailDraft()
    mail.trace = (0..<4_000).map { "Received: from a\($0).example by b\($0).example; now" }
    mail.fields = (0..<4_000).map { "X-Own-\($0): value" }
    let file = try mail.file()
    let comparison = try Comparison(of: [file, try MailDraft().file()])
    #expect(comparison.copies[0].chain.hops.count == 128)
    #expect(!comparison.copies[0].chain.isKnown)
    #expect(comparison.answer == .cannotTell)
    #expect(comparison.evidence.allSatisfy { $0.quotes.count < 20 })
  }

  @Test func longTexts() throws {
    var first = MailDraft()
    first.text = (0..<30_000).map { "line \($0)" }.joined(separator: "\n")
    var second = first
    second.text = (0..<30_000).map { "other \($0)" }.joined(separator: "\n")
    let comparison = try Comparison(of: [first.file(), second.file()])
    // What was not read to its end is not compared.
    #expect(!comparison.evidence.contains { $0.code == .addedOnTheWay })
  }

  @Test func oneLongLine() throws {
    var first = MailDraft()
    first.text = String(repeating: "a", count: 200_000)
    var second = first
    second.text = String(repeating: "a", count: 199_999) + "b"
    second.subject = String(repeating: "[", count: 50_000)
    let comparison = try Comparison(of: [first.file(), second.file()], gateway: CopyCase.profile())
    #expect(
      comparison.evidence.flatMap(\.quotes).allSatisfy { $0.text.unicodeScalars.count <= 1_000 })
  }

  @Test func manySignatures() throws {
    var mail = MailDraft()
    mail.fields = (0..<500).map {
      "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed; l=\($0); d=example.jp; bh=AAAA"
    }
    let comparison = try Comparison(of: [mail.file(), try MailDraft().file()])
    #expect(!comparison.evidence.contains { $0.code == .bodyHash })
  }
}
