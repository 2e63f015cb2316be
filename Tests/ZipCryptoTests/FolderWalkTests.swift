import Foundation
import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCrypto

@Suite struct FolderWalkTests {
  /// A folder with a little of everything.
  private func withTree(_ body: (TemporaryFolder) throws -> Void) async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("b", to: "tree/b.txt")
      try folder.write("a", to: "tree/a.txt")
      try folder.write("ä", to: "tree/ä.txt")
      try folder.write("deep", to: "tree/sub/deep/file")
      try folder.makeFolder("tree/void")
      try folder.write("outside", to: "outside/secret")
      try link(folder["tree/link"], to: "../outside")
      try body(folder)
    }
  }

  private func link(_ path: FilePath, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path.string, withDestinationPath: destination)
  }

  private func names(_ paths: [FilePath], skipping output: OutputFile? = nil) throws -> [String] {
    var walk = FolderWalk(paths, skipping: output)
    var names: [String] = []
    while let found = try walk.next() {
      names.append(found.kind == .folder ? found.name + "/" : found.name)
    }
    return names
  }

  private static let content = [
    "a.txt", "b.txt", "link", "sub/", "sub/deep/", "sub/deep/file", "void/", "ä.txt",
  ]

  @Test func foldersBeforeTheirContentAndNamesInOrder() async throws {
    try await withTree { folder in
      let found = try names([folder["tree"]])
      let prefix = String(folder.path.string.dropFirst()) + "/tree/"
      #expect(found == [prefix] + Self.content.map { prefix + $0 })
    }
  }

  @Test(arguments: [".", "sub/..", "void/../."]) func pathsWithoutNameGiveTheirContent(
    _ path: String
  ) async throws {
    try await withTree { folder in
      // Only the walk's own names are of interest, so the absolute part may go.
      let prefix = String(folder.path.string.dropFirst()) + "/tree"
      let found = try names([folder["tree"].appending(path)])
      #expect(found == [prefix + "/"] + Self.content.map { prefix + "/" + $0 })
    }
  }

  @Test func rootOfTheWalkWithoutName() async throws {
    try await withTree { folder in
      // From the root down and up again: nothing of the path is left as a name.
      let up = Array(repeating: "..", count: folder.path.components.count).joined(separator: "/")
      var walk = FolderWalk([folder.path.appending(up)])
      let first = try #require(try walk.next())
      #expect(!first.name.contains("/"))
      #expect(!first.name.isEmpty)
    }
  }

  @Test func linksAreFoundAndNotFollowed() async throws {
    try await withTree { folder in
      var walk = FolderWalk([folder["tree/link"]])
      let found = try #require(try walk.next())
      #expect(found.kind == .symbolicLink)
      #expect(try found.linkDestination() == Array("../outside".utf8))
      #expect(try walk.next() == nil)
    }
  }

  @Test func archiveDoesNotFindItself() async throws {
    try await withTree { folder in
      try folder.write("old", to: "tree/out.zip")
      let output = try OutputFile(path: folder["tree/out.zip"])
      let prefix = String(folder.path.string.dropFirst()) + "/tree/"
      let found = try names([folder["tree"], folder["tree/out.zip"]], skipping: output)
      #expect(found == [prefix] + Self.content.map { prefix + $0 })
      output.discard()
      #expect(try names([folder["tree"]]).contains(prefix + "out.zip"))
    }
  }

  @Test func whatCannotBeReadIsNamedAndTheWalkGoesOn() async throws {
    try await withTree { folder in
      #expect(unsafe mkfifo(folder["tree/b.pipe"].string, 0o600) == 0)
      var walk = FolderWalk([folder["missing"], folder["tree"]])
      var errors: [ZipError] = []
      var count = 0
      while true {
        do throws(ZipError) {
          guard try walk.next() != nil else { break }
          count += 1
        } catch { errors.append(error) }
      }
      #expect(errors.map(\.kind) == [.system(.noSuchFileOrDirectory), .unsupported])
      #expect(errors.map(\.entry) == [folder["missing"].string, folder["tree/b.pipe"].string])
      #expect(count == Self.content.count + 1)
    }
  }

  @Test func nameThatIsNotUTF8() async throws {
    try await TemporaryFolder.use { folder in
      let path = folder["x"].string.utf8.map { CChar(bitPattern: $0) } + [-1, 0]
      #expect(unsafe creat(path, 0o600) >= 0)
      var walk = FolderWalk([folder.path])
      _ = try walk.next()
      let error = try #require(throws: ZipError.self) { try walk.next() }
      #expect(error.kind == .invalidArgument)
      #expect(error.entry == folder["x\u{FFFD}"].string)
      #expect(try walk.next() == nil)
    }
  }

  /// Between finding and reading, somebody puts a link to a secret there.
  @Test(arguments: [true, false]) func fileThatIsNoLongerTheSame(becomesLink: Bool) async throws {
    try await withTree { folder in
      var walk = FolderWalk([folder["tree/a.txt"]])
      let found = try #require(try walk.next())
      // Renamed first, so that the new file cannot get its number.
      try Platform.rename(folder["tree/a.txt"], to: folder["kept"])
      if becomesLink {
        try link(folder["tree/a.txt"], to: "../outside/secret")
      } else {
        try folder.write("other", to: "tree/a.txt")
      }
      let error = try #require(throws: ZipError.self) { try found.open() }
      #expect(error.kind == (becomesLink ? .system(.tooManySymbolicLinkLevels) : .sourceChanged))
      #expect(error.entry == found.path.string)
    }
  }

  @Test func attributesAreThoseOfTheFile() async throws {
    try await withTree { folder in
      try Platform.setPermissions(0o4751, at: folder["tree/a.txt"])
      try Platform.setModificationTime(1_234_567_891, at: folder["tree/a.txt"])
      var walk = FolderWalk([folder["tree/a.txt"]])
      let found = try #require(try walk.next())
      #expect(found.attributes.unixMode == 0o104751)
      #expect(found.attributes.modificationTime == 1_234_567_891)
      #expect(found.size == 1)
    }
  }
}
