import GatewayFixtures
import SystemPackage
import TestSupport
import Testing
import ZipCrypto

/// What the generator writes: the same for the same seed, small, and opened by its passwords.
@Suite struct GenerationTests {
  @Test func theSameSeedGivesTheSameBytes() {
    for fixture in GatewayFixture.all {
      #expect(fixture.bytes(seed: 3) == fixture.bytes(seed: 3), "\(fixture.name)")
    }
  }

  /// Neither another machine nor another version of Swift or of zlib changes what a seed gives.
  @Test(arguments: [
    ("zipcrypto-stored", 0 as UInt64, 984_494_429 as UInt32),
    ("flag-both-deflated", 7, 3_266_211_566),
    ("method-xz-plain", 7, 3_090_151_586),
  ])
  func bytesArePinned(name: String, seed: UInt64, crc32: UInt32) throws {
    let fixture = try #require(GatewayFixture.all.first { $0.name == name })
    #expect(CRC32.of(fixture.bytes(seed: seed)) == crc32)
  }

  @Test func anotherSeedGivesOtherBytes() {
    // What is made of constants alone: payloads of peers, runs of zeros, nothing at all.
    let constant = GatewayFixture.all.filter { $0.bytes(seed: 1) == $0.bytes(seed: 2) }.map(\.name)
    #expect(constant.count < 25, "\(constant)")
    for name in constant {
      let isMadeOfConstants =
        ["method-", "aes-", "folder", "empty", "no-", "flag-on-", "ratio-"]
        .contains { name.hasPrefix($0) }
        || ["count-65535-of-nothing", "password-empty-aes", "password-in-comment-aes"]
          .contains(name)
      #expect(isMadeOfConstants, "\(name)")
    }
  }

  @Test func filesAreSmall() {
    var total = 0
    for fixture in GatewayFixture.all {
      let size = fixture.bytes(seed: 0).count
      #expect(size < 200 << 10, "\(fixture.name)")
      total += size
    }
    #expect(total < 5 << 20)
  }

  /// Encrypted archives whose headers are right open with their password in a program of others.
  @Test(
    .needs("7zz"),
    arguments: GatewayFixture.all.filter { fixture in
      // 7-Zip does not find an archive behind a script, and stops at headers that disagree.
      fixture.passwords.count == 1 && fixture.passwords != [""]
        && !["zipcrypto-program-in-front", "aes-without-flag", "aes-local-only"]
          .contains(fixture.name)
        && [
          "zipcrypto-", "aes-", "header-", "leak-", "name-u", "name-cp932", "password-", "mixed-",
        ]
        .contains { fixture.name.hasPrefix($0) }
    }.map(\.name))
  func passwordOpens(name: String) async throws {
    let fixture = try #require(GatewayFixture.all.first { $0.name == name })
    try await TemporaryFolder.use { folder in
      let file = try folder.write(fixture.bytes(seed: 0), to: fixture.fileName)
      let password = try #require(fixture.passwords.first)
      try await Tool("7zz").run(["t", "-p" + password, file.string]).checked()
    }
  }
}
