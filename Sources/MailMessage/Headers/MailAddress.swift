/// The address of a person or list in a header field (RFC 5322, 3.4), as it arrives.
public struct MailAddress: Hashable, Sendable {
  /// The address, as `ann@example.com`: in lower case, since no mail system in use tells
  /// `Ann@` from `ann@`; where the field has none, what it has instead.
  public let address: String

  /// The longest address that is kept, in bytes (RFC 5321, 4.5.3.1: 64 + 1 + 255).
  private static let longest = 320

  /// The first address in a field's value.
  ///
  /// - Returns: `nil` where there is nothing but blanks and comments.
  public init?(_ field: HeaderField) {
    self.init(field.unfolded.prefix(4096), decodes: true)
  }

  /// - Parameter decodes: whether encoded-words may hold an address, as some senders write it.
  private init?(_ value: ArraySlice<UInt8>, decodes: Bool) {
    let candidates = Self.parts(of: Self.withoutComments(value))
      .map { Self.plain(Self.bracketed($0) ?? Self.behindGroupName($0)) }
      .filter { !$0.isEmpty }
    let best = candidates.first { $0.contains(UInt8(ascii: "@")) } ?? candidates.first
    guard let best else { return nil }
    let text = EncodedWords.decode(Array(best.prefix(Self.longest)))
    if decodes, text.contains("<"), let inner = Self(Array(text.utf8)[...], decodes: false) {
      self = inner
    } else {
      address = text.lowercased()
    }
  }

  /// What stands between commas and semicolons, outside quotes and brackets.
  private static func parts(of value: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var scan = QuoteScan()
    var start = 0
    for (index, byte) in value.enumerated() where !scan.isQuoted(byte) {
      guard byte == UInt8(ascii: ",") || byte == .semicolon else { continue }
      parts.append(value[start..<index])
      start = index + 1
    }
    return parts + [value[start...]]
  }

  /// What stands between the last angle brackets outside quotes, if that is anything.
  private static func bracketed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var scan = QuoteScan()
    var start: Int?
    for index in value.indices where !scan.isQuoted(value[index]) {
      if value[index] == UInt8(ascii: "<") { start = index + 1 }
      if value[index] == UInt8(ascii: ">"), let start { return value[start..<index] }
    }
    return start.map { value[$0...] }
  }

  /// The first address of a group, which has a name before a colon.
  private static func behindGroupName(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var scan = QuoteScan()
    for index in value.indices where !scan.isQuoted(value[index]) && value[index] == .colon {
      return value[(index + 1)...]
    }
    return value
  }

  /// An address without what stands around it: blanks, a route (RFC 5322, 4.4), the scheme of a
  /// link, brackets of which there is only one.
  private static func plain(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var scan = QuoteScan()
    let hasAddress = value.contains(UInt8(ascii: "@"))
    var bytes = Array(value.trimmingBlanks())
    if hasAddress { bytes = bytes.filter { scan.isQuoted($0) || !$0.isBlank } }
    if bytes.starts(with: "mailto:".utf8) { bytes.removeFirst("mailto:".utf8.count) }
    if bytes.first == UInt8(ascii: "@"), let colon = bytes.firstIndex(of: .colon) {
      bytes.removeFirst(colon + 1)
    }
    while let last = bytes.last, last == UInt8(ascii: ">") || last == UInt8(ascii: "]") {
      // A domain may be a number in brackets.
      if last == UInt8(ascii: "]"), bytes.contains(UInt8(ascii: "[")) { break }
      bytes.removeLast()
    }
    return bytes
  }

  private static func withoutComments(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var depth = 0
    var inQuotes = false
    var isEscaped = false
    for byte in value {
      if isEscaped {
        isEscaped = false
      } else if byte == .backslash {
        isEscaped = true
      } else if byte == .quote, depth == 0 {
        inQuotes.toggle()
      } else if byte == UInt8(ascii: "("), !inQuotes {
        depth += 1
      } else if byte == UInt8(ascii: ")"), depth > 0 {
        depth -= 1
        continue
      }
      if depth == 0 { kept.append(byte) }
    }
    return kept
  }
}

/// Tells which bytes of a header field stand within quotes.
private struct QuoteScan {
  private var inQuotes = false
  private var isEscaped = false

  /// Whether the next byte does, its quotes included.
  mutating func isQuoted(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
      return true
    }
    if byte == .backslash, inQuotes {
      isEscaped = true
      return true
    }
    if byte == .quote {
      inQuotes.toggle()
      return true
    }
    return inQuotes
  }
}
