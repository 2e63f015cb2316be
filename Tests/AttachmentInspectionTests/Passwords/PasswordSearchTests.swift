import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import AttachmentInspection

/// Random archives and lists: exposed if, and only if, the password is in the list.
@Suite struct PasswordSearchTests {
  private typealias File = EncryptedArchive.File

  @Test func exposedIfAndOnlyIfItIsInTheList() throws {
    var random = SeededGenerator.fresh()
    for _ in 0..<40 {
      let words = Self.words(Int.random(in: 1...60, using: &random), &random)
      let isThere = Bool.random(using: &random)
      let password = isThere ? words[Int.random(in: 0..<words.count, using: &random)] : "!absent!"
      let files = (0..<Int.random(in: 1...5, using: &random)).map { number in
        File(
          name: "file \(number)",
          content: random.compressible(Int.random(in: 8...3_000, using: &random)),
          password: Array(password.utf8))
      }
      let stored = Bool.random(using: &random)
      let bytes = try EncryptedArchive.bytes(files, stored: stored)
      var inspector = Inspector()
      inspector.passwords.candidates =
        PasswordList(Array(words.joined(separator: "\n").utf8)).candidates
      let finding = try inspector.inspect(MemorySource(bytes), name: "a.zip")
      #expect(finding.verdict == (isThere ? .exposed : .protected), random.comment)
      let attachment = try #require(finding.attachments.first)
      #expect(attachment.foundPasswords.map(\.text) == (isThere ? [password] : []), random.comment)
      #expect(
        attachment.entries.allSatisfy { $0.verdict == (isThere ? .exposed : .protected) },
        random.comment)
    }
  }

  /// Words that stand in none of the names of these archives.
  private static func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    let letters = Array("abcdefghijklmnopqrstuvwxyzäöüßéèñçКЛЖ0123456789-_.+ 密码パスワード비밀")
    return (0..<count).map { number in
      let length = Int.random(in: 1...12, using: &random)
      // A number, so that no two are equal; letters on both sides, so that it stays a word.
      return "w\(number)"
        + String(
          (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        + "w"
    }
  }

  private func candidates(_ count: Int, and last: String = "") -> [PasswordCandidate] {
    let list = (0..<count).map { "guess \($0)\n" }.joined() + last
    return PasswordList(Array(list.utf8)).candidates
  }

  /// Wrong passwords on large entries: the bytes that are read stay bounded, however many passwords
  /// there are.
  @Test func workIsBounded() throws {
    let content = SeededGenerator.bytes(300_000, seed: 1)
    let files = (0..<4).map {
      File(name: "file \($0)", content: content, password: Array("!absent!".utf8))
    }
    let bytes = try EncryptedArchive.bytes(files, stored: true)
    func read(_ count: Int) throws -> UInt64 {
      let source = CountingSource(bytes)
      let knowledge = PasswordKnowledge(known: nil, candidates: candidates(count))
      let context = PasswordContext(
        knowledge, budget: TrialBudget(listed: count, contentBytes: 4_000_000))
      let meter = InspectionMeter(size: source.size, limits: Limits())
      let findings = try ContentInspector(limits: Limits(), passwords: context, work: meter)
        .inspect(source, name: "a.zip")
      #expect(findings.map(\.verdict) == [.protected])
      let codes = findings.flatMap(\.reasons).map(\.code)
      #expect(codes.contains(.limitExceeded) == (count > 0))
      return source.bytesRead
    }
    // Of 5,000 guesses 40 or so pass the check byte of each entry: 48 MB if all were read.
    let without = try read(0)
    #expect(try read(5_000) - without < 5_000_000)
  }

  /// The search begins with the smallest entry, so that the large one is read once.
  @Test func theSmallestEntryTells() throws {
    let files = [
      File(
        name: "large", content: Array(String(repeating: "A long text.\n", count: 80_000).utf8),
        password: Array("tanuki".utf8)),
      File(name: "small", password: Array("tanuki".utf8)),
    ]
    let bytes = try EncryptedArchive.bytes(files, stored: true)
    func read(_ candidates: [PasswordCandidate], _ verdict: Verdict) throws -> UInt64 {
      let source = CountingSource(bytes)
      var inspector = Inspector()
      inspector.passwords.candidates = candidates
      #expect(try inspector.inspect(source, name: "a.zip").verdict == verdict)
      return source.bytesRead
    }
    // Once to its CRC-32, and its beginning once more to see whether it is an archive.
    let without = try read([], .protected)
    #expect(try read(candidates(5_000, and: "tanuki"), .exposed) - without < 1_300_000)
  }

  @Test func aFoundPasswordIsInNoText() throws {
    let bytes = try EncryptedArchive.bytes("xyzzy-4711", comment: "password: xyzzy-4711")
    let finding = try Inspector().inspect(MemorySource(bytes), name: "a.zip")
    #expect(finding.verdict == .exposed)
    #expect(finding.attachments.first?.foundPasswords.first?.text == "xyzzy-4711")
    var dumped = "\(finding)"
    dump(finding, to: &dumped)
    #expect(!dumped.contains("xyzzy"))
    #expect(!dumped.contains("4711"))
  }
}
