import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCryptoCommand

@Suite struct PathListTests {
  private func names(_ bytes: [UInt8]) async throws -> [[UInt8]] {
    try await TemporaryFolder.use { folder in
      var list = try PathList(folder.write(bytes, to: "list").string)
      var names: [[UInt8]] = []
      while let path = try list.next() { names.append(path.bytes) }
      return names
    }
  }

  private func names(_ text: String) async throws -> [String] {
    try await names(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func linesAndNamesThatEndWithNUL() async throws {
    #expect(try await names("a\nb c\n") == ["a", "b c"])
    #expect(try await names("a\r\nb\r\n\r\nc") == ["a", "b", "c"])
    #expect(try await names("a\nb\0c\r\0") == ["a\nb", "c\r"])
    #expect(try await names("a\0b") == ["a", "b"])
    #expect(try await names("") == [])
    #expect(try await names("\n\n") == [])
    #expect(try await names([0xFF, 0x0A, 0x93, 0xFA]) == [[0xFF], [0x93, 0xFA]])
  }

  /// However many there are: only a piece of the list is in memory.
  @Test(arguments: ["\n", "\0"])
  func longListsAreReadInFull(separator: String) async throws {
    let expected = (0..<50_000).map { "folder/\($0)-" + String(repeating: "x", count: $0 % 50) }
    #expect(try await names(expected.map { $0 + separator }.joined()) == expected)
  }

  @Test func nameWithoutEndIsRefused() async throws {
    await #expect(throws: CommandFailure.self) {
      try await names([UInt8](repeating: 0x61, count: 1 << 20))
    }
  }
}
