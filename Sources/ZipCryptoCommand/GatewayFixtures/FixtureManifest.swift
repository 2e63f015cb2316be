import FoundationEssentials
import GatewayFixtures

/// `manifest.json`: what is to be known of each archive, for programs.
struct FixtureManifest: Encodable {
  /// One archive.
  struct Entry: Encodable {
    let name: String
    let file: String
    let size: Int
    let shows: String
    let verdict: String
    let encryption: [String]
    let reasons: [String]
    let reasonsWithPassword: [String]
    let readers: [String: String]
    let passwords: [String]
  }

  /// The form of this file; it changes when a program that reads the old one could go wrong.
  let format = 1
  let seed: UInt64
  /// The measured readers and their versions.
  let measured: [String: String]
  let fixtures: [Entry]

  let mails: [MailEntry]

  private enum CodingKeys: CodingKey { case format, seed, measured, fixtures, mails }

  init(seed: UInt64, fixtures: [GatewayFixture], sizes: [Int], mails: [MailEntry]) {
    self.seed = seed
    self.mails = mails
    measured = Dictionary(
      uniqueKeysWithValues: FixtureReader.allCases.map { ($0.rawValue, $0.version) })
    self.fixtures = zip(fixtures, sizes).map { fixture, size in
      Entry(
        name: fixture.name, file: fixture.fileName, size: size, shows: fixture.sentence,
        verdict: fixture.verdict.rawValue, encryption: fixture.ciphers, reasons: fixture.reasons,
        reasonsWithPassword: fixture.reasonsWithPassword,
        readers: Dictionary(
          uniqueKeysWithValues: fixture.shows.map { ($0.key.rawValue, $0.value.rawValue) }),
        passwords: fixture.passwords)
    }
  }

  /// The file's text; the keys stand in alphabetical order, so that it is always the same.
  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
