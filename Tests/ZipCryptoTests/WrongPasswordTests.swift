import PortableSystem
import Testing

@testable import ZipCrypto

/// Wrong passwords: most fall at the check byte, and those that pass it at the content.
@Suite struct WrongPasswordTests {
  private static let text = Array(String(repeating: "Nobody should read this. ", count: 20).utf8)

  private func reader(_ member: ArchiveBuilder.Member) throws -> (ArchiveReader, Entry) {
    let reader = try ArchiveReader(MemorySource(ArchiveBuilder(member).bytes))
    var entries = reader.entries()
    return (reader, try #require(try entries.next()))
  }

  /// 1 in 128 passes with two values accepted; none of those comes to its end.
  @Test(arguments: [false, true])
  func noneEverVerifies(isDeflated: Bool) throws {
    let plain =
      isDeflated
      ? try ArchiveBuilder.Member.deflated("a", Self.text)
      : .stored("a", Self.text)
    let (reader, entry) = try reader(plain.encrypted("secret"))
    var passed = 0
    for number in 0..<2000 {
      let result = Result { () throws(ZipError) in
        try reader.content(of: entry, password: Password("guess \(number)")).all()
      }
      switch result.errorKind {
      case .wrongPassword: break
      case .corruptData: passed += 1
      default: Issue.record("guess \(number): \(result)")
      }
    }
    // 15.6 are to be expected; that none or over 60 pass would be a defect, not chance.
    #expect(1...60 ~= passed)
  }

  /// What a stored entry gives away under a wrong password is garbage of the right size: only the
  /// checksum at the end tells, and it must.
  @Test func aPassingGuessGivesBytesThatDoNotVerify() throws {
    let (reader, entry) = try reader(
      ArchiveBuilder.Member.stored("a", Self.text).encrypted("secret"))
    let guess = try #require(
      (0..<100_000).lazy.map { Password("search \($0)") }
        .first { (try? reader.content(of: entry, password: $0)) != nil })
    let content = try reader.content(of: entry, password: guess)
    #expect(content.check != CheckByteMatch.none)
    var buffer = [UInt8](repeating: 0, count: Self.text.count)
    var span = buffer.mutableSpan
    #expect(try content.read(into: &span) == Self.text.count)
    #expect(buffer != Self.text)
    let end = Result { () throws(ZipError) in
      var last: [UInt8] = [0]
      var span = last.mutableSpan
      return try content.read(into: &span)
    }
    #expect(end.errorKind == .corruptData)
  }

  /// The byte alone speaks for an empty entry, so some wrong password opens it: a known limit.
  @Test func anEmptyEntryHasNothingButTheCheckByte() throws {
    let (reader, entry) = try reader(ArchiveBuilder.Member.stored("a", []).encrypted("secret"))
    let opened = (0..<2000).filter { number in
      (try? reader.content(of: entry, password: Password("guess \(number)")).all()) == []
    }
    #expect(1...60 ~= opened.count)
  }

  @Test func theEmptyPassword() throws {
    let (reader, entry) = try reader(ArchiveBuilder.Member.stored("a", Self.text).encrypted(""))
    #expect(try reader.content(of: entry, password: Password("")).all() == Self.text)
    #expect(try !reader.isPlain(entry))
  }
}
