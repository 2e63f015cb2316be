import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCrypto

/// Every way on which content gets into an archive, read back.
@Suite struct ArchiveWriterRoundTripTests {
  enum Content: CaseIterable {
    case empty, oneByte, shortText, shortNoise, longText, longNoise, longThatFoolsSamples

    private static let noise = SeededGenerator.noise(270_000, seed: 1)

    var bytes: [UInt8] {
      switch self {
      case .empty: []
      case .oneByte: [65]
      case .shortText: Array(String(repeating: "spam and eggs\n", count: 500).utf8)
      case .shortNoise: Array(Self.noise.prefix(5000))
      case .longText: Array(String(repeating: "spam and eggs\n", count: 20_000).utf8)
      case .longNoise: Self.noise
      // The end shrinks a little, and all of it together does not.
      case .longThatFoolsSamples: Self.noise + [UInt8](repeating: 0, count: 32)
      }
    }

    var shrinks: Bool { self == .shortText || self == .longText }
    var isLong: Bool { bytes.count > 1 << 18 }
  }

  struct Way: CustomTestStringConvertible {
    let level: CompressionLevel
    let canSeek: Bool
    let isEncrypted: Bool
    var testDescription: String {
      "level \(level.value), \(canSeek ? "file" : "pipe"), \(isEncrypted ? "encrypted" : "plain")"
    }

    static let all: [Way] = [CompressionLevel.store, .standard].flatMap { level in
      [true, false].flatMap { canSeek in
        [true, false].map { Way(level: level, canSeek: canSeek, isEncrypted: $0) }
      }
    }
  }

  let password = Password("päss")

  @Test(arguments: Way.all, Content.allCases) func file(_ way: Way, _ content: Content) throws {
    let sink: any ByteSink = way.canSeek ? MemorySink() : PipeSink()
    let writer = ArchiveWriter(sink, options: .init(level: way.level, timeZone: .utc))
    let bytes = content.bytes
    var progress: UInt64 = 0
    let written = try writer.addFile(
      "dir/file.bin", content: MemorySource(bytes), attributes: .sample,
      password: way.isEncrypted ? password : nil
    ) { progress = $0 }
    try writer.finish(comment: Array("a comment".utf8))
    #expect(progress == UInt64(bytes.count))

    let archive = try ReadArchive(sink.everything, password: password)
    #expect(archive.comment == Array("a comment".utf8))
    let read = try #require(archive["dir/file.bin"])
    #expect(archive.contents.count == 1)
    #expect(read.bytes == bytes)
    let isDeflated = content.shrinks && way.level != .store
    let isStreamed = isDeflated && content.isLong && !way.canSeek
    #expect(read.entry.header.method == (isDeflated ? .deflate : .store))
    #expect(read.entry.header.flags.contains(.encrypted) == way.isEncrypted)
    let hasDescriptor = !way.canSeek && (way.isEncrypted || !bytes.isEmpty)
    #expect(read.entry.header.flags.contains(.dataDescriptor) == hasDescriptor)
    #expect(read.entry.header.versionNeeded == 20)
    #expect(read.entry.header.versionMadeBy == 3 << 8 | 20)
    #expect(read.entry.unixMode == 0o100640)
    #expect(read.entry.modificationTime(in: .utc) == 1_700_000_001)
    #expect(read.local.flags == read.entry.header.flags)
    #expect(read.local.method == read.entry.header.method)
    #expect(read.local.versionNeeded == 20)
    #expect(read.local.extra == read.entry.header.extra)
    #expect(read.local.crc32 == (isStreamed ? 0 : CRC32.of(bytes)))
    #expect(read.local.compressedSize == (isStreamed ? 0 : read.entry.header.compressedSize))
    #expect(read.local.uncompressedSize == (isStreamed ? 0 : read.entry.header.uncompressedSize))
    #expect(written.isEncrypted == way.isEncrypted)
    #expect(written.hasDataDescriptor == hasDescriptor)
    #expect(written.method == read.entry.header.method)
    #expect(written.size == read.entry.size)
    #expect(written.compressedSize == read.entry.compressedSize)
    #expect(written.crc32 == read.entry.header.crc32)
    switch read.check {
    case nil: #expect(!way.isEncrypted)
    case .crc: #expect(way.canSeek)
    case .time: #expect(!way.canSeek)
    case .both, .some(.none), .aes: Issue.record("this time and these checksums differ")
    }
  }

  @Test(arguments: Way.all, Content.allCases) func pipe(
    _ way: Way, _ content: Content
  ) async throws {
    let bytes = content.bytes
    let sink: any ByteSink = way.canSeek ? MemorySink() : PipeSink()
    let writer = ArchiveWriter(sink, options: .init(level: way.level, timeZone: .utc))
    let written = try await TemporaryFolder.use { folder in
      let input = try FileDescriptor.open(folder.write(bytes, to: "input"), .readOnly)
      return try input.closeAfter {
        try writer.addStream(
          "-", from: input, attributes: .sample, password: way.isEncrypted ? password : nil)
      }
    }
    try writer.finish()
    let read = try #require(try ReadArchive(sink.everything, password: password)["-"])
    #expect(read.bytes == bytes)
    // Nothing but deflate marks its own end, so what is too long to look at first goes into it.
    let isStreamed = content.isLong && !way.canSeek
    let isDeflated = isStreamed || (content.shrinks && way.level != .store)
    #expect(written.method == (isDeflated ? .deflate : .store))
    let hasDescriptor = !way.canSeek && (way.isEncrypted || !bytes.isEmpty)
    #expect(written.hasDataDescriptor == hasDescriptor)
    #expect(read.local.versionNeeded == (isStreamed ? 45 : 20))
    #expect(read.local.uncompressedSize == (isStreamed ? .max : UInt32(bytes.count)))
    #expect(read.check.map { $0 == .time } == (way.isEncrypted ? !way.canSeek : nil))
  }

  @Test func levelZeroOfStreamCosts5BytesPerBlock() async throws {
    let bytes = Content.longText.bytes
    let sink = PipeSink()
    let writer = ArchiveWriter(sink, options: .init(level: .store))
    let written = try await TemporaryFolder.use { folder in
      let input = try FileDescriptor.open(folder.write(bytes, to: "input"), .readOnly)
      return try input.closeAfter {
        try writer.addStream("-", from: input, attributes: .sample, password: nil)
      }
    }
    #expect(written.compressedSize > written.size)
    #expect(written.compressedSize < written.size + 1000)
  }

  @Test func foldersAndLinks() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .fixed)
    let attributes = EntryAttributes(modificationTime: 1_700_000_001, unixMode: 0o2755)
    #expect(try writer.addFolder("dir", attributes: attributes).name == "dir/")
    try writer.addFolder("other/", attributes: attributes)
    try writer.addSymbolicLink(
      "dir/link", destination: Array("../other".utf8), attributes: attributes, password: password)
    try writer.finish()
    let archive = try ReadArchive(sink.bytes, password: password)
    #expect(archive.contents.map(\.entry.name.text) == ["dir/", "other/", "dir/link"])
    #expect(archive.contents.map(\.entry.kind) == [.folder, .folder, .symbolicLink])
    let folder = try #require(archive["dir/"])
    #expect(folder.entry.header.flags == [])
    #expect(folder.entry.header.externalAttributes == 0o042755 << 16 | 0x10)
    let link = try #require(archive["dir/link"])
    #expect(link.bytes == Array("../other".utf8))
    #expect(link.check == .crc)
    #expect(link.entry.header.method == .store)
    #expect(link.entry.unixMode == 0o122755)
  }

  @Test func emptyArchive() throws {
    let sink = PipeSink()
    try ArchiveWriter(sink).finish()
    #expect(sink.bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }
}

extension ByteSink {
  /// What one of the tests' sinks holds.
  fileprivate var everything: [UInt8] {
    (self as? MemorySink)?.bytes ?? (self as? PipeSink)?.bytes ?? []
  }
}
