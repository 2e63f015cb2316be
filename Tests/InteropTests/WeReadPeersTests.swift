import SystemPackage
import TestSupport
import Testing

/// What other programs write comes out whole of `zipcrypto`.
@Suite struct WeReadPeersTests {
  /// Entries whose names are not those of the inputs that they hold.
  private static let inputs = [
    "from pipe.txt": "lines.txt", "zip-pipe.zip/-": "lines.txt",
    "zip-pipe-one-byte.zip/-": "one.bin",
    "pigz-plain.zip/-": "lines.txt",
  ]

  static func fixtures() throws -> [Fixture] {
    try Fixtures.demanded(in: "archives")
  }

  @Test(arguments: try fixtures().filter { $0.verifyStatus != nil })
  func verify(fixture: Fixture) async throws {
    let command = try CommandUnderTest()
    let outcome = try await command.run(
      ["verify", Fixtures.path(fixture.path).string],
      password: fixture.passwords.first ?? Array("unused".utf8))
    #expect(outcome.status == fixture.verifyStatus, "\(outcome)")
  }

  @Test(arguments: try fixtures().filter { $0.passwords.count <= 1 && opens($0) })
  func decrypt(fixture: Fixture) async throws {
    try await TemporaryFolder.use { folder in
      try await run(["decrypt", Fixtures.path(fixture.path).string], for: fixture, to: folder)
      try compare(folder, with: fixture)
    }
  }

  @Test(arguments: try fixtures().filter { $0.passwords.count <= 1 && opens($0) })
  func decryptFromPipe(fixture: Fixture) async throws {
    try await TemporaryFolder.use { folder in
      let bytes = try Fixtures.bytes(fixture.path)
      try await run(["decrypt", "-"], for: fixture, to: folder, input: .bytes(bytes))
      try compare(folder, with: fixture)
    }
  }

  @Test(arguments: try fixtures().filter { $0.verifyStatus == 0 })
  func wrongPasswordIsRefused(fixture: Fixture) async throws {
    let command = try CommandUnderTest()
    try await TemporaryFolder.use { folder in
      let outcome = try await command.run(
        ["decrypt", Fixtures.path(fixture.path).string, "-d", folder.path.string],
        password: Array("not this one".utf8))
      #expect(outcome.status == 1, "\(outcome)")
      // What was plain may come out; of what was encrypted nothing may stay.
      let plain: Set = ["empty.txt", "link"]
      let found = try Snapshot(of: folder.path).contents.items.keys
      #expect(fixture.fileName == "zip-mixed.zip" || plain.isSuperset(of: found))
    }
  }

  @Test(.needs("zip"), arguments: Sample.allCases)
  func infoZip(sample: Sample) async throws {
    try await roundTrip(sample) { ["zip", "-q", "-r", "-y", "-P", "secret", $0] + $1 }
  }

  @Test(.needs("7zz"), arguments: Sample.allCases)
  func sevenZip(sample: Sample) async throws {
    try await roundTrip(sample) {
      ["7zz", "a", "-tzip", "-bd", "-snl", "-mcu=on", "-mem=ZipCrypto", "-psecret", $0] + $1
    }
  }

  @Test(.needs("bsdtar"), arguments: Sample.allCases)
  func bsdtar(sample: Sample) async throws {
    try await roundTrip(sample) {
      ["bsdtar", "-cf", $0, "--format", "zip", "--options", "zip:encryption=zipcrypt"]
        + ["--passphrase", "secret"] + $1
    }
  }

  @Test(.needs("ziptool"), arguments: [Sample.text, .noise, .oneByte, .empty, .japaneseName])
  func ziptool(sample: Sample) async throws {
    try await roundTrip(sample) {
      ["ziptool", "-n", "--", $0, "add_file", $1[0], $1[0], "0", "-1"]
        + ["set_file_encryption", "0", "PKWARE", "secret"]
    }
  }

  /// Archives that hold something to take out, by methods that we read.
  private static func opens(_ fixture: Fixture) -> Bool {
    fixture.verdict != "none" && fixture.verifyStatus != nil && fixture.verifyStatus != 2
      && !fixture.fileName.contains("bzip2")
  }

  /// Lets a peer write, and compares what we make of it with what it read, attributes included.
  private func roundTrip(
    _ sample: Sample, _ arguments: (_ archive: String, _ paths: [String]) -> [String]
  ) async throws {
    let command = try CommandUnderTest()
    try await TemporaryFolder.use { work in
      let source = TemporaryFolder(path: try work.makeFolder("in"))
      let paths = try sample.make(in: source)
      let line = arguments(work["theirs.zip"].string, paths)
      try await Tool(line[0]).run(Array(line.dropFirst()), in: source.path).checked()
      let secret = Array("secret".utf8)
      if sample != .empty {
        try await command.run(["verify", work["theirs.zip"].string], password: secret).checked()
      }
      try await command.run(
        ["decrypt", work["theirs.zip"].string, "-d", work["out"].string], password: secret
      ).checked()
      let found = try Snapshot(of: work["out"])
      let wanted = try Snapshot(of: source.path)
      switch line[0] {
      case "ziptool": #expect(found.contents == wanted.contents)
      case "7zz": #expect(found.withTimesNear(wanted) == wanted)
      default: #expect(found == wanted)
      }
    }
  }

  private func run(
    _ arguments: [String], for fixture: Fixture, to folder: TemporaryFolder,
    input: Tool.Input = .none
  ) async throws {
    let command = try CommandUnderTest()
    let arguments = arguments + ["-d", folder.path.string]
    if let password = fixture.passwords.first {
      try await command.run(arguments, password: password, input: input).checked()
    } else {
      try await command.run(arguments, input: input).checked()
    }
  }

  private func compare(_ folder: TemporaryFolder, with fixture: Fixture) throws {
    let items = try Snapshot(of: folder.path).contents.items
    #expect(!items.isEmpty)
    let inner = try Snapshot(of: Fixtures.path("inputs"))
    for (name, item) in items {
      if name == "inner.zip" {
        // That archive was made for this one alone, and stands nowhere else.
        if fixture.fileName == "nested-comment-password.zip" { continue }
        let wanted =
          ["nested-inner-encrypted.zip", "nested-both-encrypted.zip"].contains(fixture.fileName)
          ? "encrypted" : "plain"
        #expect(item.content == .file(try Fixtures.bytes("archives/zip-\(wanted).zip")))
        continue
      }
      // Entries of every length, called by it.
      if fixture.fileName == "pyzipper-lengths.zip", let length = Int(name) {
        let noise = try Fixtures.bytes("inputs/noise.bin")
        #expect(item.content == .file(Array(noise.prefix(length))), "\(name)")
        continue
      }
      let source =
        name == "offer (tanuki99).txt"
        ? "hello.txt" : Self.inputs[name] ?? Self.inputs["\(fixture.fileName)/\(name)"] ?? name
      let wanted = try #require(inner.items[source], "\(name) is no input")
      #expect(item.content == wanted.content, "\(name)")
    }
  }
}
