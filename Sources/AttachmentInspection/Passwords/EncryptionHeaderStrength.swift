internal import ZipCrypto

/// Whether the bytes of an encryption header that ought to be random are: twelve known bytes are
/// all that an attack on the cipher needs.
///
/// Only the first ten bytes are looked at, since many writers put two bytes of the CRC-32 or of the
/// time at the end. Each rule finds fault with random bytes less than once in four million times.
enum EncryptionHeaderStrength: Hashable {
  /// Nothing speaks against them.
  case looksRandom
  /// Seven or more of the ten are the same byte.
  case constant(UInt8)
  /// Each byte differs from the one before it by the same amount.
  case counted
  /// One to four bytes, again and again: a checksum, a time.
  case periodic
  /// The CRC-32 or the modification time, which stand in clear in the entry's headers.
  case copied
  /// Nothing but ASCII letters, digits and spaces.
  case text
  /// The bytes that a known program writes for this password every time.
  case knownConstant

  private static let length = 10

  /// Judges a header in clear.
  ///
  /// - Parameter keys: the keys of the password, before the header.
  init(_ header: [UInt8], of entry: Entry, keys: CipherKeys) {
    let random = header.prefix(Self.length)
    guard random.count == Self.length else {
      self = .looksRandom
      return
    }
    let most = Dictionary(grouping: random, by: \.self).max { $0.value.count < $1.value.count }
    let steps = Set(zip(random, random.dropFirst()).map { $0.1 &- $0.0 })
    if let most, most.value.count >= 7 {
      self = .constant(most.key)
    } else if steps.count == 1 {
      self = .counted
    } else if (2...4).contains(where: { zip(random, random.dropFirst($0)).allSatisfy(==) }) {
      self = .periodic
    } else if Self.knownConstant(under: keys) == Array(random) {
      self = .knownConstant
    } else if Self.clearFields(of: entry).contains(where: { random.contains($0) }) {
      self = .copied
    } else if header.prefix(Self.length + 1).allSatisfy(\.isLetterDigitOrSpace) {
      self = .text
    } else {
      self = .looksRandom
    }
  }

  /// What is wrong, as the end of a sentence; `nil` when nothing is.
  var fault: String? {
    switch self {
    case .looksRandom: nil
    case .constant(0): "zeros instead of random bytes"
    case .constant: "one byte again and again instead of random ones"
    case .counted: "a sequence of numbers instead of random bytes"
    case .periodic: "a few bytes again and again instead of random ones"
    case .copied: "the checksum or time that stands in clear, instead of random bytes"
    case .text: "text instead of random bytes"
    case .knownConstant: "the same bytes for a password every time, as a known program writes them"
    }
  }

  /// What the Go package yeka/zip and the packages that follow it write: a constant, encrypted
  /// under the password's own keys, and then once more as every header.
  private static func knownConstant(under keys: CipherKeys) -> [UInt8] {
    var keys = keys
    var bytes: [UInt8] = [0xF8, 0x53, 0xCF, 0x05, 0x2D, 0xDD, 0xAD, 0xC8, 0x66, 0x3F]
    var span = bytes.mutableSpan
    keys.encrypt(&span)
    return bytes
  }

  /// The CRC-32 and the MS-DOS time with its date, the lowest and the highest byte first.
  private static func clearFields(of entry: Entry) -> [[UInt8]] {
    let modified = entry.header.modified
    let values = [entry.crc32, UInt32(modified.date) << 16 | UInt32(modified.time)]
    return values.filter { $0 != 0 }.flatMap { value in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
      return [bytes, bytes.reversed()]
    }
  }
}

extension UInt8 {
  fileprivate var isLetterDigitOrSpace: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
