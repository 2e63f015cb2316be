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

  /// Writes the archives, the mails in a folder of their own, then what explains them; each file appears when it is complete.
  ///
  /// - Returns: the number of bytes of all archives and mails.
  /// - Throws: a failure; where a name is taken and must not be, nothing at all is written.
  func write(
    _ fixtures: [GatewayFixture], _ mails: [MailFixture], seed: UInt64
  ) throws -> UInt64 {
    try prepare(path)
    if !mails.isEmpty { try prepare(path.appending(Self.mailFolder)) }
    let names =
      fixtures.map(\.fileName) + mails.flatMap(\.fileNames).map { "\(Self.mailFolder)/\($0)" }
      + [Self.guideName, Self.manifestName]
    if !overwrite {
      for name in names where try isTaken(name) { throw failure(.fileExists, file: name) }
    }
    var sizes: [Int] = []
    for fixture in fixtures {
      let bytes = fixture.bytes(seed: seed)
      try write(bytes, as: fixture.fileName)
      sizes.append(bytes.count)
    }
    var entries: [FixtureManifest.MailEntry] = []
    for mail in mails {
      let made = mail.made(seed: seed)
      for (name, bytes) in zip(mail.fileNames, made.files) {
        try write(bytes, as: "\(Self.mailFolder)/\(name)")
        sizes.append(bytes.count)
      }
      entries.append(FixtureManifest.MailEntry(mail, made, in: Self.mailFolder))
    }
    let guide = FixtureGuide.text(seed: seed, fixtures: fixtures, mails: mails)
    try write(Array(guide.utf8), as: Self.guideName)
    // Last, so that it stands there only when everything does of which it speaks.
    let manifest = FixtureManifest(
      seed: seed, fixtures: fixtures, sizes: sizes, mails: entries)
    try write(Array(try manifest.encoded().utf8), as: Self.manifestName)
    return UInt64(sizes.reduce(0, +))
  }

  private static let mailFolder = "mails"
  private static let guideName = "README.md"
  private static let manifestName = "manifest.json"

  /// Makes a folder unless it is there.
  private func prepare(_ folder: FilePath) throws(CommandFailure) {
    do throws(Errno) {
      if let status = try? Stat(folder) {
        guard status.type == .directory else { throw .notDirectory }
      } else {
        try Platform.makeFolder(folder)
      }
    } catch { throw failure(error, file: folder == path ? nil : Self.mailFolder) }
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
