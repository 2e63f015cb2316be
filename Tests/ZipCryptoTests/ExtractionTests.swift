import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCrypto

/// What comes onto the disk, and what is left when it does not.
@Suite struct ExtractionTests {
  private let password = Password("x")

  @Test func everythingAsItWas() async throws {
    let extraction = try Extraction { writer in
      let folder = EntryAttributes(modificationTime: 1_000_000_000, unixMode: 0o555)
      try writer.addFolder("sub", attributes: folder)
      try writer.addFile(
        "sub/file", content: MemorySource(Array("content".utf8)), attributes: .sample,
        password: password)
      try writer.addFile(
        "implied/folder/file", content: MemorySource([]),
        attributes: EntryAttributes(modificationTime: -1, unixMode: 0o7777), password: password)
      try writer.addSymbolicLink(
        "sub/link", destination: Array("../implied//folder/".utf8), attributes: .sample,
        password: password)
    }
    try await TemporaryFolder.use { folder in
      let results = try extraction.run(into: folder["new"], password: password)
      let extracted = try results.map { try $0.get() }
      #expect(extracted.map(\.kind) == [.folder, .file, .file, .symbolicLink])
      #expect(extracted.map(\.isEncrypted) == [false, true, true, true])
      #expect(extracted.map(\.restsOnCheckByte) == [false, false, true, false])
      #expect(extracted.map(\.size) == [0, 7, 0, 19])
      #expect(extracted[1].path == folder["new/sub/file"])
      #expect(try folder.bytes(of: "new/sub/file") == Array("content".utf8))
      #expect(try folder.bytes(of: "new/implied/folder/file") == [])
      #expect(
        try Platform.destination(ofSymbolicLink: folder["new/sub/link"])
          == Array("../implied//folder/".utf8))
      #expect(try folder.mode(of: "new/sub") == 0o555)
      #expect(try folder.mode(of: "new/sub/file") == 0o640)
      #expect(try folder.mode(of: "new/implied/folder/file") == 0o777 & ~Platform.creationMask)
      #expect(try folder.time(of: "new/sub") == 1_000_000_000)
      #expect(try folder.time(of: "new/sub/file") == 1_700_000_001)
      #expect(try folder.time(of: "new/sub/link") == 1_700_000_001)
      #expect(try folder.time(of: "new/implied/folder/file") == -1)
    }
  }

  @Test func folderThatWasThereKeepsItsAttributes() async throws {
    let extraction = try Extraction { try $0.addFolder("sub", attributes: .sample) }
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("sub")
      try Platform.setPermissions(0o700, at: folder["sub"])
      _ = try extraction.run(into: folder.path)[0].get()
      #expect(try folder.mode(of: "sub") == 0o700)
      #expect(try folder.time(of: "sub") != 1_700_000_001)
    }
  }

  @Test func permissionsThatAreAllZeroAreNone() async throws {
    try await TemporaryFolder.use { folder in
      let results = try Extraction.file("file").run(into: folder.path) { entry in
        entry.with { $0.externalAttributes = 0o100000 << 16 }
      }
      _ = try results[0].get()
      #expect(try folder.mode(of: "file") == 0o666 & ~Platform.creationMask)
    }
  }

  /// The folder too comes only with the first content that is right.
  @Test func wrongPasswordLeavesNothing() async throws {
    let extraction = try Extraction {
      try $0.addFile(
        "sub/file", content: MemorySource([1]), attributes: .sample, password: password)
    }
    try await TemporaryFolder.use { folder in
      let wrong = try #require(
        (0..<100).lazy.map { Password("\($0)") }.first { other in
          (try? extraction.reader.content(of: extraction.entries[0], password: other)) == nil
        })
      let error = try extraction.run(into: folder["new"], password: wrong)[0].error
      #expect(error?.kind == .wrongPassword)
      #expect(error?.entry == "sub/file")
      #expect(try folder.contents() == [])
    }
  }

  @Test func damagedContentLeavesNothing() async throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    try writer.addText("right/file")
    try writer.addText("wrong/file", "THE CONTENT")
    try writer.addSymbolicLink(
      "wrong/link", destination: Array("THE LINK".utf8), attributes: .sample, password: nil)
    try writer.finish()
    // Stored text: the same with one letter changed has another checksum.
    let damaged = sink.bytes.map { $0 == UInt8(ascii: "H") ? UInt8(ascii: "J") : $0 }
    try await TemporaryFolder.use { folder in
      try folder.write("before", to: "wrong/file")
      for overwrite in [true, false] {
        let name = overwrite ? "." : "new"
        let results = try Extraction(damaged).run(into: folder[name], overwrite: overwrite)
        #expect(results.map { $0.error?.kind } == [nil, .corruptData, .corruptData])
      }
      #expect(try folder.bytes(of: "wrong/file") == Array("before".utf8))
      #expect(
        try folder.contents() == [
          "new/", "new/right/", "new/right/file", "right/", "right/file", "wrong/", "wrong/file",
        ])
    }
  }

  @Test func whatIsThereIsKeptUnlessItMayBeReplaced() async throws {
    let extraction = try Extraction { writer in
      try writer.addText("file")
      try writer.addText("link")
      try writer.addLink("file2", to: "file")
    }
    try await TemporaryFolder.use { folder in
      try folder.write("before", to: "file")
      try folder.write("before", to: "file2")
      try folder.write("before", to: "outside")
      try folder.link("link", to: "outside")
      let before = try folder.contents()
      let kept = try extraction.run(into: folder.path)
      #expect(kept.map { $0.error?.kind } == Array(repeating: .system(.fileExists), count: 3))
      #expect(kept.map { $0.error?.entry } == ["file", "link", "file2"])
      #expect(try folder.bytes(of: "file") == Array("before".utf8))
      #expect(try folder.contents() == before)

      for result in try extraction.run(into: folder.path, overwrite: true) { _ = try result.get() }
      #expect(try folder.bytes(of: "file") == Array("content".utf8))
      #expect(try folder.bytes(of: "outside") == Array("before".utf8))
      #expect(try Stat(folder["link"], followTargetSymlink: false).type == .regular)
      #expect(try Platform.destination(ofSymbolicLink: folder["file2"]) == Array("file".utf8))
      #expect(try folder.contents() == before)
    }
  }

  @Test(arguments: [true, false]) func folderAndFileDoNotReplaceEachOther(
    overwrite: Bool
  ) async throws {
    let extraction = try Extraction { writer in
      try writer.addText("folder")
      try writer.addFolder("file", attributes: .sample)
      try writer.addText("file2/below")
    }
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("folder")
      try folder.write("before", to: "file")
      try folder.write("before", to: "file2")
      let results = try extraction.run(into: folder.path, overwrite: overwrite)
      #expect(
        results.map { $0.error?.kind } == [
          .system(.isDirectory), .system(.notDirectory), .system(.notDirectory),
        ])
      #expect(try folder.contents() == ["file", "file2", "folder/"])
    }
  }

  @Test func nameTooLongForTheFileSystem() async throws {
    try await TemporaryFolder.use { folder in
      let name = "new/" + String(repeating: "x", count: 256)
      let error = try Extraction.file(name).run(into: folder.path)[0].error
      #expect(error?.kind == .system(.fileNameTooLong))
      #expect(error?.entry == name)
      #expect(try folder.contents() == [])
    }
  }

  @Test func targetMustBeAFolder() async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write("x", to: "file")
      #expect(throws: ZipError(.notDirectory, entry: file.string)) {
        try ExtractionFolder(path: file, overwrite: true)
      }
      // What the user names may be a link.
      try folder.makeFolder("real")
      try folder.link("named", to: "real")
      _ = try Extraction.file("file").run(into: folder["named"])[0].get()
      #expect(try folder.bytes(of: "real/file") == Array("content".utf8))
    }
  }

  @Test func whatAWalkFindsComesOutTheSame() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("a", to: "tree/a")
      try folder.write("b", to: "tree/sub/日本語")
      try folder.makeFolder("tree/void")
      try folder.link("tree/link", to: "sub/日本語")
      let extraction = try Extraction { writer in
        var walk = FolderWalk([folder["tree"]])
        while let found = try walk.next() { try writer.add(found, password: password) }
      }
      for result in try extraction.run(into: folder["out"], password: password) {
        _ = try result.get()
      }
      let out = "out" + folder["tree"].string + "/"
      let found = try folder.contents().filter { $0.hasPrefix(out) && $0 != out }
      #expect(
        found.map { String($0.dropFirst(out.count)) } == ["a", "link", "sub/", "sub/日本語", "void/"])
      #expect(try folder.bytes(of: out + "link") == Array("b".utf8))
    }
  }
}
