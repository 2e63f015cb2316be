import GatewayFixtures
import MailComparison
import MailMessage
import PortableSystem
import TestSupport
import Testing

/// Mails that have nothing to do with one another are never copies of one.
@Suite struct UnrelatedMailTests {
  private func compare(_ first: [UInt8], _ second: [UInt8], _ comment: Comment) throws -> Bool {
    guard
      let one = try? MailFile.copies(in: MemorySource(first), name: "a").first,
      let other = try? MailFile.copies(in: MemorySource(second), name: "b").first
    else { return false }
    // The fixtures have mails that were made of one another, under one Message-ID.
    let comparison = try Comparison(of: [one, other], gateway: CopyCase.profile())
    let identifiers = comparison.copies.map(\.identity.messageID)
    if let identifier = identifiers[0], identifier == identifiers[1] { return false }
    // The mails of programs are one letter, written by many of them at one pretended moment: where
    // one has no Message-ID, nothing tells them apart.
    let facts = comparison.copies.map { copy -> [String?] in
      [copy.identity.sender, copy.identity.subject]
    }
    if identifiers.contains(nil), facts[0] == facts[1] {
      return false
    }
    let expected: [Comparison.Answer] = [.notTheSameMessage, .cannotTell]
    #expect(expected.contains(comparison.answer), comment)
    #expect(comparison.places == [.unknown, .unknown], comment)
    return true
  }

  @Test func mailsOfOneMailbox() throws {
    var generator = SeededGenerator.fresh()
    let mailbox = MailboxRecipe(seed: generator.next(), messages: 400)
    var compared = 0
    for _ in 0..<80 {
      let pair = (0..<2).map { _ in Int.random(in: 0..<mailbox.count, using: &generator) }
      guard pair[0] != pair[1] else { continue }
      if try compare(
        mailbox[pair[0]].bytes, mailbox[pair[1]].bytes, "\(pair), \(generator.comment)")
      {
        compared += 1
      }
    }
    #expect(compared > 25)
  }

  @Test func mailsOfPrograms() throws {
    var generator = SeededGenerator.fresh()
    var files: [String] = []
    for folder in try Fixtures.names(in: "programs") where !folder.contains(".") {
      files += (try? Fixtures.names(in: folder).filter { $0.hasSuffix(".eml") }) ?? []
    }
    files += try Fixtures.names(in: "mail").filter { $0.hasSuffix(".eml") }
    try #require(files.count > 100)
    var compared = 0
    for _ in 0..<100 {
      let pair = (0..<2).map { _ in files.randomElement(using: &generator) ?? "" }
      // A program's own mails are forms of one: a patch, and the same when it was sent.
      let folders = Set(pair.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
      guard pair[0] != pair[1], folders.count == 2 || folders == ["mail"] else { continue }
      let bytes = try pair.map { try Fixtures.bytes($0) }
      if try compare(bytes[0], bytes[1], "\(pair)") { compared += 1 }
    }
    #expect(compared > 15)
  }

  @Test func generatedMails() throws {
    var generator = SeededGenerator.fresh()
    let seed = generator.next()
    let fixtures = MailFixture.all
    var compared = 0
    for _ in 0..<40 {
      guard let one = fixtures.randomElement(using: &generator),
        let other = fixtures.randomElement(using: &generator), one.name != other.name,
        let first = one.made(seed: seed).files.first,
        let second = other.made(seed: seed).files.first,
        max(first.count, second.count) < 1 << 20
      else { continue }
      if try compare(first, second, "\(one.name), \(other.name), seed \(seed)") { compared += 1 }
    }
    #expect(compared > 5)
  }
}
