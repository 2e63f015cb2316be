import PortableSystem
import Testing

@testable import ZipCrypto

@Suite struct ArchiveWriterNameTests {
  @Test(arguments: [
    ("plain.txt", CharacterEncoding.utf8, Array("plain.txt".utf8), false, false),
    ("plain.txt", .cp932, Array("plain.txt".utf8), false, false),
    ("日本.txt", .utf8, Array("日本.txt".utf8), true, false),
    ("日本.txt", .cp932, [0x93, 0xFA, 0x96, 0x7B] + Array(".txt".utf8), false, true),
    // The second byte of this one is that of the backslash.
    ("表.txt", .cp932, [0x95, 0x5C] + Array(".txt".utf8), false, true),
  ]) func nameInHeaders(
    _ text: String, _ encoding: CharacterEncoding, _ bytes: [UInt8], _ hasFlag: Bool,
    _ hasPath: Bool
  ) throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(nameEncoding: encoding))
    try writer.addFile(text, content: MemorySource([]), attributes: .sample, password: nil)
    try writer.finish()
    let read = try #require(try ReadArchive(sink.bytes, password: nil).contents.first)
    #expect(read.entry.name.text == text)
    #expect(read.entry.header.name == bytes)
    #expect(read.local.name == bytes)
    #expect(read.entry.header.flags.contains(.utf8) == hasFlag)
    #expect((UnicodePath(read.entry.header.extra, headerName: bytes) != nil) == hasPath)
    #expect((UnicodePath(read.local.extra, headerName: bytes) != nil) == hasPath)
  }

  @Test(arguments: [
    ("", CharacterEncoding.utf8, "the name is empty"),
    ("a\0b", .utf8, "the name has a NUL byte"),
    ("dir/", .utf8, "the name ends in /, as only a folder's may"),
    ("한국어", .cp932, "the name has a character that CP932 has not"),
    (String(repeating: "x", count: 65_536), .utf8, "the name has 65536 bytes, over 65,535"),
  ]) func refusedName(_ name: String, _ encoding: CharacterEncoding, _ detail: String) throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(nameEncoding: encoding))
    let error = try #require(throws: ZipError.self) {
      try writer.addFile(name, content: MemorySource([1]), attributes: .sample, password: nil)
    }
    #expect(error == ZipError(.invalidArgument, entry: name, detail: detail))
    #expect(sink.bytes.isEmpty)
  }

  @Test(arguments: [CharacterEncoding.utf8, .cp932]) func longestName(
    _ encoding: CharacterEncoding
  ) throws {
    // In CP932 32,767 characters fit, but their UTF-8 leaves no room in the extra fields.
    let length = encoding == .utf8 ? 21_845 : 32_767
    let name = String(repeating: "表", count: length)
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(nameEncoding: encoding))
    try writer.addFile(name, content: MemorySource([1]), attributes: .sample, password: nil)
    try writer.finish()
    #expect(try ReadArchive(sink.bytes, password: nil)[name]?.bytes == [1])
  }

  @Test(arguments: [("a", "a"), ("a", "a/"), ("a/", "a"), ("a/", "a")]) func nameTwice(
    _ first: String, _ second: String
  ) throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    func add(_ name: String) throws(ZipError) {
      if name.hasSuffix("/") {
        try writer.addFolder(name, attributes: .sample)
      } else {
        try writer.addFile(name, content: MemorySource([1]), attributes: .sample, password: nil)
      }
    }
    try add(first)
    let size = sink.bytes.count
    let error = try #require(throws: ZipError.self) { try add(second) }
    #expect(error.kind == .invalidArgument)
    #expect(error.entry == second)
    #expect(sink.bytes.count == size)
    try add("other")
    try writer.finish()
    #expect(try ReadArchive(sink.bytes, password: nil).contents.count == 2)
  }
}
