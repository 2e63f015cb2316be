internal import MailMessage
internal import PortableSystem
internal import SystemPackage

/// The parts that the mail's HTML shows within the text, by their Content-ID (RFC 2392).
struct ShownPictures {
  private var identifiers: Set<[UInt8]> = []

  /// Nothing is shown yet.
  init() {}

  /// More identifiers than any real mail has; beyond, pictures count as attachments.
  private static let limit = 10_000
  /// The longest identifier that is kept, in bytes.
  private static let longest = 998

  /// Finds what the HTML parts of a mail refer to.
  init(in message: Message) throws(Errno) {
    for part in message.parts
    where part.mediaType.type == "text" && part.mediaType.subtype == "html" {
      try scan(PartDecoder(part), of: part.body.count)
    }
  }

  /// Whether the HTML shows a part.
  func contains(_ part: Part) -> Bool {
    contains(identifier: part.contentID)
  }

  /// Whether the HTML shows what has an identifier.
  func contains(identifier: String?) -> Bool {
    guard let identifier else { return false }
    return identifiers.contains(Array(identifier.utf8))
  }

  /// Collects what an HTML text refers to.
  mutating func scan(_ html: any ByteSource) throws(Errno) {
    var offset: UInt64 = 0
    while offset < html.size {
      let text = try html.bytes(at: offset, count: 1 << 16)
      collect(text)
      // A reference that the window's end cuts is found whole the next time.
      let step = text.count > 2 * Self.longest ? text.count - Self.longest - 4 : text.count
      guard step > 0 else { return }
      offset += UInt64(step)
    }
  }

  /// Collects what follows `cid:` up to the end of the attribute's value.
  ///
  /// - Parameter length: how long the text is before it is decoded.
  private mutating func scan(_ decoder: PartDecoder, of length: Int) throws(Errno) {
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: max(1, min(length, 1 << 16)))
    while true {
      var span = buffer.mutableSpan
      let count = try decoder.read(span.count, into: &span)
      // All that there was, was looked at with what came before.
      if count == 0 { return }
      let text = rest + buffer.prefix(count)
      collect(text)
      // A reference that the buffer's end cuts is found whole the next time.
      rest = Array(text.suffix(Self.longest + 4))
    }
  }

  private mutating func collect(_ text: [UInt8]) {
    let scheme = Array("cid:".utf8)
    guard text.count > scheme.count else { return }
    var next = scheme.count - 1
    // A colon is seldom in a text, where letters are many.
    while let colon = text.span.firstIndex(of: UInt8(ascii: ":"), in: next..<(text.count - 1)) {
      next = colon + 1
      let place = next - scheme.count
      guard text.lowercased(at: place, equals: scheme) else { continue }
      let start = place + scheme.count
      let identifier = text[start...].prefix(Self.longest).prefix { byte in
        byte > 0x20 && ![0x22, 0x27, 0x3C, 0x3E, 0x29].contains(byte)
      }
      if identifiers.count < Self.limit, !identifier.isEmpty {
        identifiers.insert(identifier.percentDecoded)
      }
    }
  }
}

extension [UInt8] {
  fileprivate func lowercased(at place: Int, equals word: [UInt8]) -> Bool {
    zip(self[place...], word).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with `%` and two hexadecimal digits resolved (RFC 3986, 2.1).
  fileprivate var percentDecoded: [UInt8] {
    var decoded: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      if self[index] == 0x25, index + 2 < endIndex,
        let value = UInt8(String(decoding: self[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        index += 3
      } else {
        decoded.append(self[index])
        index += 1
      }
    }
    return decoded
  }
}
