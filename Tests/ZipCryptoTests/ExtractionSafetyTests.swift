import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCrypto

/// Nothing leaves the folder, and nothing gets in another entry's way.
@Suite struct ExtractionSafetyTests {
  @Test(arguments: [
    ("/etc/passwd", "the name is that of a path from the root"),
    ("//host/share", "the name is that of a path from the root"),
    ("..", "the name leads out of its folder by .."),
    ("../x", "the name leads out of its folder by .."),
    ("a/../../x", "the name leads out of its folder by .."),
    ("a/..", "the name leads out of its folder by .."),
    ("a//b", "the name has an empty part"),
    ("a/\u{301}/../b", "the name leads out of its folder by .."),
    ("C:/x", "the name begins with a drive letter"),
    ("z:x", "the name begins with a drive letter"),
    (".", "the name is that of the folder itself"),
    ("./.", "the name is that of the folder itself"),
  ]) func refusedName(_ name: String, _ detail: String) async throws {
    try await TemporaryFolder.use { folder in
      let error = try Extraction.file(name).run(into: folder["in"])[0].error
      #expect(error?.kind == .unsafeName)
      #expect(error?.entry == name)
      #expect(error?.detail == detail)
      #expect(try folder.contents() == [])
    }
  }

  @Test(arguments: ["\\x", "..\\x", "a\\..\\..\\x", "C:\\x", "a\\\\b", "a\\\u{301}\\..\\x"])
  func refusedNameFromSystemsWithBackslashes(_ name: String) async throws {
    try await TemporaryFolder.use { folder in
      for system: UInt16 in [0, 6, 10, 14] {
        let results = try Extraction.file(name).run(into: folder["in"]) { entry in
          entry.with { $0.versionMadeBy = system << 8 | 20 }
        }
        #expect(results[0].error?.kind == .unsafeName, "system \(system)")
      }
      #expect(try folder.contents() == [])
    }
  }

  @Test func backslashesPartFoldersOnlyWhereTheyDo() async throws {
    try await TemporaryFolder.use { folder in
      for system: UInt16 in [0, 3] {
        let results = try Extraction.file("a\\b").run(into: folder["\(system)"]) { entry in
          entry.with { $0.versionMadeBy = system << 8 | 20 }
        }
        _ = try results[0].get()
      }
      #expect(try folder.contents() == ["0/", "0/a/", "0/a/b", "3/", "3/a\\b"])
    }
  }

  @Test func nulInAName() async throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    try writer.addText("a?b")
    try writer.finish()
    let bytes = sink.bytes.map { $0 == UInt8(ascii: "?") ? 0 : $0 }
    try await TemporaryFolder.use { folder in
      let error = try Extraction(bytes).run(into: folder.path)[0].error
      #expect(error?.kind == .unsafeName)
      #expect(try folder.contents() == [])
    }
  }

  @Test func harmlessNames() async throws {
    let names = ["./a", "b/./c", "...", "..d", "e..", "hh:i", " ", "-rf"]
    let extraction = try Extraction { writer in for name in names { try writer.addText(name) } }
    try await TemporaryFolder.use { folder in
      for result in try extraction.run(into: folder.path) { _ = try result.get() }
      #expect(
        try folder.contents() == [" ", "-rf", "...", "..d", "a", "b/", "b/c", "e..", "hh:i"])
    }
  }

  @Test(arguments: [
    ("a", "a"), ("A", "a"), ("a/b", "A/c"), ("\u{E4}", "a\u{308}"), ("\u{E4}", "A\u{308}"),
    ("ß", "SS"), ("a", "a/b"), ("a/b", "a"), ("ſ", "s"), ("a/", "A/"), ("a/b", "./a/b"),
  ]) func namesInEachOthersWay(_ first: String, _ second: String) async throws {
    let extraction = try Extraction { writer in
      for name in first == second ? [first] : [first, second] {
        if name.hasSuffix("/") {
          try writer.addFolder(name, attributes: .sample)
        } else {
          try writer.addText(name, name)
        }
      }
    }
    try await TemporaryFolder.use { folder in
      let target = try ExtractionFolder(path: folder.path, overwrite: true)
      let entries = extraction.entries
      try target.extract(entries[0], from: extraction.reader, password: nil)
      let before = try folder.contents()
      let error = #expect(throws: ZipError.self) {
        try target.extract(entries[entries.count - 1], from: extraction.reader, password: nil)
      }
      #expect(error?.kind == .unsafeName)
      #expect(error?.entry == second)
      #expect(try folder.contents() == before)
    }
  }

  @Test func entryThatFailedLeavesItsNameFree() async throws {
    let extraction = try Extraction { try $0.addText("a") }
    try await TemporaryFolder.use { folder in
      let target = try ExtractionFolder(path: folder.path, overwrite: false)
      let broken = extraction.entries[0].with { $0.crc32 ^= 1 }
      #expect(throws: ZipError.self) {
        try target.extract(broken, from: extraction.reader, password: nil)
      }
      try target.extract(extraction.entries[0], from: extraction.reader, password: nil)
    }
  }

  @Test(arguments: ["link/x", "link/", "link/sub/x", "folder/link2/x"]) func nameThroughALink(
    _ name: String
  ) async throws {
    let through = try Extraction { writer in
      if name.hasSuffix("/") {
        try writer.addFolder(name, attributes: .sample)
      } else {
        try writer.addText(name)
      }
    }
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("outside/sub")
      try folder.makeFolder("in/folder")
      try folder.link("in/link", to: "../outside")
      try folder.link("in/folder/link2", to: "../folder")
      let before = try folder.contents()
      for overwrite in [true, false] {
        let error = try through.run(into: folder["in"], overwrite: overwrite)[0].error
        #expect(error?.kind == .unsafeName)
        #expect(error?.detail == "the name goes through a symbolic link")
      }
      #expect(try folder.contents() == before)
    }
  }

  @Test func nameThroughALinkOfTheSameArchive() async throws {
    let extraction = try Extraction { writer in
      try writer.addLink("link", to: "sub")
      try writer.addFolder("sub", attributes: .sample)
      try writer.addText("link/x")
    }
    try await TemporaryFolder.use { folder in
      let results = try extraction.run(into: folder.path)
      #expect(results.map { $0.error?.kind } == [nil, nil, .unsafeName])
      #expect(try folder.contents() == ["link", "sub/"])
    }
  }

  @Test(arguments: [
    ("/etc/passwd", "the link's destination is a path from the root"),
    ("..", "the link's destination leads out of its folder by .."),
    ("../..", "the link's destination leads out of its folder by .."),
    ("x/../..", "the link's destination leads out of its folder by .."),
    // With x a link to a folder further up, this would lead out.
    ("x/..", "the link's destination leads out of its folder by .."),
    ("./../x/../../..", "the link's destination leads out of its folder by .."),
    ("", "the link's destination is no path"),
    ("a\0b", "the link's destination is no path"),
    (String(repeating: "x", count: 4096), "the link's destination is no path"),
  ]) func refusedLink(_ destination: String, _ detail: String) async throws {
    let name = destination == ".." ? "link" : "sub/link"
    let extraction = try Extraction { try $0.addLink(name, to: destination) }
    try await TemporaryFolder.use { folder in
      let error = try extraction.run(into: folder["in"])[0].error
      #expect(error?.kind == .unsafeName)
      #expect(error?.entry == name)
      #expect(error?.detail == detail)
      #expect(try folder.contents() == [])
    }
  }

  @Test(arguments: ["x", "..", "../x", "./../other/x", "..x/..y", ".", "x/"]) func harmlessLink(
    _ destination: String
  ) async throws {
    let extraction = try Extraction { try $0.addLink("sub/link", to: destination) }
    try await TemporaryFolder.use { folder in
      for overwrite in [false, true] {
        let name = "\(overwrite)"
        _ = try extraction.run(into: folder[name], overwrite: overwrite)[0].get()
        #expect(
          try Platform.destination(ofSymbolicLink: folder[name].appending("sub/link"))
            == Array(destination.utf8))
      }
      #expect(
        try folder.contents()
          == ["false/", "false/sub/", "false/sub/link", "true/", "true/sub/", "true/sub/link"])
    }
  }

  @Test(arguments: [UInt32(0o020644), 0o060644, 0o140644]) func device(
    _ mode: UInt32
  ) async throws {
    try await TemporaryFolder.use { folder in
      let results = try Extraction.file("device").run(into: folder.path) { entry in
        entry.with { $0.externalAttributes = mode << 16 }
      }
      #expect(results[0].error?.kind == .unsupported)
      #expect(results[0].error?.entry == "device")
      #expect(try folder.contents() == [])
    }
  }

  @Test func folderWithContent() async throws {
    try await TemporaryFolder.use { folder in
      let results = try Extraction.file("file").run(into: folder.path) { entry in
        entry.with { $0.externalAttributes = 0o040755 << 16 }
      }
      #expect(results[0].error?.kind == .inconsistent)
      #expect(try folder.contents() == [])
    }
  }

  @Test func numberOfFoldersIsBounded() async throws {
    let extraction = try Extraction { writer in
      try writer.addText("1/2/3/4")
      try writer.addText("5")
    }
    var limits = Limits()
    limits.entries = 2
    try await TemporaryFolder.use { folder in
      let results = try extraction.run(into: folder.path, limits: limits)
      #expect(results.map { $0.error?.kind } == [nil, .limitExceeded])
    }
  }
}
