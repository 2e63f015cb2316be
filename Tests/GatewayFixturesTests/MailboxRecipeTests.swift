import Foundation
import GatewayFixtures
import PortableSystem
import SystemPackage
import TestSupport
import Testing
import ZipCrypto

/// Generated mailboxes: the same for the same seed, varied, and mails to programs of others.
@Suite struct MailboxRecipeTests {
  private static let seed: UInt64 = .random(in: 0 ... .max)
  /// One for all tests, since what mails attach is made but once for each recipe.
  private static let recipe = MailboxRecipe(seed: seed, messages: 1_000)

  private func mailbox(seed: UInt64, messages: Int) throws -> [UInt8] {
    let sink = MemorySink()
    try MailboxWriter.writeMailbox(MailboxRecipe(seed: seed, messages: messages), to: sink)
    return sink.bytes
  }

  /// Neither another machine nor another version of Swift or of zlib changes what a seed gives.
  @Test(arguments: [(0 as UInt64, 4_039_646_646 as UInt32), (7, 2_102_997_168)])
  func bytesArePinned(seed: UInt64, crc32: UInt32) throws {
    let bytes = try mailbox(seed: seed, messages: 60)
    #expect(CRC32.of(bytes) == crc32)
  }

  @Test func theSameSeedGivesTheSameMails() {
    let seed = Self.seed
    let first = MailboxRecipe(seed: seed, messages: 40)
    let second = MailboxRecipe(seed: seed, messages: 40)
    // In another order, since what is shared is made when it is first needed.
    for index in first.indices.reversed() { _ = first[index] }
    for index in first.indices {
      #expect(first[index].bytes == second[index].bytes, "mail \(index) of seed \(seed)")
      #expect(first[index].items == second[index].items, "mail \(index) of seed \(seed)")
    }
  }

  @Test func anotherSeedGivesOtherMails() {
    let seed = Self.seed
    let one = MailboxRecipe(seed: seed, messages: 30)
    let other = MailboxRecipe(seed: seed ^ 1, messages: 30)
    for index in one.indices {
      #expect(one[index].bytes != other[index].bytes, "mail \(index) of seed \(seed)")
    }
  }

  @Test func noMailIsTwice() {
    #expect(Set(Self.recipe.prefix(300).map(\.bytes)).count == 300, "seed \(Self.seed)")
  }

  /// Every kind of truth occurs among a thousand mails, in shares as offices have them.
  @Test func theMixtureIsWhole() {
    let totals = Self.recipe.totals()
    let comment: Comment = "seed \(Self.seed): \(totals)"
    for verdict in FixtureVerdict.allCases where verdict != .ambiguous && verdict != .none {
      #expect(totals.items[verdict, default: 0] > 0, comment)
    }
    #expect((600..<800).contains(totals.mails[.none, default: 0]), comment)
    #expect(Set(totals.containers.keys).isSuperset(of: ["zip", "pdf", "ooxml", "none"]), comment)
    #expect(totals.senders.count > 20, comment)
    #expect(totals.days.keys.compactMap(\.self).count > 20, comment)
    let most = totals.senders.values.map { $0.values.reduce(0, +) }.max() ?? 0
    #expect(most > totals.items.values.reduce(0, +) / 10, comment)
  }

  /// Python sees the same mails in both forms, and in each the same sender, day and attachments.
  @Test(.needs("python3")) func pythonReadsThem() async throws {
    let recipe = Self.recipe.prefix(400)
    let truth = recipe.map { mail in
      // A part that nobody can look at is none of a container and unknown.
      let attachments = mail.items.count { $0.container != "none" || $0.verdict != .unknown }
      return "\(mail.sender ?? "-") \(mail.day ?? "-") \(attachments)\n"
    }.joined()
    let script = """
      import email.utils, mailbox, sys
      box = mailbox.mbox("box.mbox", create=False)
      folder = mailbox.Maildir("box", create=False)
      names = sorted(folder.keys())
      for mails in (box, [folder[name] for name in names]):
          for mail in mails:
              sender = email.utils.parseaddr(str(mail["From"] or ""))[1].lower()
              date = email.utils.parsedate(mail["Date"] or "")
              parts = [p for p in mail.walk() if p.get_content_disposition() == "attachment"]
              print(sender or "-", "%d-%02d-%02d" % date[:3] if date else "-", len(parts))
      """
    try await TemporaryFolder.use { folder in
      let sink = MemorySink()
      try MailboxWriter.writeMailbox(recipe, to: sink)
      try folder.write(sink.bytes, to: "box.mbox")
      try MailboxWriter.writeMaildir(recipe, at: folder["box"])
      let outcome = try await Tool("python3").run(["-c", script], in: folder.path).checked()
      #expect(outcome.text == truth + truth, "seed \(Self.seed)")
    }
  }

  /// A mailbox of nothing is an empty file and an empty Maildir.
  @Test func nothing() async throws {
    #expect(try mailbox(seed: 1, messages: 0).isEmpty)
    #expect(MailboxRecipe(seed: 1, messages: -1).isEmpty)
    try await TemporaryFolder.use { folder in
      try MailboxWriter.writeMaildir(MailboxRecipe(seed: 1, messages: 0), at: folder["box"])
      let contents = try folder.contents()
      #expect(contents == ["box/", "box/cur/", "box/new/", "box/tmp/"])
    }
  }

  /// A sink that fails: its error comes out.
  @Test(arguments: [0, 1, 7]) func failures(after writes: Int) throws {
    let recipe = MailboxRecipe(seed: 1, messages: 10)
    let sink: any ByteSink = FailingSink(after: writes)
    #expect(throws: Errno.noSpace) { try MailboxWriter.writeMailbox(recipe, to: sink) }
  }

  /// A folder that exists is not written into.
  @Test func aFolderThatExists() async throws {
    try await TemporaryFolder.use { folder in
      let recipe = MailboxRecipe(seed: 1, messages: 3)
      #expect(throws: Errno.fileExists) {
        try MailboxWriter.writeMaildir(recipe, at: folder.path)
      }
      let contents = try folder.contents()
      #expect(contents.isEmpty)
    }
  }
}

/// A sink that has room for so many writes.
private final class FailingSink: ByteSink {
  private var left: Int

  init(after writes: Int) { left = writes }

  func write(_ bytes: Span<UInt8>) throws(Errno) {
    left -= 1
    if left < 0 { throw Errno.noSpace }
  }
}
