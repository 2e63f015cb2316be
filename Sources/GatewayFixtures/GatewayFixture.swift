/// An archive of which the truth is known: what it is made of, what it is worth, what readers do.
///
/// The truth is stated by hand from the recipe, and what readers show was measured with the
/// versions that ``FixtureReader`` names; nothing of it comes from a program that inspects.
public struct GatewayFixture: Sendable {
  /// What it is called, without the file's extension; unique among ``all``.
  public let name: String
  /// The file's name: ``name`` with `.zip`, but where the file's name itself is a part of the case.
  public let fileName: String
  /// What it shows, in one sentence.
  public let sentence: String
  /// What its protection is worth to somebody who has no password.
  public let verdict: FixtureVerdict
  /// The codes of the reasons that must be found without a password; others may be found as well.
  public let reasons: [String]
  /// The codes that must be found besides when the passwords are given.
  public let reasonsWithPassword: [String]
  /// What each measured reader shows to somebody who has no password; a reader that is missing
  /// was too erratic for a claim.
  public let shows: [FixtureReader: FixtureBehaviour]
  /// The passwords: none where nothing asks for any, one for all entries, or one for each.
  public let passwords: [String]
  /// What its content really is under, hidden content too, each word once.
  ///
  /// An archive inside counts by its content. The words are those of `inspect`, which may have to
  /// say `unknown` where the recipe knows.
  public let ciphers: [String]

  private let build: @Sendable (inout FixtureMaterial) -> [UInt8]

  init(
    _ name: String, file: String? = nil, _ sentence: String, _ verdict: FixtureVerdict,
    _ reasons: [String], withPassword: [String] = [],
    shows: [FixtureBehaviour: [FixtureReader]], passwords: [String] = [], ciphers: [String],
    _ build: @escaping @Sendable (inout FixtureMaterial) -> [UInt8]
  ) {
    self.name = name
    fileName = file ?? name + ".zip"
    self.sentence = sentence
    self.verdict = verdict
    self.reasons = reasons
    reasonsWithPassword = withPassword
    var readers: [FixtureReader: FixtureBehaviour] = [:]
    for (behaviour, group) in shows {
      for reader in group { readers[reader] = behaviour }
    }
    self.shows = readers
    self.passwords = passwords
    self.ciphers = ciphers
    self.build = build
  }

  /// The file's bytes, the same for the same seed.
  public func bytes(seed: UInt64) -> [UInt8] {
    var material = FixtureMaterial(seed: seed, name: name)
    return build(&material)
  }

  /// The file's bytes, and all contents that were put into its entries, hidden ones too: what comes
  /// out of a reader is right when it is among them.
  package func made(seed: UInt64) -> (bytes: [UInt8], contents: [[UInt8]]) {
    var material = FixtureMaterial(seed: seed, name: name)
    let bytes = build(&material)
    return (bytes, material.allContents)
  }
}
