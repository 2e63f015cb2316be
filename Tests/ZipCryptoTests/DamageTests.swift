import TestSupport
import Testing

/// Every archive of `Fixtures`, cut off and with bits flipped: an error or content, never a trap,
/// and never content that is wrong and called right.
@Suite struct DamageTests {
  @Test func thereAreArchives() throws { #expect(try Damage.archives().count > 90) }

  @Test(arguments: try Damage.archives())
  func some(_ fixture: Fixture) throws {
    let damage = try Damage(fixture)
    var random = SeededGenerator.fresh()
    damage.cutSomewhere(&random)
    damage.flip(rounds: 60, &random)
    damage.overwrite(rounds: 60, &random)
  }
}

/// The same at every byte, for a release build:
/// `ZIPCRYPTO_LARGE_TESTS=1 swift test -c release --filter Volume`.
@Suite(.tags(.large), .largeTestsWanted) struct DamageVolumeTests {
  @Test(arguments: try Damage.archives())
  func all(_ fixture: Fixture) throws {
    let damage = try Damage(fixture)
    var random = SeededGenerator.fresh()
    damage.cutEverywhere(&random)
    damage.flip(rounds: 1000, &random)
    damage.overwrite(rounds: 1000, &random)
  }
}
