import ContainerProtection
import PortableSystem
import TestSupport
import Testing

@testable import GatewayFixtures

/// RAR archives of our own writing, each of which real readers read: see `RarPeerTests`.
@Suite struct RarTests {
  /// Bytes that look encrypted.
  static func noise(_ count: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: 0x5EED)
    return (0..<count).map { _ in .random(in: 0...255, using: &generator) }
  }

  static let letter = RarDraft.File("letter.txt", Array("Dear customer\n".utf8))
  static let table = RarDraft.File("table.csv", Array("item,price\n".utf8))

  private func read(_ draft: RarDraft) throws -> ContainerReading {
    try #require(try ContainerReader().read(MemorySource(draft.bytes)))
  }

  @Test(arguments: RarDraft.Version.allCases) func plainFiles(_ version: RarDraft.Version) throws {
    let reading = try read(RarDraft(version, [Self.letter, Self.table]))
    #expect(reading.container == .rar)
    #expect(reading.protection == .plain)
    #expect(reading.entries.map(\.name) == ["letter.txt", "table.csv"])
    #expect(reading.ciphers.isEmpty)
  }

  @Test(arguments: RarDraft.Version.allCases)
  func encryptedFiles(_ version: RarDraft.Version) throws {
    var draft = RarDraft(
      version,
      [
        Self.letter.encrypted(to: Self.noise(16)), Self.table.encrypted(to: Self.noise(4_096)),
      ])
    draft.isSolid = true
    let reading = try read(draft)
    #expect(reading.protection == .encrypted, "\(reading.findings)")
    #expect(reading.ciphers == [version == .four ? "aes-128" : "aes-256"])
    #expect(!reading.hidesNames)
  }

  @Test(arguments: RarDraft.Version.allCases)
  func plainAndEncryptedFiles(_ version: RarDraft.Version) throws {
    let reading = try read(
      RarDraft(version, [Self.letter, Self.table.encrypted(to: Self.noise(16))]))
    #expect(reading.protection == .partly)
    #expect(reading.entries.map(\.protection) == [.plain, .encrypted])
  }

  @Test(arguments: RarDraft.Version.allCases)
  func encryptedHeaders(_ version: RarDraft.Version) throws {
    var draft = RarDraft(version, [])
    draft.sealed = Self.noise(4_096)
    let reading = try read(draft)
    #expect(reading.protection == .encrypted)
    #expect(reading.hidesNames)
    #expect(reading.ciphers == [version == .four ? "aes-128" : "aes-256"])
  }

  /// Headers that are said to be encrypted and stand there in clear.
  @Test(arguments: RarDraft.Version.allCases)
  func headersThatOnlyClaim(_ version: RarDraft.Version) throws {
    var inner = RarDraft(version, [Self.letter])
    let whole = inner.bytes
    inner.files = []
    let end = inner.bytes.count - RarDraft(version, []).bytes.count
    var draft = RarDraft(version, [])
    // What stands behind the marker and the archive header.
    draft.sealed = Array(whole[(version == .four ? 20 : 16)...])
    #expect(end == 0)
    #expect(try read(draft).protection == .undetermined)
    draft.sealed = Array(repeating: UInt8(ascii: "a"), count: 4_096)
    #expect(try read(draft).protection == .undetermined)
  }

  /// The mark is there, and the bytes are the plain content: whoever looks sees it.
  @Test(arguments: RarDraft.Version.allCases)
  func markedButPlain(_ version: RarDraft.Version) throws {
    let plain = RarDraft.File("letter.txt", Array(repeating: 0x41, count: 32))
    let reading = try read(RarDraft(version, [plain.encrypted(to: plain.content)]))
    #expect(reading.protection == .opensWithoutPassword)
    #expect(reading.findings.contains { $0.code == .markedButPlain })
  }

  @Test(arguments: RarDraft.Version.allCases)
  func lengthsThatAESCannotHave(_ version: RarDraft.Version) throws {
    let reading = try read(RarDraft(version, [Self.letter.encrypted(to: Self.noise(17))]))
    #expect(reading.protection == .undetermined)
  }

  @Test(arguments: RarDraft.Version.allCases)
  func foldersAndEmptyFilesAreNoContent(_ version: RarDraft.Version) throws {
    var folder = RarDraft.File("folder", [])
    folder.isDirectory = true
    let nothing = RarDraft(version, [folder, RarDraft.File("empty.txt", [])])
    #expect(try read(nothing).protection == .noContent)
    let encrypted = RarDraft(version, [folder, Self.letter.encrypted(to: Self.noise(16))])
    #expect(try read(encrypted).protection == .encrypted)
  }

  @Test(arguments: RarDraft.Version.allCases) func volumes(_ version: RarDraft.Version) throws {
    var last = Self.letter.encrypted(to: Self.noise(16))
    last.isContinued = true
    var draft = RarDraft(version, [last])
    (draft.isVolume, draft.goesOn) = (true, true)
    let reading = try read(draft)
    #expect(reading.protection == .undetermined)
    #expect(reading.findings.contains { $0.code == .volume })
  }

  @Test(arguments: RarDraft.Version.allCases)
  func behindAProgram(_ version: RarDraft.Version) throws {
    var draft = RarDraft(version, [Self.letter.encrypted(to: Self.noise(16))])
    // The program holds the signature itself, to find its archive by.
    draft.prefix =
      Array("MZ".utf8) + Self.noise(5_000) + Array("Rar!\u{1A}\u{7}\u{0}".utf8)
      + Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8) + Self.noise(100_000)
    let reading = try read(draft)
    #expect(reading.protection == .encrypted)
    #expect(
      reading.findings.contains {
        $0.code == .behindStub && $0.offset == UInt64(draft.prefix.count)
      })
  }

  /// A checksum stands over every header, so that nothing in one can be changed unseen.
  @Test(arguments: RarDraft.Version.allCases)
  func cutOffAndChanged(_ version: RarDraft.Version) throws {
    let draft = RarDraft(
      version,
      [Self.letter.encrypted(to: Self.noise(16)), Self.table.encrypted(to: Self.noise(16))])
    let bytes = draft.bytes
    for count in 8..<bytes.count {
      let reading = try ContainerReader().read(MemorySource(Array(bytes[..<count])))
      #expect(reading?.protection == .undetermined, "\(count) of \(bytes.count)")
    }
    for place in 8..<bytes.count {
      var changed = bytes
      changed[place] ^= 0x04
      let reading = try ContainerReader().read(MemorySource(changed))
      #expect([.undetermined, .encrypted].contains(reading?.protection), "\(place)")
    }
  }
}
