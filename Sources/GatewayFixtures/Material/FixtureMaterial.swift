/// Everything of a fixture that is drawn by lot: contents, encryption headers, junk.
///
/// It depends on the seed and on the fixture's name alone, so that a fixture is the same whichever
/// others are made beside it. Numbers are drawn by rules of its own, since those of the standard
/// library may change with its version.
package struct FixtureMaterial {
  private var state: UInt64
  /// The contents that were put into entries, but runs of zeros.
  private var contents: [[UInt8]] = []
  /// The lengths of contents that are nothing but zeros; they are made only where they are needed.
  private var runsOfZeros: [Int] = []
  /// The contents that were attached to a mail, in its order.
  var attachments: [[UInt8]] = []

  /// The password of whatever is encrypted and should not open.
  static let password = "Tsukimi-2026"

  init(seed: UInt64, name: String) {
    // FNV-1a spreads the names; SplitMix64 below spreads what follows.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = hash ^ (seed &* 0x9E37_79B9_7F4A_7C15)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`.
  mutating func number(below bound: Int) -> Int { Int(next() >> 16) % bound }

  /// So many random bytes.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 24) }
  }

  /// Takes note of a content, so that tests can look for it in what a reader shows.
  mutating func content(_ bytes: [UInt8]) -> [UInt8] {
    if !contents.contains(bytes) { contents.append(bytes) }
    return bytes
  }

  /// Takes note of a content of so many zeros.
  mutating func zeros(_ count: Int) { runsOfZeros.append(count) }

  /// All contents that were put into entries.
  var allContents: [[UInt8]] {
    contents + runsOfZeros.map { [UInt8](repeating: 0, count: $0) }
  }
}
