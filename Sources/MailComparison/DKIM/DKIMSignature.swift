internal import MailMessage

/// What a DKIM-Signature field says of the body that was signed (RFC 6376, 3.5).
struct DKIMSignature: Hashable, Sendable {
  /// How the body's hash is made.
  let form: DKIMBodyForm
  /// The hash that the signer has computed, `bh=`.
  let bodyHash: [UInt8]
  /// The domain that signed, `d=`.
  let domain: String
  /// The field as it is shown.
  let line: QuotedLine

  /// No field is longer.
  private static let longest = 16_384

  /// - Returns: `nil` where the field is no signature, or of a kind that is not known.
  init?(_ field: HeaderField, line: QuotedLine) {
    let value = field.unfolded
    guard value.count <= Self.longest, let tags = Self.tags(value), tags["v"] == "1",
      let algorithm = tags["a"], let hash = DKIMBodyForm.Hash(algorithm: algorithm),
      let bodyHash = tags["bh"].flatMap(Base64Value.decode), let domain = tags["d"]
    else { return nil }
    // The second word is the body's; without it, simple (3.5, c=).
    let words = (tags["c"] ?? "simple/simple").split(separator: "/")
    let canonical = words.count == 2 ? String(words[1]) : "simple"
    guard words.count <= 2, let form = DKIMBodyForm.Canonicalisation(rawValue: canonical) else {
      return nil
    }
    var length: UInt64?
    if let text = tags["l"] {
      guard let number = UInt64(text) else { return nil }
      length = number
    }
    self.form = DKIMBodyForm(canonicalisation: form, hash: hash, length: length)
    self.bodyHash = bodyHash
    self.domain = domain
    self.line = line
  }

  /// The tags of a list, without white space in their values (3.2).
  ///
  /// - Returns: `nil` where a tag stands twice, which makes all of them invalid.
  private static func tags(_ value: [UInt8]) -> [String: String]? {
    var tags: [String: String] = [:]
    for piece in value.split(separator: UInt8(ascii: ";")) {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      func word(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
      }
      let name = word(piece[..<equals])
      guard tags.updateValue(word(piece[(equals + 1)...]), forKey: name) == nil else { return nil }
    }
    return tags
  }
}

/// Base64 in the value of a header field.
enum Base64Value {
  /// The bytes; `nil` where other characters stand in it.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8.prefix(while: { $0 != UInt8(ascii: "=") }) {
      guard let value = value(byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
