import PortableSystem
import SystemPackage
import TestSupport
import Testing
import ZipCrypto

@testable import WinZipAES

/// What the archive writer makes under AES.
@Suite struct WriterTests {
  /// A sink that cannot seek.
  final class Pipe: ByteSink {
    let memory = MemorySink()
    func write(_ bytes: Span<UInt8>) throws(Errno) { try memory.write(bytes) }
  }

  static let attributes = EntryAttributes(modificationTime: 1_700_000_001, unixMode: 0o640)

  /// Around blocks of 16 bytes, the 20 bytes of AE-1, buffers of 64 KiB and the 256 KiB that are
  /// held in memory.
  static let sizes =
    [0, 1, 2, 15, 16, 17, 19, 20, 21, 31, 32, 33, 65_535, 65_536, 65_537]
    + [262_143, 262_144, 262_145, (1 << 20) + 7]

  @Test(arguments: WinZipAES.KeySize.allCases, [true, false])
  func roundTrip(keySize: WinZipAES.KeySize, canSeek: Bool) throws {
    var random = SeededGenerator.fresh()
    for level in [CompressionLevel.store, .standard] {
      let pipe = Pipe()
      let sink: any ByteSink = canSeek ? pipe.memory : pipe
      let options = ArchiveWriter.Options(
        level: level, timeZone: .utc, cipher: WinZipAES(keySize: keySize))
      let writer = ArchiveWriter(sink, options: options)
      var contents: [[UInt8]] = []
      for size in Self.sizes {
        let content = level == .store ? random.bytes(size) : random.compressible(size)
        let written = try writer.addFile(
          "\(size)", content: MemorySource(content), attributes: Self.attributes,
          password: secret)
        #expect(written.encryption == .aes(bits: keySize.rawValue))
        contents.append(content)
      }
      try writer.finish()
      let reader = try ArchiveReader(aes: pipe.memory.bytes)
      var entries = reader.entries()
      for content in contents {
        let entry = try #require(try entries.next())
        try Self.checkHeaders(of: entry, in: reader, keySize: keySize, canSeek: canSeek)
        let read = try reader.content(of: entry, password: secret)
        #expect(try read.bytes() == content, random.comment)
        #expect(read.unusedPayload == 0)
        #expect(throws: ZipError.self) {
          try reader.content(of: entry, password: Password("Secret"))
        }
      }
    }
  }

  private static func checkHeaders(
    of entry: Entry, in reader: ArchiveReader, keySize: WinZipAES.KeySize, canSeek: Bool
  ) throws {
    let location = try reader.localHeader(of: entry)
    let local = location.header
    #expect(entry.header.method == .winZipAES && local.method == .winZipAES)
    #expect(entry.header.versionNeeded == 51 && local.versionNeeded == 51)
    #expect(entry.header.flags.contains(.encrypted) && local.flags == entry.header.flags)
    #expect(local.flags.contains(.dataDescriptor) == !canSeek)
    let central = try #require(WinZipAESExtra(entry.header.extra))
    #expect(WinZipAESExtra(local.extra) == central)
    #expect(central.keyBits == keySize.rawValue)
    #expect(central.vendorVersion == (entry.size < 20 ? 2 : 1))
    #expect((entry.header.crc32 == 0) == (entry.size < 20))
    #expect(try reader.dataDescriptorLength(of: entry, at: location) == (canSeek ? 0 : 16))
    if central.method == .store {
      #expect(entry.compressedSize == entry.size + UInt64(keySize.bytes / 2 + 12))
    }
  }

  @Test func foldersStayPlainAndLinksDoNot() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(timeZone: .utc, cipher: WinZipAES()))
    try writer.addFolder("folder", attributes: Self.attributes)
    let link = try writer.addSymbolicLink(
      "link", destination: Array("folder/a.txt".utf8), attributes: Self.attributes,
      password: secret)
    try writer.addFile(
      "plain", content: MemorySource([1, 2, 3]), attributes: Self.attributes, password: nil)
    try writer.finish()
    #expect(link.isEncrypted)
    let reader = try ArchiveReader(aes: sink.bytes)
    var entries = reader.entries()
    let folder = try #require(try entries.next())
    #expect(folder.encryption == .none && folder.header.versionNeeded == 20)
    let second = try #require(try entries.next())
    #expect(second.encryption == .aes(bits: 256) && second.kind == .symbolicLink)
    #expect(
      try reader.content(of: second, password: secret).bytes() == Array("folder/a.txt".utf8))
    #expect(try entries.next()?.encryption == EntryEncryption.none)
  }

  /// The same content under the same password never gives the same bytes.
  @Test func saltsAreFresh() throws {
    let content = [UInt8](repeating: 0, count: 64)
    let payloads = try (0..<20).map { _ in
      try KnownEntry.first(in: aesArchive(of: content)).payload
    }
    #expect(Set(payloads.map { $0.prefix(16) }).count == 20)
    #expect(Set(payloads.map { $0.dropFirst(18).prefix(64) }).count == 20)
  }

  @Test func theEmptyPasswordIsOneToo() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(timeZone: .utc, cipher: WinZipAES()))
    try writer.addFile(
      "a", content: MemorySource([7]), attributes: Self.attributes, password: Password(bytes: []))
    try writer.finish()
    let reader = try ArchiveReader(aes: sink.bytes)
    #expect(try reader.firstContent(Password(bytes: [])) == [7])
    #expect(throws: ZipError.self) { try reader.firstContent(Password(" ")) }
  }
}
