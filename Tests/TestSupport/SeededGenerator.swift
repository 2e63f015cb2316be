public import Testing

/// Random numbers that can be had again: SplitMix64, begun from a seed.
///
/// A test with random data makes its generator by `fresh()` and names it in every expectation; what
/// a failure prints can be pasted in its place.
public struct SeededGenerator: RandomNumberGenerator, Sendable, CustomStringConvertible {
  private let seed: UInt64
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// A generator of a seed that nobody has chosen.
  public static func fresh() -> SeededGenerator {
    SeededGenerator(seed: .random(in: .min ... .max))
  }

  /// The Swift expression that makes this generator anew.
  public var description: String { "SeededGenerator(seed: 0x\(String(seed, radix: 16)))" }

  /// The same as a comment for an expectation.
  public var comment: Comment { "random data of \(description)" }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// So many random bytes.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count { appendNext(&bytes) }
    bytes.removeSubrange(count...)
    return bytes
  }

  /// So many random bytes, the same for the same seed.
  public static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    return generator.bytes(count)
  }

  /// Bytes that compress: runs, repeats and noise.
  public mutating func compressible(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let length = Int.random(in: 1...60, using: &self)
      switch Int.random(in: 0..<3, using: &self) {
      case 0: bytes += [UInt8](repeating: UInt8.random(in: 0...255, using: &self), count: length)
      case 1 where bytes.count > length: bytes += Array(bytes.suffix(length))
      default: bytes += self.bytes(length)
      }
    }
    return Array(bytes.prefix(count))
  }

  private mutating func appendNext(_ bytes: inout [UInt8]) {
    let value = next()
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(shift)))) }
  }
}
