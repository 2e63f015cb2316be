internal import PortableSystem

/// Gives the tags of an XML document in UTF-8 one by one: enough for manifests, and no parser.
///
/// What it does not understand it does not pass over: a document type, which could define
/// entities, and other encodings are refused.
struct XMLTagScanner {
  /// A tag without its prefix; so are the names of its attributes.
  struct Tag {
    let name: String
    var attributes: [String: String] = [:]
    var isEnd = false
    /// Whether it has no content, so that no end tag follows.
    var isEmpty = false
  }

  private static let longestToken = 1 << 16
  private let meter: MeteredSource
  private var cursor: SourceCursor

  init(_ source: any ByteSource, meter: MeteredSource) throws(ReadingFailure) {
    self.meter = meter
    cursor = SourceCursor(source)
    let head = try source.front(4)
    guard !head.has([0xFF, 0xFE]), !head.has([0xFE, 0xFF]), !head.has([0x00]), !head.has([0x3C, 0])
    else { throw .unsupported("xml in another encoding than utf-8") }
  }

  /// The next tag; `nil` at the end.
  mutating func next() throws(ReadingFailure) -> Tag? {
    while true {
      while let byte = try cursor.peek(), byte != UInt8(ascii: "<") { _ = try cursor.next() }
      guard try cursor.next() != nil else { return nil }
      try meter.countRecord()
      switch try cursor.peek() {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        if try takes("!--") {
          try skip(past: "-->")
        } else if try takes("![CDATA[") {
          try skip(past: "]]>")
        } else {
          throw .unsupported("xml with a document type", at: cursor.offset)
        }
      case UInt8(ascii: "/"):
        _ = try cursor.next()
        let name = try word()
        try skip(past: ">")
        return Tag(name: name, isEnd: true)
      default: return try tag()
      }
    }
  }

  private mutating func tag() throws(ReadingFailure) -> Tag {
    var tag = Tag(name: try word())
    guard !tag.name.isEmpty else { throw malformed }
    while true {
      try skipBlanks()
      switch try cursor.peek() {
      case UInt8(ascii: ">"):
        _ = try cursor.next()
        return tag
      case UInt8(ascii: "/"):
        _ = try cursor.next()
        guard try cursor.next() == UInt8(ascii: ">") else { throw malformed }
        tag.isEmpty = true
        return tag
      default:
        let name = try word()
        try skipBlanks()
        guard !name.isEmpty, try cursor.next() == UInt8(ascii: "=") else { throw malformed }
        try skipBlanks()
        let value = try value()
        guard tag.attributes.updateValue(value, forKey: name) == nil || name == "xmlns" else {
          throw malformed
        }
      }
    }
  }

  /// A name without its prefix.
  private mutating func word() throws(ReadingFailure) -> String {
    var bytes: [UInt8] = []
    while let byte = try cursor.peek(), !Self.isBlank(byte), !"=/><\"'".utf8.contains(byte) {
      guard bytes.count < 256 else { throw malformed }
      bytes.append(byte)
      _ = try cursor.next()
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // Definitions of prefixes keep theirs, so that they are never taken for attributes.
    if text.hasPrefix("xmlns") { return text }
    return text.split(separator: ":").last.map(String.init) ?? ""
  }

  private mutating func value() throws(ReadingFailure) -> String {
    guard let quote = try cursor.next(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { throw malformed }
    var bytes: [UInt8] = []
    while true {
      let byte = try cursor.byte()
      if byte == quote { break }
      guard bytes.count < Self.longestToken else { throw malformed }
      bytes.append(byte)
    }
    return Self.unescaped(String(decoding: bytes, as: UTF8.self))
  }

  /// The five entities that XML has by itself; numbers of characters do not stand in what matters.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var (result, rest) = ("", Substring(text))
    let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&amp;": "&"]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      let entity = entities.first { rest.hasPrefix($0.key) }
      result += entity?.value ?? "&"
      rest = rest.dropFirst(entity?.key.count ?? 1)
    }
    return result + rest
  }

  private mutating func takes(_ text: String) throws(ReadingFailure) -> Bool {
    var ahead = cursor
    for byte in text.utf8 { guard try ahead.next() == byte else { return false } }
    cursor = ahead
    return true
  }

  private mutating func skip(past text: String) throws(ReadingFailure) {
    let bytes = Array(text.utf8)
    var last: [UInt8] = []
    while last != bytes {
      last = last.suffix(bytes.count - 1) + [try cursor.byte()]
    }
  }

  private mutating func skipBlanks() throws(ReadingFailure) {
    while let byte = try cursor.peek(), Self.isBlank(byte) { _ = try cursor.next() }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20].contains(byte) }

  private var malformed: ReadingFailure {
    .malformed("the xml is not as it should be", at: cursor.offset)
  }
}
