import GatewayFixtures
import PortableSystem
import SystemPackage
import ZipCrypto

/// The folder into which `fixtures` writes, and nowhere else.
struct FixtureFolder {
  private let path: FilePath
  private let overwrite: Bool

  init(_ path: String, overwrite: Bool) {
    self.path = FilePath(path)
    self.overwrite = overwrite
  }

  /// Writes the archives, then what explains them; each file appears when it is complete.
  ///
  /// - Returns: the number of bytes of all archives.
  /// - Throws: a failure; where a name is taken and must not be, nothing at all is written.
  func write(_ fixtures: [GatewayFixture], seed: UInt64) throws -> UInt64 {
    try prepare()
    let names = fixtures.map(\.fileName) + [Self.guideName, Self.manifestName]
    if !overwrite {
      for name in names where try isTaken(name) { throw failure(.fileExists, file: name) }
    }
    var sizes: [Int] = []
    for fixture in fixtures {
      let bytes = fixture.bytes(seed: seed)
      try write(bytes, as: fixture.fileName)
      sizes.append(bytes.count)
    }
    let guide = FixtureGuide.text(seed: seed, fixtures: fixtures)
    try write(Array(guide.utf8), as: Self.guideName)
    // Last, so that it stands there only when everything does of which it speaks.
    let manifest = FixtureManifest(seed: seed, fixtures: fixtures, sizes: sizes)
    try write(Array(try manifest.encoded().utf8), as: Self.manifestName)
    return UInt64(sizes.reduce(0, +))
  }

  private static let guideName = "README.md"
  private static let manifestName = "manifest.json"

  /// Makes the folder unless it is there.
  private func prepare() throws(CommandFailure) {
    do throws(Errno) {
      if let status = try? Stat(path) {
        guard status.type == .directory else { throw .notDirectory }
      } else {
        try Platform.makeFolder(path)
      }
    } catch { throw failure(error, file: nil) }
  }

  private func isTaken(_ name: String) throws(CommandFailure) -> Bool {
    do { return try Platform.exists(path.appending(name)) } catch {
      throw failure(error, file: name)
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(CommandFailure) {
    do throws(Errno) {
      let file = try OutputFile(path: path.appending(name))
      try file.write(bytes.span)
      try file.commit(overwrite ? .replace : .keep)
    } catch { throw failure(error, file: name) }
  }

  private func failure(_ error: Errno, file: String?) -> CommandFailure {
    let input = (file.map(path.appending) ?? path).string
    return switch error {
    case .notDirectory: CommandFailure("is not a folder", input: input)
    case .fileExists:
      CommandFailure("exists already", input: input, hints: ["--force replaces files that exist"])
    default: CommandFailure(error, input: input)
    }
  }
}
