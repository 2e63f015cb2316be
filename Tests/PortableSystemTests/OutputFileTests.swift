import Foundation
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// A file that has its name only when it is complete.
@Suite struct OutputFileTests {
  private static let old: [UInt8] = Array("as it was".utf8)
  private static let new: [UInt8] = Array("complete".utf8)

  private func names(in folder: TemporaryFolder) throws -> [String] { try folder.contents() }

  @Test func theNameComesLast() async throws {
    try await TemporaryFolder.use { folder in
      let file = try OutputFile(path: folder["out"])
      try file.write(Self.new.span)
      #expect(try names(in: folder).count == 1)
      #expect(try names(in: folder) != ["out"])
      #expect(file.size == 8)
      try file.commit(.keep)
      #expect(try names(in: folder) == ["out"])
      #expect(try folder.bytes(of: "out") == Self.new)
    }
  }

  @Test func anotherOfThatNameIsKept() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.old, to: "out")
      let file = try OutputFile(path: folder["out"])
      try file.write(Self.new.span)
      #expect(throws: Errno.fileExists) { try file.commit(.keep) }
      #expect(try names(in: folder) == ["out"])
      #expect(try folder.bytes(of: "out") == Self.old)
    }
  }

  @Test func anotherOfThatNameIsReplacedWhenAsked() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.old, to: "out")
      let file = try OutputFile(path: folder["out"])
      try file.write(Self.new.span)
      try file.commit(.replace)
      #expect(try names(in: folder) == ["out"])
      #expect(try folder.bytes(of: "out") == Self.new)
    }
  }

  @Test func whatIsDiscardedIsGone() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.old, to: "out")
      let file = try OutputFile(path: folder["out"])
      try file.write(Self.new.span)
      file.discard()
      file.discard()
      do {
        let forgotten = try OutputFile(path: folder["forgotten"])
        try forgotten.write(Self.new.span)
      }
      #expect(try names(in: folder) == ["out"])
      #expect(try folder.bytes(of: "out") == Self.old)
    }
  }

  @Test func overwritingAndTruncating() async throws {
    try await TemporaryFolder.use { folder in
      let file = try OutputFile(path: folder["out"])
      try file.write(Self.new.span)
      try file.overwrite([UInt8(ascii: "C")].span, at: 0)
      try file.truncate(to: 4)
      try file.write([UInt8(ascii: "!")].span)
      try file.commit(.keep)
      #expect(try folder.bytes(of: "out") == Array("Comp!".utf8))
    }
  }

  @Test func permissionsAndTime() async throws {
    try await TemporaryFolder.use { folder in
      let file = try OutputFile(path: folder["out"])
      try file.commit(.keep, permissions: 0o750, modificationTime: 1_000_000_001)
      let attributes = try FileManager.default.attributesOfItem(atPath: folder["out"].string)
      #expect(attributes[.posixPermissions] as? Int == 0o750)
      let time = try #require(attributes[.modificationDate] as? Date)
      #expect(time.timeIntervalSince1970 == 1_000_000_001)
    }
  }

  @Test func aFolderThatIsNotThere() async throws {
    try await TemporaryFolder.use { folder in
      let path = folder["missing/out"]
      #expect(throws: Errno.noSuchFileOrDirectory) { try OutputFile(path: path) }
    }
  }

  @Test func aFolderOfThatNameIsNotReplaced() async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("out")
      for existing in [OutputFile.Existing.keep, .replace] {
        let file = try OutputFile(path: folder["out"])
        #expect(throws: Errno.self) { try file.commit(existing) }
      }
      #expect(try names(in: folder) == ["out/"])
    }
  }
}
