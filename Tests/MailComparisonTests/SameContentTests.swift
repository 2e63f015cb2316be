import Testing

@testable import MailComparison

@Suite struct SameContentTests {
  private static let content = Array("The quotation, in a few words.\r\n".utf8)

  private func answer(
    _ first: MailDraft, _ second: MailDraft, kinds: Set<Evidence.Code> = [.sameContent]
  ) throws -> Comparison.Answer {
    let comparison = try Comparison(of: [first.file("a"), second.file("b")], using: kinds)
    // Whoever comes first, the answer is the same, with the places turned.
    let turned = try Comparison(of: [second.file("b"), first.file("a")], using: kinds)
    #expect(turned.answer == comparison.answer)
    #expect(turned.places == comparison.places.reversed())
    if comparison.answer == .beforeAndAfter { #expect(comparison.places == [.before, .after]) }
    return comparison.answer
  }

  private func mail(_ files: (String, [UInt8])...) -> MailDraft {
    var mail = MailDraft()
    mail.attachments = files.map { .init(name: $0.0, content: $0.1) }
    return mail
  }

  @Test func provesWithoutThePassword() throws {
    let sent = mail(("quotation.txt", Self.content))
    #expect(try answer(sent, sent.delivered()) == .beforeAndAfter)
    // The name plays no part.
    #expect(
      try answer(sent, sent.delivered([.init(name: "0001.dat", content: Self.content)]))
        == .beforeAndAfter)
  }

  @Test func provesOneOfSeveral() throws {
    let other = Array("Another file altogether.".utf8)
    let sent = mail(("a.txt", Self.content), ("b.txt", other))
    #expect(try answer(sent, sent.delivered()) == .beforeAndAfter)
    #expect(
      try answer(sent, sent.delivered([.init(name: "b.txt", content: other)])) == .beforeAndAfter)
    let archive = try ArchiveDraft.bytes([
      .init(name: "c.txt", content: Self.content, isPlain: true)
    ])
    #expect(
      try answer(mail(("plain.zip", archive)), sent.delivered()) == .beforeAndAfter)
  }

  @Test func saysNothingOfOtherContent() throws {
    let sent = mail(("quotation.txt", Self.content))
    var changed = Self.content
    changed[3] ^= 1
    #expect(
      try answer(sent, sent.delivered([.init(name: "quotation.txt", content: changed)]))
        == .cannotTell)
    // The same file, and not encrypted.
    #expect(
      try answer(
        sent, sent.delivered([.init(name: "quotation.txt", content: Self.content, isPlain: true)]))
        == .cannotTell)
  }

  @Test(arguments: [
    [], [0x31], [0x31, 0x32, 0x33, 0x34], [UInt8](repeating: 0, count: 4_096),
    [UInt8](repeating: 0x20, count: 9),
  ])
  func trivialContentProvesNothing(content: [UInt8]) throws {
    let sent = mail(("quotation.txt", content))
    #expect(try answer(sent, sent.delivered()) == .cannotTell)
  }

  @Test func whatBothHaveProvesNothing() throws {
    // The sender has attached it both ways, or the archive alone.
    let archive = try ArchiveDraft.bytes([.init(content: Self.content)])
    let both = mail(("quotation.txt", Self.content), ("quotation.zip", archive))
    #expect(try answer(both, mail(("quotation.zip", archive))) == .cannotTell)
    #expect(try answer(mail(("quotation.txt", Self.content)), both) == .cannotTell)
  }

  @Test func proofsInBothDirectionsProveNothing() throws {
    let other = Array("Another file altogether.".utf8)
    let first = mail(
      ("a.txt", Self.content), ("b.zip", try ArchiveDraft.bytes([.init(content: other)])))
    let second = mail(
      ("b.txt", other), ("a.zip", try ArchiveDraft.bytes([.init(content: Self.content)])))
    #expect(try answer(first, second) == .cannotTell)
    #expect(try answer(first, second, kinds: Set(Evidence.Code.allCases)) == .cannotTell)
  }

  @Test func threeCopiesInARow() throws {
    // A's file is in B's archive, and B's other file in C's: B would be both.
    let other = Array("Another file altogether.".utf8)
    let first = mail(("a.txt", Self.content))
    let second = mail(
      ("a.zip", try ArchiveDraft.bytes([.init(content: Self.content)])), ("b.txt", other))
    let third = mail(("b.zip", try ArchiveDraft.bytes([.init(content: other)])))
    let files = try [first, second, third].map { try $0.file() }
    #expect(try Comparison(of: files).answer == .cannotTell)
  }
}
