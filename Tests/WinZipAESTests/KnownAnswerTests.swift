import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import WinZipAES

/// Known answers: archives that pyzipper wrote under salts that are the same each time.
@Suite struct KnownAnswerTests {
  static let lengths = "archives/pyzipper-lengths.zip"

  @Test(arguments: ["archives/pyzipper-ae1.zip", "archives/pyzipper-ae2.zip"])
  func contentIsRight(archive: String) throws {
    let reader = try ArchiveReader(aes: try Fixtures.bytes(archive))
    let version: UInt16 = archive.contains("ae1") ? 1 : 2
    var entries = reader.entries()
    var count = 0
    while let entry = try entries.next() {
      #expect(WinZipAESExtra(entry.header.extra)?.vendorVersion == version)
      #expect(version == 1 || entry.header.crc32 == 0)
      let content = try reader.content(of: entry, password: secret)
      #expect(try content.bytes() == Fixtures.bytes("inputs/" + entry.name.text))
      #expect(content.check == .aes)
      #expect(content.provesPassword)
      count += 1
    }
    #expect(count == 6)
  }

  @Test func everyLengthReads() throws {
    let reader = try ArchiveReader(aes: try Fixtures.bytes(Self.lengths))
    let noise = try Fixtures.bytes("inputs/noise.bin")
    var entries = reader.entries()
    var count = 0
    while let entry = try entries.next() {
      let content = try reader.content(of: entry, password: secret)
      #expect(try content.bytes() == Array(noise.prefix(count)), "\(count) bytes")
      count += 1
    }
    #expect(count == 301)
  }

  /// The same salt, password and content give the same payload, to the last byte.
  @Test func everyLengthIsWrittenAlike() throws {
    let noise = try Fixtures.bytes("inputs/noise.bin")
    let known = try KnownEntry.all(of: Self.lengths)
    #expect(known.count == 301)
    for (length, known) in known.enumerated() {
      let keySize = try known.keySize
      var salt = KnownBytes(known.payload.prefix(keySize.saltSize))
      var encryption = WinZipAES(keySize: keySize).encryption(
        under: secret, checkByte: 0, random: &salt)
      var data = Array(noise.prefix(length))
      var span = data.mutableSpan
      encryption.encrypt(&span, in: 0..<length)
      #expect(
        encryption.leading + data + encryption.trailing == known.payload, "\(length) bytes")
    }
  }

  /// Wherever the data is cut into pieces, the same bytes come out.
  @Test func piecesDoNotMatter() throws {
    var random = SeededGenerator.fresh()
    let content = random.bytes(70_000)
    let salt = random.bytes(16)
    func encrypted(_ cut: (Int) -> Int) -> [UInt8] {
      var salt = KnownBytes(salt)
      var encryption = WinZipAES().encryption(under: secret, checkByte: 0, random: &salt)
      var data = content
      var span = data.mutableSpan
      var start = 0
      while start < content.count {
        let end = min(content.count, start + cut(start))
        encryption.encrypt(&span, in: start..<end)
        start = end
      }
      return data + encryption.trailing
    }
    let whole = encrypted { _ in content.count }
    for cut in Array(1...33) + [4_095, 65_535, 65_536, 65_537] {
      #expect(encrypted { _ in cut } == whole, "pieces of \(cut), \(random.comment)")
    }
    // None of no bytes: it would go on for ever.
    let cuts = (0..<70_000).map { _ in Int.random(in: 1...300, using: &random) }
    #expect(encrypted { cuts[$0] } == whole, random.comment)
  }

  /// Every cut of a payload in two, at both ends of a block and between.
  @Test func everyCutDecrypts() throws {
    let known = try KnownEntry.all(of: Self.lengths)[100]
    let noise = Array(try Fixtures.bytes("inputs/noise.bin").prefix(100))
    let leading = try known.keySize.saltSize + 2
    for cut in 0...100 {
      var decryption = try WinZipAES().decryption(
        of: known.claim, leading: Array(known.payload.prefix(leading)), password: secret)
      var data = Array(known.payload.dropFirst(leading).dropLast(10))
      var span = data.mutableSpan
      decryption.decrypt(&span, in: 0..<cut)
      decryption.decrypt(&span, in: cut..<100)
      #expect(data == noise, "cut at \(cut)")
      #expect(decryption.isAuthentic(Array(known.payload.suffix(10))))
    }
  }
}
