import PortableSystem
import SystemPackage
import TestSupport
import Testing

import AttachmentInspection

/// Damaged input ends in a verdict: never in a trap, never in one that is better than the truth.
@Suite struct DamageTests {
  @Test(arguments: try Fixtures.all().filter { $0.path.hasPrefix("mail/") })
  func truncatedMail(_ fixture: Fixture) throws {
    let bytes = try Fixtures.bytes(fixture.path)
    for end in places(in: bytes.count) {
      _ = try Inspector().inspect(MemorySource(Array(bytes.prefix(end))), name: nil)
    }
  }

  @Test(arguments: try Fixtures.all().filter { !$0.path.hasPrefix("mail/") })
  func truncatedArchive(_ fixture: Fixture) throws {
    let bytes = try Fixtures.bytes(fixture.path)
    for end in places(in: bytes.count - 1) {
      let finding = try Inspector().inspect(MemorySource(Array(bytes.prefix(end))), name: nil)
      // What is cut off can only be told to be protected when the archive was, and is whole but
      // for its comment or the bytes behind it.
      if finding.verdict == .protected { #expect(fixture.verdict == "protected", "\(end)") }
    }
  }

  @Test(arguments: try Fixtures.all())
  func flippedBits(_ fixture: Fixture) throws {
    let bytes = try Fixtures.bytes(fixture.path)
    var random = SeededGenerator.fresh()
    let comment = random.comment
    for _ in 0..<25 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      let finding = try Inspector().inspect(MemorySource(damaged), name: nil)
      // A flag that flips makes a plain entry look encrypted, and the proof finds it out.
      // In a mail, a part whose header breaks may be no attachment any more.
      let isArchive = !fixture.path.hasPrefix("mail/")
      if isArchive, ["pseudo-protected", "not-protected"].contains(fixture.verdict) {
        #expect(finding.verdict != .protected, comment)
      }
    }
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

  /// Every place up to 4 KiB, then seeded ones.
  private func places(in count: Int) -> [Int] {
    let dense = Array(0...min(count, 1_024))
    guard count > 1_024 else { return dense }
    var random = SeededGenerator(seed: UInt64(count))
    return dense + (0..<50).map { _ in Int.random(in: 1_024...count, using: &random) }
  }
}
