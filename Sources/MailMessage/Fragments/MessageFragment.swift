import PortableSystem

/// One piece of a mail that was split, a message/partial (RFC 2046, 5.2.2).
public struct MessageFragment: Sendable {
  /// What all pieces of one mail have in common, as it stands.
  public let id: String
  /// Its place among the pieces, counted from 1.
  public let number: Int
  /// How many pieces there are; only the last one must say so.
  public let total: Int?
  /// The header of the message that carries the piece.
  let headers: Headers
  /// The piece of the split mail.
  let content: SliceSource

  /// The piece that a message is.
  ///
  /// - Returns: `nil` when the message is none, when its parameters are missing or out of range
  ///   (1 to 10,000), or when it is encoded, which the RFC forbids.
  public init?(_ message: Message) {
    guard let part = message.parts.first, part.mediaType.description == "message/partial",
      !part.transferEncoding.isEncoded, let id = part.mediaType["id"], !id.isEmpty,
      let number = part.mediaType["number"].flatMap({ Int($0) }), Self.numbers.contains(number)
    else { return nil }
    if let word = part.mediaType["total"] {
      guard let total = Int(word), total >= number, Self.numbers.contains(total) else {
        return nil
      }
      self.total = total
    } else {
      total = nil
    }
    self.id = id
    self.number = number
    headers = part.headers
    content = SliceSource(part.source, range: part.body)
  }

  private static let numbers = 1...10_000
}
