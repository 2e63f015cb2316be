import AttachmentInspection
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Damaged input ends in a verdict: never in a trap, never in one that is better than the truth.
@Suite struct DamageTests {
  @Test(arguments: try Fixtures.all())
  func some(_ fixture: Fixture) throws {
    let damage = try DamagedFixture(fixture)
    var random = SeededGenerator.fresh()
    for _ in 0..<15 {
      try damage.cut(at: Int.random(in: 0..<damage.bytes.count, using: &random))
    }
    try damage.flip(rounds: 10, &random)
  }

  @Test(arguments: ["archives/zip-mixed.zip", "disguises/flag-both.zip", "mail/two-verdicts.eml"])
  func theSourcesErrorComesOut(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let whole = FailingSource(bytes, failingAt: .max)
    _ = try Inspector().inspect(whole, name: nil)
    let reads = whole.reads
    #expect(reads > 3)
    for place in 1...reads {
      #expect(throws: Errno.ioError) {
        try Inspector().inspect(FailingSource(bytes, failingAt: place), name: nil)
      }
    }
  }
}

/// The same at every byte of the first 512 and 300 other places, for a release build.
@Suite(.tags(.large), .largeTestsWanted) struct DamageVolumeTests {
  @Test(arguments: try Fixtures.all())
  func all(_ fixture: Fixture) throws {
    let damage = try DamagedFixture(fixture)
    let count = damage.bytes.count
    for end in 0..<min(count, 512) { try damage.cut(at: end) }
    var random = SeededGenerator.fresh()
    if count > 512 {
      for _ in 0..<300 { try damage.cut(at: Int.random(in: 512..<count, using: &random)) }
    }
    try damage.flip(rounds: 120, &random)
  }
}

/// A fixture, and ways to spoil it.
private struct DamagedFixture {
  let fixture: Fixture
  let bytes: [UInt8]

  init(_ fixture: Fixture) throws {
    self.fixture = fixture
    bytes = try Fixtures.bytes(fixture.path)
  }

  /// In a mail, a part whose header breaks may be no attachment any more.
  private var isArchive: Bool { !fixture.path.hasPrefix("mail/") }

  /// Twelve bytes of junk in front of plain data give it the sizes that encryption gives; when its
  /// checksum is damaged too, nothing is left that tells.
  private var hasSizesOfEncrypted: Bool { fixture.fileName == "padded-front.zip" }

  /// Cuts the fixture off.
  func cut(at end: Int) throws {
    let finding = try inspect(Array(bytes.prefix(end)))
    // An archive that is cut off can only be told to be protected when it was, and when nothing
    // is missing but its comment or bytes behind it; of two archives one may be left.
    if isArchive, finding.verdict == .protected, fixture.verdict != "ambiguous" {
      // A comment that is cut off tells no password any more.
      #expect(["protected", "exposed"].contains(fixture.verdict), "cut at \(end)")
    }
  }

  /// Flips one to four bits, so many times.
  func flip(rounds: Int, _ random: inout SeededGenerator) throws {
    let comment = random.comment
    for _ in 0..<rounds {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      let finding = try inspect(damaged)
      // A flag that flips makes a plain entry look encrypted, and the proof finds it out.
      if isArchive, !hasSizesOfEncrypted,
        ["pseudo-protected", "not-protected"].contains(fixture.verdict)
      {
        #expect(finding.verdict != .protected, comment)
      }
    }
  }

  private func inspect(_ bytes: [UInt8]) throws -> InputFinding {
    try Inspector().inspect(MemorySource(bytes), name: nil)
  }
}
