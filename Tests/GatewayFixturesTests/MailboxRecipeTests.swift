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

  private func mailbox(seed: UInt64, messages: Int) throws -> [UInt8] {
    let sink = MemorySink()
    try MailboxWriter.writeMailbox(MailboxRecipe(seed: seed, messages: messages), to: sink)
    return sink.bytes
  }

  /// Neither another machine nor another version of Swift or of zlib changes what a seed gives.
  @Test(arguments: [(0 as UInt64, 0 as UInt32), (7, 0)])
  func bytesArePinned(seed: UInt64, crc32: UInt32) throws {
    #expect(CRC32.of(try mailbox(seed: seed, messages: 300).span) == crc32)
  }

  @Test func theSameSeedGivesTheSameMails() {
    let seed = Self.seed
    let (first, second) = (
      MailboxRecipe(seed: seed, messages: 100), MailboxRecipe(seed: seed, messages: 100)
    )
    // In another order, since what is shared is made when it is first needed.
    for index in first.indices.reversed() { _ = first[index] }
    for index in first.indices {
      #expect(first[index].bytes == second[index].bytes, "mail \(index) of seed \(seed)")
      #expect(first[index].items == second[index].items, "mail \(index) of seed \(seed)")
    }
  }

  @Test func anotherSeedGivesOtherMails() {
    let seed = Self.seed
    let (one, other) = (
      MailboxRecipe(seed: seed, messages: 50), MailboxRecipe(seed: seed ^ 1, messages: 50)
    )
    for index in one.indices {
      #expect(one[index].bytes != other[index].bytes, "mail \(index) of seed \(seed)")
    }
  }

  @Test func noMailIsTwice() {
    let recipe = MailboxRecipe(seed: Self.seed, messages: 300)
    #expect(Set(recipe.map(\.bytes)).count == 300, "seed \(Self.seed)")
  }

  /// Every kind of truth occurs among a thousand mails, in shares as offices have them.
  @Test func theMixtureIsWhole() {
    let recipe = MailboxRecipe(seed: Self.seed, messages: 1_000)
    let totals = recipe.totals()
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

  /// A mailbox of nothing is an empty file and an empty Maildir.
  @Test func nothing() async throws {
    #expect(try mailbox(seed: 1, messages: 0).isEmpty)
    #expect(MailboxRecipe(seed: 1, messages: -1).isEmpty)
    try await TemporaryFolder.use { folder in
      try MailboxWriter.writeMaildir(MailboxRecipe(seed: 1, messages: 0), at: folder["box"])
      #expect(try folder.contents() == ["box/", "box/cur/", "box/new/", "box/tmp/"])
    }
  }

  /// A sink that fails: its error comes out.
  @Test(arguments: [0, 1, 7]) func failures(after writes: Int) throws {
    let recipe = MailboxRecipe(seed: 1, messages: 10)
    #expect(throws: Errno.noSpace) {
      try MailboxWriter.writeMailbox(recipe, to: FailingSink(after: writes))
    }
  }

  /// A folder that exists is not written into.
  @Test func aFolderThatExists() async throws {
    try await TemporaryFolder.use { folder in
      let recipe = MailboxRecipe(seed: 1, messages: 3)
      #expect(throws: Errno.fileExists) {
        try MailboxWriter.writeMaildir(recipe, at: folder.path)
      }
      #expect(try folder.contents().isEmpty)
    }
  }
}

/// A sink that has room for so many writes.
private final class FailingSink: ByteSink {
  private var left: Int

  init(after writes: Int) { left = writes }

  func write(_ bytes: Span<UInt8>) throws(Errno) {
    guard left > 0 else { throw .noSpace }
    left -= 1
  }
}
