import AttachmentInspection
import PortableSystem
import TestSupport
import Testing
import ZipCrypto

/// Disguises that pad, misstate and hide: whatever shows plain content to some reader is never
/// called protected.
@Suite struct DisguiseTests {
  private let text = Array("The offer is 1,200,000 yen, valid until the end of May.\r\n".utf8)

  /// An archive by our own writer, one entry, encrypted or not.
  private func archive(encrypted: Bool, level: CompressionLevel = .store) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(level: level))
    try writer.addFile(
      "offer.txt", content: MemorySource(text),
      attributes: EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644),
      password: encrypted ? Password("secret") : nil)
    try writer.finish()
    return sink.bytes
  }

  private func verdict(_ bytes: [UInt8]) throws -> Verdict {
    try Inspector().inspect(MemorySource(bytes), name: "a.zip").verdict
  }

  /// Where the only central header stands.
  private func central(_ bytes: [UInt8]) throws -> Int {
    try #require((0..<bytes.count).last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
  }

  @Test func theyAreToldApartWithoutADisguise() throws {
    #expect(try verdict(archive(encrypted: true)) == .protected)
    #expect(try verdict(archive(encrypted: false)) == .notProtected)
  }

  @Test func plainTextThatStatesAWrongChecksum() throws {
    var bytes = try archive(encrypted: false)
    let central = try central(bytes)
    bytes[6] |= 1
    bytes[central + 8] |= 1
    bytes[14] ^= 0xFF
    bytes[central + 16] ^= 0xFF
    // Sizes as an encrypted entry has them.
    for place in [22, central + 24] { bytes[place] -= 12 }
    #expect(try verdict(bytes) == .unknown)
  }

  @Test func aSizeOfZeroInTheDirectoryAlone() throws {
    var bytes = try archive(encrypted: false)
    let central = try central(bytes)
    for place in central + 16..<central + 28 { bytes[place] = 0 }
    #expect(try verdict(bytes) != .none)
    #expect(try verdict(bytes) != .protected)
  }

  @Test(arguments: ["<html>the offer</html>", "%PDF-1.7 the offer", "GIF89a"])
  func contentBeforeTheArchive(prefix: String) throws {
    #expect(try verdict(Array(prefix.utf8) + archive(encrypted: true)) == .unknown)
  }

  @Test func aProgramBeforeTheArchive() throws {
    let program = [0x7F] + Array("ELF".utf8) + [UInt8](repeating: 7, count: 500)
    #expect(try verdict(program + archive(encrypted: true)) == .protected)
  }

  @Test func contentBehindTheArchive() throws {
    #expect(try verdict(archive(encrypted: true) + text) == .unknown)
    #expect(try verdict(archive(encrypted: true) + Array("\r\n\u{0}\u{0}".utf8)) == .protected)
  }

  @Test func contentBeforeTheDirectory() throws {
    var bytes = try archive(encrypted: true)
    let central = try central(bytes)
    bytes.insert(contentsOf: text, at: central)
    // The end record finds its directory where it now stands.
    let end = bytes.count - 22
    let offset = UInt32(central + text.count)
    for index in 0..<4 {
      bytes[end + 16 + index] = UInt8(truncatingIfNeeded: offset >> (8 * UInt32(index)))
    }
    #expect(try verdict(bytes) == .unknown)
  }

  @Test func entriesThatShareTheirBytesAreNotReadAgainAndAgain() throws {
    var bytes = try archive(encrypted: false, level: .standard)
    let central = try central(bytes)
    let end = bytes.count - 22
    let header = Array(bytes[central..<end])
    let copies = 60_000
    var bomb = Array(bytes[..<central])
    for _ in 0..<copies { bomb += header }
    var record = Array(bytes[end...])
    let size = UInt32(header.count * copies)
    for index in 0..<4 {
      record[12 + index] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(index)))
    }
    for place in [8, 10] {
      record[place] = UInt8(truncatingIfNeeded: copies)
      record[place + 1] = UInt8(truncatingIfNeeded: copies >> 8)
    }
    bytes = bomb + record
    #expect(try verdict(bytes) != .protected)
  }
}
