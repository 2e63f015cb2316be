import AttachmentInspection
import PortableSystem
import TestSupport
import Testing
import ZipCrypto

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
        + String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        + "w"
    }
  }

  /// Wrong passwords on large entries: the bytes that are read stay bounded, however many passwords
  /// there are.
  @Test func workIsBounded() throws {
    let content = SeededGenerator.bytes(3_000_000, seed: 1)
    let files = (0..<4).map {
      File(name: "file \($0)", content: content, password: Array("!absent!".utf8))
    }
    let bytes = try EncryptedArchive.bytes(files, stored: true)
    func read(_ candidates: Int) throws -> UInt64 {
      let source = CountingSource(bytes)
      var inspector = Inspector()
      let list = (0..<candidates).map { "guess \($0)\n" }.joined()
      inspector.passwords.candidates = PasswordList(Array(list.utf8)).candidates
      let finding = try inspector.inspect(source, name: "a.zip")
      #expect(finding.verdict == .protected)
      let codes = finding.attachments.flatMap(\.reasons).map(\.code)
      #expect(codes.contains(.limitExceeded) == (candidates > 0))
      return source.bytesRead
    }
    let without = try read(0)
    // 40,000 guesses, of which 300 or so pass the check byte of each entry: 3.8 GB if all were read.
    #expect(try read(40_000) - without < 300 << 20)
  }

  /// Two passwords, each with its check byte passed by the other's entries, cost no more than one
  /// reading each.
  @Test func theSmallestEntryTells() throws {
    var random = SeededGenerator.fresh()
    let large = random.bytes(2_000_000)
    let files = [
      File(name: "large", content: large, password: Array("tanuki".utf8)),
      File(name: "small", password: Array("tanuki".utf8)),
    ]
    let bytes = try EncryptedArchive.bytes(files, stored: true)
    let list = (0..<20_000).map { "guess \($0)\n" }.joined() + "tanuki\n"
    let source = CountingSource(bytes)
    var inspector = Inspector()
    inspector.passwords.candidates = PasswordList(Array(list.utf8)).candidates
    #expect(try inspector.inspect(source, name: "a.zip").verdict == .exposed)
    // Once as plain data in several ways, once under the password; never under the 20,000.
    #expect(source.bytesRead < 24_000_000, random.comment)
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
