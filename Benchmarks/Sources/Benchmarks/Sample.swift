import Foundation

/// Data to be measured on, the same in every run.
struct Sample {
  enum Kind {
    /// Pseudo-random bytes, which do not compress.
    case noise
    /// Text, tables and binary records, in turn.
    case mixed
  }

  let name: String
  let bytes: Int
  let kind: Kind

  /// Writes the data to a file, a piece at a time.
  func write(to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var random = SplitMix64(state: 2026)
    var written = 0
    while written < bytes {
      let piece = kind == .noise ? random.bytes(1 << 20) : mixedPiece(&random)
      let rest = piece.prefix(bytes - written)
      try handle.write(contentsOf: Data(rest))
      written += rest.count
    }
  }

  private func mixedPiece(_ random: inout SplitMix64) -> [UInt8] {
    var piece: [UInt8] = []
    while piece.count < 400_000 { piece += Self.sentence(&random).utf8 }
    while piece.count < 700_000 {
      piece +=
        "\(random.next() % 100_000);2026-\(random.next() % 12 + 1);\(random.next() % 1000).50\n"
        .utf8
    }
    var counter = random.next() % 1000
    while piece.count < 1_000_000 {
      counter += random.next() % 5
      for shift in stride(from: 0, to: 32, by: 8) {
        piece.append(UInt8(truncatingIfNeeded: counter >> UInt64(shift)))
      }
      piece += [0, 0, UInt8(truncatingIfNeeded: random.next()), 0xFF]
    }
    return piece
  }

  /// Words of which few are frequent, as in a language.
  private static func sentence(_ random: inout SplitMix64) -> String {
    let syllables = ["ta", "ri", "no", "ke", "su", "ma", "hi", "yo", "wa", "ne", "ko", "shi"]
    var words: [String] = []
    for _ in 0..<(4 + random.next() % 12) {
      // The product of two numbers is mostly small.
      var index = (random.next() % 60) * (random.next() % 60)
      var word = ""
      repeat {
        word += syllables[Int(index % 12)]
        index /= 12
      } while index > 0
      words.append(word)
    }
    return words.joined(separator: " ") + ".\n"
  }
}

/// Pseudo-random numbers from a seed.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for _ in 0..<count / 8 {
      let value = next()
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
    }
    return bytes
  }
}
