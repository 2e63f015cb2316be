internal import PortableSystem

/// Tells of a file encrypted with age for whom it is.
///
/// Source: "The age file encryption format", age-encryption.org/v1.
struct AgeReader {
  static let signature = Array("age-encryption.org/v1\n".utf8)
  /// The label of an armoured file.
  static let label = "AGE ENCRYPTED FILE"
  private static let longestHeader = 1 << 16
  /// The nonce, and the tag of the last chunk: an empty file has no more.
  private static let shortestPayload = 32

  let meter: MeteredSource

  func read() throws(ReadingFailure) -> ContainerReading {
    var source: any ByteSource = meter
    if let (label, start) = try Armour.label(of: meter), label == Self.label {
      source = try Armour(meter, label: label, at: start, meter: meter).content
    }
    var reading = ContainerReading(.age)
    let head = try source.front(Self.longestHeader)
    guard head.has(Self.signature) else { throw .malformed("the first line is not that of age") }
    var place = Self.signature.count
    for line in head[place...].split(separator: 0x0A, omittingEmptySubsequences: false) {
      place += line.count + 1
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      if words.first == "->", words.count > 1 {
        if words[1] == "scrypt" {
          reading.note(.passphrase, "encrypted under a password")
        } else {
          reading.note(.publicKey, "encrypted for the holder of a key")
        }
      }
      guard words.first == "---" else { continue }
      guard source.size >= UInt64(place + Self.shortestPayload) else { throw .truncated() }
      guard try EvenSpread.isPossible(in: UInt64(place)..<source.size, of: source) else {
        throw .unreadable(
          ContainerFinding(
            .looksReadable, "marked as encrypted, and its bytes are not evenly spread"))
      }
      reading.protection = .encrypted
      reading.hidesNames = true
      reading.add(cipher: "chacha20-poly1305")
      reading.note(.contentEncrypted, "the whole file is encrypted")
      return reading
    }
    throw .truncated()
  }
}
