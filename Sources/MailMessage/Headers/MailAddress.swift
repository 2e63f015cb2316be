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
  init?(_ field: HeaderField) {
    let value = Self.withoutComments(field.unfolded.prefix(4096))
    var found = Self.bracketed(value) ?? Self.bare(value)
    found = found.trimmingBlanks()
    guard !found.isEmpty else { return nil }
    let bytes = Array(found.prefix(Self.longest))
    address = EncodedWords.decode(bytes).lowercased()
  }

  /// What stands between angle brackets, outside quotes.
  private static func bracketed(_ value: [UInt8]) -> ArraySlice<UInt8>? {
    var inQuotes = false
    var start: Int?
    var index = 0
    while index < value.count {
      switch value[index] {
      case .backslash where inQuotes: index += 1
      case .quote: inQuotes.toggle()
      case UInt8(ascii: "<") where !inQuotes: start = index + 1
      case UInt8(ascii: ">") where !inQuotes:
        if let start { return value[start..<index] }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The first of several addresses without brackets; behind the name, where they are a group.
  private static func bare(_ value: [UInt8]) -> ArraySlice<UInt8> {
    let first = value.prefix { $0 != UInt8(ascii: ",") && $0 != .semicolon }
    guard let colon = first.firstIndex(of: .colon) else { return first }
    return first[(colon + 1)...]
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
