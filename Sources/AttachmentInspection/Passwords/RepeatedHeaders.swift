internal import ZipCrypto

/// Entries that bear the same random bytes as another: one keystream hides them both, and what is
/// known of the one gives the other away.
///
/// That shows without a password. Under the cipher's keystream the same eleven bytes in clear give
/// the same eleven encrypted ones, and others by chance once in 2^88; the salts of WinZip AES, of 8
/// to 16 bytes, stand in clear.
struct RepeatedHeaders {
  /// The first entry that bears another's bytes.
  struct Repetition {
    let entry: String
    let offset: UInt64
  }

  private struct Beginning: Hashable {
    let encryption: EntryEncryption
    let low: UInt64
    let high: UInt64
  }

  /// Where the entry stands that had these bytes first.
  private var seen: [Beginning: UInt64] = [:]
  /// How many entries bear the bytes of one before them.
  private(set) var count = 0
  private(set) var first: Repetition?

  /// The bytes that are random, for each cipher; 0 where it is not known.
  static func randomBytes(of encryption: EntryEncryption) -> Int {
    switch encryption {
    case .zipCrypto: EncryptionHeader.size - 1
    case .aes(let bits): bits / 16
    case .none, .strong, .unknown: 0
    }
  }

  /// Adds an entry that is encrypted.
  ///
  /// - Parameters:
  ///   - bytes: the beginning of its payload.
  ///   - offset: where that stands; entries that share their bytes repeat nothing.
  mutating func add(
    _ bytes: some Collection<UInt8>, at offset: UInt64, encryption: EntryEncryption,
    entry: @autoclosure () -> String
  ) {
    let length = Self.randomBytes(of: encryption)
    guard length > 0, bytes.count >= length else { return }
    let beginning = Beginning(
      encryption: encryption, low: Self.number(bytes.prefix(min(length, 8))),
      high: Self.number(bytes.prefix(min(length, 16)).dropFirst(8)))
    guard let place = seen[beginning] else {
      seen[beginning] = offset
      return
    }
    guard place != offset else { return }
    count += 1
    first = first ?? Repetition(entry: entry(), offset: offset)
  }

  /// Up to eight bytes as one number.
  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
