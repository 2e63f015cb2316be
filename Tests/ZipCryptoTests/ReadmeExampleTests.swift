import Foundation
import TestSupport
import Testing
import ZipCrypto

/// The README's example, as it stands there.
private func readmeExample() throws -> [String] {
  var printed: [String] = []
  func print(_ items: String...) { printed.append(items.joined(separator: " ")) }

  // Writes an archive; in memory here, `OutputFile(path:)` does it on disk.
  let sink = MemorySink()
  let password = Password("correct horse battery staple")
  let writer = ArchiveWriter(sink)
  let attributes = EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644)
  _ = try writer.addFile(
    "greeting.txt", content: MemorySource(Array("Hello".utf8)), attributes: attributes,
    password: password)
  try writer.finish()

  // Reads it; `FileSource(path:)` reads a file.
  let reader = try ArchiveReader(MemorySource(sink.bytes))
  var entries = reader.entries()
  while let entry = try entries.next() {
    let content = try reader.content(of: entry, password: password)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var bytes: [UInt8] = []
    while true {
      var span = buffer.mutableSpan
      let count = try content.read(into: &span)
      if count == 0 { break }  // the end, and CRC-32 and size have been found to fit
      bytes += buffer.prefix(count)
    }
    print(entry.name.text, String(decoding: bytes, as: UTF8.self))
  }
  return printed
}

@Suite struct ReadmeExampleTests {
  @Test func itRuns() throws {
    #expect(try readmeExample() == ["greeting.txt Hello"])
  }

  /// What is compiled above is what the README shows, but for the indentation.
  @Test func theReadmeShowsIt() throws {
    let readme = try Fixtures.page("README.md")
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let code = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first)
    let shown = try #require(code.components(separatedBy: "```").first)
    let lines = shown.split(separator: "\n").filter { !$0.hasPrefix("import") }
    #expect(lines.count > 20)
    for line in lines {
      #expect(source.contains("\n  \(line)\n"), "\(line)")
    }
  }
}
