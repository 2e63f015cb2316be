import TestSupport
import Testing

@testable import ZipCrypto

/// Telling where no deflate stream begins must never pass over one that does.
@Suite struct DeflateBeginningTests {
  @Test(arguments: 0..<200)
  func everyStreamIsPossible(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let kinds = [
      random.bytes(Int.random(in: 0..<2_000, using: &random)),
      [UInt8](repeating: 0x41, count: Int.random(in: 0..<5_000, using: &random)),
      Array((0..<Int.random(in: 1..<300, using: &random)).map { "line \($0)\n" }.joined().utf8),
    ]
    for content in kinds {
      let padding = random.bytes(Int.random(in: 0..<33, using: &random))
      #expect(
        DeflateBeginning.isPossible(padding + (try deflated(content)), at: padding.count),
        "seed \(seed)")
    }
  }

  @Test func mostPlacesOfNoiseAreNot() {
    var random = SeededGenerator(seed: 4)
    let noise = random.bytes(20_000)
    let possible = (0..<19_000).count { DeflateBeginning.isPossible(noise, at: $0) }
    #expect(4_000..<6_500 ~= possible)
  }
}
