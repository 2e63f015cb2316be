import SystemPackage
import TestSupport
import Testing

/// What `zipcrypto encrypt` writes comes out whole of every other reader.
@Suite(.needs("unzip", "7zz", "bsdtar", "python3", "ziptool"))
struct PeersReadOursTests {
  static let password = "interop secret"

  /// The ways in which an archive is written.
  enum Way: String, CaseIterable {
    case deflated, stored, throughPipe, storedThroughPipe

    var level: String { self == .stored || self == .storedThroughPipe ? "0" : "6" }
    var isPipe: Bool { self == .throughPipe || self == .storedThroughPipe }
  }

  @Test(arguments: Peer.allCases, Sample.allCases)
  func read(peer: Peer, sample: Sample) async throws {
    for way in Way.allCases {
      if sample == .symbolicLink && !peer.readsEncryptedLinks {
        await withKnownIssue("takes the encrypted bytes of a link for its target") {
          try await read(sample, way, by: peer)
        }
      } else {
        try await read(sample, way, by: peer)
      }
    }
  }

  private func read(_ sample: Sample, _ way: Way, by peer: Peer) async throws {
    try await TemporaryFolder.use { source in
      let paths = try sample.make(in: source)
      let wanted = try Snapshot(of: source.path)
      #expect(!wanted.items.isEmpty)
      try await TemporaryFolder.use { work in
        try await write(paths, in: source.path, to: work["ours.zip"], way: way)
        let folder = try work.makeFolder("out")
        try await peer.extract(work["ours.zip"], password: Self.password, to: folder)
        let found = try Snapshot(of: folder)
        if peer.restoresAttributes {
          #expect(found == wanted, "\(way)")
        } else {
          #expect(found.contents == wanted.linksAsFiles.contents, "\(way)")
        }
      }
    }
  }

  @Test(arguments: Peer.allCases, [0, 1, 100_000])
  func readWhatCameFromPipe(peer: Peer, size: Int) async throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let command = try CommandUnderTest()
    try await TemporaryFolder.use { work in
      let outcome = try await command.run(
        ["encrypt", "-o", "-", "--name", "from pipe.bin", "-"],
        password: Array(Self.password.utf8), input: .bytes(content)
      ).checked()
      let archive = try work.write(outcome.output, to: "ours.zip")
      let folder = try work.makeFolder("out")
      try await peer.extract(archive, password: Self.password, to: folder)
      #expect(try Snapshot(of: folder).contents.items.keys.sorted() == ["from pipe.bin"])
      #expect(try Fixtures.bytes(at: folder.appending("from pipe.bin")) == content)
    }
  }

  @Test(arguments: Peer.allCases)
  func refuseWrongPassword(peer: Peer) async throws {
    try await TemporaryFolder.use { work in
      let paths = try Sample.text.make(in: work)
      try await write(paths, in: work.path, to: work["ours.zip"], way: .deflated)
      await #expect(throws: Outcome.Failed.self) {
        try await peer.test(work["ours.zip"], password: "wrong", timeout: 60)
      }
    }
  }

  private func write(
    _ paths: [String], in folder: FilePath, to archive: FilePath, way: Way
  ) async throws {
    let command = try CommandUnderTest()
    let target = way.isPipe ? "-" : archive.string
    let outcome = try await command.run(
      ["encrypt", "--level", way.level, "-o", target] + paths,
      password: Array(Self.password.utf8), in: folder
    ).checked()
    guard way.isPipe else { return }
    // From a pipe, so that the command cannot have gone back to correct a header.
    try await Tool(path: "/bin/sh").run(
      ["-c", "cat"], input: .bytes(outcome.output), output: .file(archive)
    ).checked()
  }
}
