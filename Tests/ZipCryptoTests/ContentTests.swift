import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// The content of crafted entries: what comes out, and which error when it cannot.
@Suite struct ContentTests {
  typealias Member = ArchiveBuilder.Member

  private static let text = Array(String(repeating: "A line of text.\n", count: 40).utf8)

  private func kind(_ member: Member, password: String? = nil) -> ZipError.Kind? {
    let walk = ArchiveWalk(ArchiveBuilder(member), password: password)
    #expect(walk.error == nil && walk.items.count == 1)
    return walk.contents.first?.errorKind
  }

  @Test func storedAndDeflated() throws {
    var random = SeededGenerator.fresh()
    let large = random.compressible(300_000)
    let archive = ArchiveBuilder(
      .stored("stored", Self.text), try .deflated("deflated", Self.text), .stored("empty", []),
      try .deflated("deflated empty", []), .stored("large", large),
      try .deflated("large deflated", large))
    let contents = [Self.text, Self.text, [], [], large, large]
    for buffer in [1, 7, 4096, 1 << 20] where buffer > 1 || large.count < 1000 {
      let walk = ArchiveWalk(archive, buffer: buffer)
      #expect(walk.contents == contents.map { .success($0) }, random.comment)
      #expect(walk.items.allSatisfy { $0.check == nil && $0.isPlain == nil })
    }
  }

  @Test func encrypted() throws {
    var random = SeededGenerator.fresh()
    let large = random.compressible(200_000)
    let members = [
      Member.stored("stored", Self.text), try .deflated("deflated", Self.text),
      .stored("empty", []), .stored("one", [7]), try .deflated("large", large),
    ]
    let archive = ArchiveBuilder().with {
      $0.members = members.map { $0.encrypted("secret") }
    }
    let walk = ArchiveWalk(archive, password: "secret")
    #expect(walk.contents == [Self.text, Self.text, [], [7], large].map { .success($0) })
    #expect(walk.items.map(\.isPlain) == members.map { _ in .success(false) }, random.comment)
    #expect(ArchiveWalk(archive).contents.allSatisfy { $0.errorKind == .passwordRequired })
  }

  @Test func whicheverCheckByteThereIs() throws {
    let plain = Member.stored("a", Self.text).with { $0.time = 0x4BC0 }
    let other = plain.with { $0.time = UInt16(UInt8($0.crc >> 24)) << 8 }
    for hasDescriptorBit in [false, true] {
      func member(_ base: Member, _ check: Member.Check) -> Member {
        let member = base.encrypted("secret", check: check)
        return hasDescriptorBit ? member.withDescriptor() : member
      }
      let archive = ArchiveBuilder(
        member(plain, .crc), member(plain, .time), member(other, .crc),
        member(plain, .value(UInt8(plain.crc >> 24) ^ 0x4B ^ 0x80)))
      let walk = ArchiveWalk(archive, password: "secret")
      #expect(walk.items.map(\.check) == [.crc, .time, .both, nil])
      #expect(walk.contents.map(\.errorKind) == [nil, nil, nil, .wrongPassword])
      #expect(
        walk.items.map(\.descriptor)
          == [0, 1, 2, 3].map { _ in .success(hasDescriptorBit ? 16 : 0) }
      )
    }
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func descriptors(signed: Bool, wide: Bool) {
    let next = Member.stored("next", [1, 2, 3])
    let member = Member.stored("a", Self.text).encrypted("secret", check: .time)
      .withDescriptor(signed: signed, wide: wide)
    let walk = ArchiveWalk(ArchiveBuilder(member, next), password: "secret")
    #expect(walk.contents == [.success(Self.text), .success([1, 2, 3])])
    let length = (signed ? 16 : 12) + (wide ? 8 : 0)
    #expect(walk.items.map(\.descriptor) == [.success(length), .success(0)])
    let missing = member.with { $0.descriptor = [] }
    let without = ArchiveWalk(ArchiveBuilder(missing, next), password: "secret")
    #expect(without.items.map(\.descriptor) == [.success(nil), .success(0)])
    #expect(without.contents == walk.contents)
  }

  @Test func headersThatDisagree() {
    let encrypted = Member.stored("a", Self.text).encrypted("secret")
    let plain = Member.stored("a", Self.text)
    // Readers trust one header or the other, so either flag counts as encrypted.
    #expect(kind(encrypted.with { $0.localFlags = 0 }) == .passwordRequired)
    #expect(kind(encrypted.with { $0.localFlags = 0 }, password: "secret") == nil)
    let centralCleared = encrypted.with {
      $0.flags = 0
      $0.localFlags = 1
    }
    #expect(kind(centralCleared) == .passwordRequired)
    #expect(kind(centralCleared, password: "secret") == nil)
    #expect(kind(plain.with { $0.localFlags = 1 }) == .passwordRequired)
  }

  @Test func markedAsEncryptedButPlain() throws {
    for plain in [
      Member.stored("a", Self.text), try .deflated("a", Self.text), .stored("tiny", [1]),
      .stored("empty", []),
    ] {
      for flags: UInt16 in [1, 0x41] {
        let marked = plain.with { $0.flags = flags }
        let walk = ArchiveWalk(ArchiveBuilder(marked))
        #expect(walk.items.map(\.isPlain) == [.success(true)])
      }
      let aes = plain.with {
        $0.extra = hex("0199 0700 0200 4145 03") + le(UInt64($0.method), 2)
        $0.method = 99
        $0.flags = 1
      }
      #expect(ArchiveWalk(ArchiveBuilder(aes)).items.map(\.isPlain) == [.success(true)])
      #expect(kind(aes, password: "secret") == .unsupported)
    }
  }

  @Test func sizesThatCannotBe() throws {
    let stored = Member.stored("a", Self.text)
    let encrypted = stored.encrypted("secret")
    #expect(kind(stored.with { $0.size += 1 }) == .inconsistent)
    #expect(kind(stored.with { $0.size -= 1 }) == .inconsistent)
    #expect(kind(encrypted.with { $0.size += 1 }, password: "secret") == .inconsistent)
    #expect(kind(encrypted.with { $0.size += 12 }, password: "secret") == .inconsistent)
    #expect(kind(encrypted.with { $0.size = .max }, password: "secret") == .inconsistent)
    #expect(kind(encrypted.with { $0.size = .max - 11 }, password: "secret") == .inconsistent)
    for size in 0..<12 {
      // Deflated, so that the sizes do not give it away.
      let short = try Member.deflated("a", Self.text).encrypted("secret").with {
        $0.payload = Array($0.payload.prefix(size))
      }
      #expect(kind(short, password: "secret") == .inconsistent)
    }
  }

  @Test(arguments: [1000, 1 << 32, 1 << 63, .max - 100, .max] as [UInt64])
  func aPayloadPastTheEnd(size: UInt64) throws {
    let deflated = try Member.deflated("a", Self.text).with { $0.claimedCompressedSize = size }
    #expect(kind(deflated) == .truncated)
    #expect(kind(deflated.with { $0.isZip64 = true }) == .truncated)
    let stored = Member.stored("a", Self.text).with {
      $0.claimedCompressedSize = size
      $0.size = size
    }
    #expect(kind(stored) == .truncated)
  }

  @Test(arguments: [1000, 1 << 32, 1 << 63, .max] as [UInt64])
  func aLocalHeaderPastTheEnd(offset: UInt64) {
    let member = Member.stored("a", Self.text).with { $0.claimedOffset = offset }
    #expect(kind(member) == .truncated)
    let walk = ArchiveWalk(ArchiveBuilder(member))
    #expect(walk.errors.allSatisfy { $0.entry == "a" && $0.offset == offset })
  }

  @Test func anOffsetThatAPrefixMovesPastAllBounds() {
    let member = Member.stored("a", Self.text).with { $0.claimedOffset = .max }
    let archive = ArchiveBuilder(member).with { $0.prefix = [1, 2, 3] }
    #expect(ArchiveWalk(archive).error?.kind == .inconsistent)
  }

  @Test func somethingElseWhereTheLocalHeaderShouldBe() {
    let member = Member.stored("a", [UInt8](repeating: 1, count: 200_000)).with {
      $0.claimedOffset = 40
    }
    #expect(kind(member) == .inconsistent)
  }

  @Test func everyFieldInZIP64() throws {
    for base in [Member.stored("a", Self.text), try .deflated("a", Self.text)] {
      let wide = base.with { $0.isZip64 = true }
      let walk = ArchiveWalk(ArchiveBuilder(wide, wide.encrypted("secret")), password: "secret")
      #expect(walk.contents == [.success(Self.text), .success(Self.text)])
      #expect(walk.items.map(\.entry.size) == [640, 640])
      #expect(walk.items[1].entry.localHeaderOffset > 0)
    }
  }

  @Test func zip64ThatIsMissing() {
    let member = Member.stored("a", Self.text).with { $0.isZip64 = true }
    var layout = ArchiveBuilder(member).layout
    // The extra field's number in the central header becomes another's.
    layout.bytes[layout.directory.lowerBound + 46 + 1] ^= 0x80
    let walk = ArchiveWalk(MemorySource(layout.bytes))
    #expect(walk.error?.kind == .inconsistent)
    #expect(walk.error?.entry == "a")
  }

  @Test func deflateThatIsNotWhatIsClaimed() throws {
    let good = try Member.deflated("a", Self.text)
    #expect(kind(good.with { $0.payload.removeLast() }) == .corruptData, "ends early")
    #expect(kind(good.with { $0.payload = [] }) == .corruptData, "nothing at all")
    #expect(kind(good.with { $0.size -= 1 }) == .corruptData, "gives more")
    #expect(kind(good.with { $0.size = 0 }) == .corruptData, "gives something")
    #expect(kind(good.with { $0.size += 1 }) == .corruptData, "gives less")
    #expect(kind(good.with { $0.size = .max }) == .corruptData, "gives much less")
    #expect(kind(good.with { $0.crc ^= 1 }) == .corruptData)
    #expect(kind(good.with { $0.payload[0] = 0x07 }) == .corruptData)
    #expect(kind(Member.stored("a", Self.text).with { $0.crc ^= 1 }) == .corruptData)
    #expect(kind(Member.stored("a", []).with { $0.crc = 1 }) == .corruptData)
  }

  @Test func bytesBehindTheCompressedData() throws {
    let member = try Member.deflated("a", Self.text).with { $0.payload += [1, 2, 3, 4, 5] }
    let reader = try ArchiveReader(MemorySource(ArchiveBuilder(member).bytes))
    var entries = reader.entries()
    let content = try reader.content(of: try #require(try entries.next()), password: nil)
    #expect(try content.all() == Self.text)
    #expect(content.unusedPayload == 5)
  }

  @Test(arguments: [1, 9, 12, 14, 77, 93, 95, 98, 65_535] as [UInt16])
  func methodsThatAreNotRead(method: UInt16) {
    let member = Member.stored("a", Self.text).with { $0.method = method }
    #expect(kind(member) == .unsupported)
    #expect(kind(member.encrypted("secret"), password: "secret") == .unsupported)
  }

  @Test func ciphersThatAreNotRead() {
    let member = Member.stored("a", Self.text)
    #expect(kind(member.with { $0.flags = 0x41 }, password: "secret") == .unsupported)
    let aes = member.with {
      $0.flags = 1
      $0.method = 99
    }
    #expect(kind(aes, password: "secret") == .unsupported)
  }

  @Test func theEndIsTheEndHoweverOftenAsked() throws {
    let reader = try ArchiveReader(
      MemorySource(ArchiveBuilder(.stored("a", [1, 2])).bytes))
    var entries = reader.entries()
    let content = try reader.content(of: try #require(try entries.next()), password: nil)
    #expect(try content.all() == [1, 2])
    #expect(try content.all() == [])
    #expect(try entries.next() == nil)
    #expect(try entries.next() == nil)
  }

  @Test func kinds() throws {
    func kind(_ name: String, madeBy: UInt16 = 20, _ attributes: UInt32, _ content: [UInt8] = [])
      throws -> EntryKind
    {
      let member = Member.stored(name, content).with {
        $0.madeBy = madeBy
        $0.externalAttributes = attributes
      }
      let items = ArchiveWalk(ArchiveBuilder(member)).items
      return try #require(items.first).entry.kind
    }
    let unix: UInt16 = 3 << 8 | 30
    #expect(try kind("a", 0) == .file)
    #expect(try kind("a/", 0) == .folder)
    #expect(try kind("a", 0x10) == .folder)
    #expect(try kind("a", 0x10, [1]) == .file)
    #expect(try kind("a", madeBy: unix, 0o100644 << 16) == .file)
    #expect(try kind("a/", madeBy: unix, 0o040755 << 16) == .folder)
    #expect(try kind("a", madeBy: unix, 0o120777 << 16) == .symbolicLink)
    #expect(try kind("a", madeBy: 19 << 8, 0o120777 << 16) == .symbolicLink)
    #expect(try kind("a", 0o120777 << 16) == .file, "made by no Unix")
    #expect(try kind("-", madeBy: unix, 0o010600 << 16) == .file, "came through a pipe")
    for type: UInt32 in [0o020000, 0o060000, 0o140000] {
      #expect(try kind("a", madeBy: unix, type << 16) == .other)
    }
  }
}
