import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import AttachmentInspection

/// One password on one entry: what it comes to, and what it costs.
@Suite struct PasswordTrialTests {
  private typealias File = EncryptedArchive.File

  private struct Bench {
    let source: CountingSource
    let budget: TrialBudget
    let trial: PasswordTrial
    let target: TrialTarget

    init(_ bytes: [UInt8], budget: TrialBudget = TrialBudget(listed: 0)) throws {
      source = CountingSource(bytes)
      self.budget = budget
      let reader = try ArchiveReader(source)
      trial = PasswordTrial(reader: reader, budget: budget)
      var entries = reader.entries()
      let entry = try #require(try entries.next())
      target = try #require(
        try TrialTarget(entry, at: try reader.localHeader(of: entry), of: reader))
    }

    func attempt(
      _ password: String, as standing: PasswordTrial.Standing = .candidate
    ) throws -> PasswordTrial.Outcome {
      let password = Password(password)
      return try trial.attempt(password, keys: CipherKeys(password), on: target, as: standing)
    }
  }

  @Test(arguments: [false, true])
  func theRightOneOpens(stored: Bool) throws {
    let bytes = try EncryptedArchive.bytes([File(password: Array("secret".utf8))], stored: stored)
    let bench = try Bench(bytes)
    #expect(try bench.attempt("secret") == .opened)
    #expect(try bench.attempt("Secret") != .opened)
  }

  /// 1 wrong password in 128 passes the check byte; none of them opens anything.
  @Test(arguments: [false, true])
  func whatPassesTheCheckByteIsNotFound(stored: Bool) throws {
    let bytes = try EncryptedArchive.bytes([File(password: Array("secret".utf8))], stored: stored)
    let bench = try Bench(bytes)
    let outcomes = try (0..<2_000).map { try bench.attempt("guess \($0)") }
    #expect(!outcomes.contains(.opened))
    #expect(outcomes.contains(.failed))
    #expect(outcomes.count { $0 == .refused } > 1_800)
  }

  @Test func refusalsCostHeadersAndNoBytes() throws {
    let content = [UInt8](repeating: 0x61, count: 300_000)
    let bytes = try EncryptedArchive.bytes(
      [File(content: content, password: Array("secret".utf8))], stored: true)
    let bench = try Bench(bytes)
    let before = (bench.source.bytesRead, bench.budget.headers)
    var refused: UInt64 = 0
    for number in 0..<100 where try bench.attempt("guess \(number)") == .refused { refused += 1 }
    let passed = 100 - refused
    #expect(bench.budget.headers == before.1 - 100)
    #expect(bench.source.bytesRead - before.0 <= passed * 310_000)
  }

  @Test func noMoreBytesAreReadThanTheBudgetHas() throws {
    let content = SeededGenerator.bytes(2_000_000, seed: 4)
    let bytes = try EncryptedArchive.bytes(
      [File(content: content, password: Array("secret".utf8))], stored: true)
    let budget = TrialBudget(listed: 0, contentBytes: 500_000)
    let bench = try Bench(bytes, budget: budget)
    let before = bench.source.bytesRead
    var outcomes: Set<PasswordTrial.Outcome> = []
    for number in 0..<3_000 { outcomes.insert(try bench.attempt("guess \(number)")) }
    #expect(outcomes == [.refused, .notTried])
    #expect(budget.isExhausted)
    // A refusal by the check byte costs no reading; what passes it reads its local header too.
    #expect(bench.source.bytesRead - before < 700_000)
    // What the user gave is tried all the same.
    #expect(try bench.attempt("secret") == .notTried)
    #expect(try bench.attempt("secret", as: .given) == .opened)
  }

  /// A right password whose content is longer than the budget: what begins as a known format is read
  /// on, and what is noise is not.
  @Test(arguments: [("%PDF-1.7\n", PasswordTrial.Outcome.opened), ("", .notTried)])
  func whatIsLikelyIsReadOn(beginning: String, outcome: PasswordTrial.Outcome) throws {
    let content = Array(beginning.utf8) + SeededGenerator.bytes(400_000, seed: 3)
    let bytes = try EncryptedArchive.bytes(
      [File(content: content, password: Array("secret".utf8))], stored: true)
    let bench = try Bench(bytes, budget: TrialBudget(listed: 0, contentBytes: 150_000))
    #expect(try bench.attempt("secret") == outcome)
  }

  /// Where a wrong password is found out at once, a right one is read to its end.
  @Test func deflatedContentIsReadOn() throws {
    let content = [UInt8](repeating: 0x61, count: 4_000_000)
    let bytes = try EncryptedArchive.bytes(
      [File(content: content, password: Array("secret".utf8))])
    let bench = try Bench(bytes, budget: TrialBudget(listed: 0, contentBytes: 150_000))
    #expect(try bench.attempt("secret") == .opened)
  }

  @Test func headersRunOut() throws {
    let budget = TrialBudget(listed: 0, headers: 10)
    let bench = try Bench(EncryptedArchive.bytes("secret"), budget: budget)
    for number in 0..<10 { #expect(try bench.attempt("guess \(number)") != .notTried) }
    #expect(try bench.attempt("secret") == .notTried)
  }

  @Test func whatOpensGivesItsBytesBack() throws {
    let bench = try Bench(EncryptedArchive.bytes("secret"))
    let before = bench.budget.contentBytes
    #expect(try bench.attempt("secret") == .opened)
    #expect(bench.budget.contentBytes == before)
  }

  @Test func theEvidenceIsWhatTheDataCanDifferIn() throws {
    func evidence(_ count: Int, stored: Bool = true) throws -> Int {
      let content = [UInt8](repeating: 0x61, count: count)
      return try Bench(
        EncryptedArchive.bytes([File(content: content, password: [0x78])], stored: stored)
      ).target.evidence
    }
    #expect(try evidence(1) == 15)
    #expect(try evidence(3) == 31)
    #expect(try evidence(4) == 39)
    #expect(try evidence(1_000, stored: false) == 39)
  }

  @Test func anEmptyEntryIsNotTried() throws {
    let bytes = try EncryptedArchive.bytes([File(content: [], password: [0x78])])
    let reader = try ArchiveReader(MemorySource(bytes))
    var entries = reader.entries()
    let entry = try #require(try entries.next())
    #expect(try TrialTarget(entry, at: try reader.localHeader(of: entry), of: reader) == nil)
  }
}
