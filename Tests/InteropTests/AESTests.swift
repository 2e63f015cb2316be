import SystemPackage
import TestSupport
import Testing

/// WinZip AES in both directions with every peer that knows it.
@Suite(.needs("7zz", "bsdtar", "ziptool", "python3"), .needsPyzipper)
struct AESTests {
  static let password = "interop secret"
  static let strengths = [128, 192, 256]

  /// Sizes around blocks of 16 bytes, the 20 bytes of AE-1, and buffers.
  static let sizes = [
    0, 1, 2, 15, 16, 17, 19, 20, 21, 31, 32, 33, 4_095, 4_096, 65_535, 65_536, 65_537,
    262_144, 262_145, (1 << 20) + 3,
  ]

  /// Makes a file of each size, noise and text in turn, and one of a Japanese name.
  ///
  /// - Returns: their names.
  private func makeFiles(in folder: TemporaryFolder) throws -> [String] {
    var random = SeededGenerator(seed: 9)
    for size in Self.sizes {
      let isNoise = size % 2 == 0
      try folder.write(isNoise ? random.bytes(size) : random.compressible(size), to: "f\(size)")
    }
    try folder.write("mitsumori", to: "見積書.txt")
    return Self.sizes.map { "f\($0)" } + ["見積書.txt"]
  }

  @Test(arguments: AESPeer.allCases, strengths)
  func peersReadOurs(peer: AESPeer, bits: Int) async throws {
    let command = try CommandUnderTest()
    try await TemporaryFolder.use { work in
      let source = TemporaryFolder(path: try work.makeFolder("in"))
      let names = try makeFiles(in: source)
      let wanted = try Snapshot(of: source.path).contents
      for (level, isPipe) in [("0", false), ("6", false), ("0", true), ("6", true)] {
        let archive = work["\(level)-\(isPipe).zip"]
        let target = isPipe ? "-" : archive.string
        let outcome = try await command.run(
          ["encrypt", "--aes", "\(bits)", "--level", level, "-o", target] + names,
          password: Array(Self.password.utf8), in: source.path
        ).checked()
        if isPipe { try work.write(outcome.output, to: archive.lastComponent?.string ?? "") }
        let folder = try work.makeFolder("out-\(level)-\(isPipe)")
        try await peer.extract(archive, password: Self.password, to: folder)
        #expect(try Snapshot(of: folder).contents == wanted, "level \(level), pipe \(isPipe)")
        await #expect(throws: Outcome.Failed.self) {
          try await peer.extract(archive, password: "wrong", to: work.makeFolder("wrong"))
        }
      }
    }
  }

  @Test(arguments: AESPeer.allCases, strengths)
  func weReadPeers(peer: AESPeer, bits: Int) async throws {
    guard peer.writes(bits: bits) else { return }
    try await TemporaryFolder.use { work in
      let source = TemporaryFolder(path: try work.makeFolder("in"))
      let names = try makeFiles(in: source)
      for version in peer == .pyzipper ? [1, 2] : [2] {
        for isStored in [true, false] {
          let way = AESPeer.Way(bits: bits, isStored: isStored, version: version)
          let archive = work["\(version)-\(isStored).zip"]
          try await peer.write(
            names, in: source.path, to: archive.string, password: Self.password, way: way)
          try await read(archive, wanted: source.path, bits: bits, in: work)
        }
      }
    }
  }

  private func read(
    _ archive: FilePath, wanted: FilePath, bits: Int, in work: TemporaryFolder
  ) async throws {
    let command = try CommandUnderTest()
    let secret = Array(Self.password.utf8)
    let verified = try await command.run(["verify", archive.string], password: secret).checked()
    // libarchive leaves empty files plain.
    let opened = verified.text.split(separator: "\n").count { $0.hasPrefix("ok       aes-\(bits)") }
    #expect(opened >= Self.sizes.count, "\(verified)")
    try await TemporaryFolder.use { folder in
      try await command.run(
        ["decrypt", archive.string, "-d", folder.path.string], password: secret
      ).checked()
      #expect(try Snapshot(of: folder.path).contents == Snapshot(of: wanted).contents)
    }
    let refused = try await command.run(
      ["decrypt", archive.string, "-d", work["refused"].string], password: Array("wrong".utf8))
    #expect(refused.status == 1, "\(refused)")
  }

  /// Content from a pipe into a pipe, longer than what is held in memory.
  @Test(arguments: AESPeer.allCases)
  func peersReadWhatCameFromPipe(peer: AESPeer) async throws {
    let command = try CommandUnderTest()
    let content = SeededGenerator.bytes(1 << 20, seed: 5)
    try await TemporaryFolder.use { work in
      let outcome = try await command.run(
        ["encrypt", "--aes", "256", "-o", "-", "--name", "from pipe.bin", "-"],
        password: Array(Self.password.utf8), input: .bytes(content)
      ).checked()
      let archive = try work.write(outcome.output, to: "ours.zip")
      let folder = try work.makeFolder("out")
      try await peer.extract(archive, password: Self.password, to: folder)
      #expect(try Fixtures.bytes(at: folder.appending("from pipe.bin")) == content)
    }
  }
}
