internal import PortableSystem

/// One element in the basic encoding rules (ITU-T X.690, 8.1): a tag, a length and content.
struct BERElement {
  /// Its class and number: the tag's first byte without the bit for "constructed".
  let tag: UInt8
  let isConstructed: Bool
  /// Where its content begins.
  let content: UInt64
  /// The length of the content; `nil` where an element of two zeros ends it.
  let length: UInt64?

  static let integer: UInt8 = 0x02
  static let octetString: UInt8 = 0x04
  static let objectIdentifier: UInt8 = 0x06
  static let sequence: UInt8 = 0x10
  static let set: UInt8 = 0x11

  /// The tag of a choice that a standard numbers: `[0]`, `[1]`.
  static func context(_ number: UInt8) -> UInt8 { 0x80 | number }
}

/// Reads elements out of a source, each only as far as it is asked for.
struct BERReader {
  let source: any ByteSource
  let meter: MeteredSource

  /// The element at a place.
  ///
  /// - Parameter end: where what it stands in ends.
  func element(at offset: UInt64, end: UInt64) throws(ReadingFailure) -> BERElement {
    try meter.countRecord()
    var cursor = SourceCursor(source, range: offset..<max(offset, end), windowSize: 16)
    let first = try cursor.byte()
    guard first & 0x1F != 0x1F else {
      throw .unsupported("an element with a long tag", at: offset)
    }
    let lengthByte = try cursor.byte()
    var length: UInt64?
    switch lengthByte {
    case 0x80:
      guard first & 0x20 != 0 else { throw .malformed("an element has no length", at: offset) }
    case 0..<0x80: length = UInt64(lengthByte)
    case 0x81...0x88: length = try cursor.bigEndian(Int(lengthByte & 0x7F))
    default: throw .malformed("the length of an element is none", at: offset)
    }
    if let length, length > end - cursor.offset { throw .truncated(at: offset) }
    return BERElement(
      tag: first & 0xDF, isConstructed: first & 0x20 != 0, content: cursor.offset, length: length)
  }

  /// Where an element ends, behind the two zeros if it has them.
  func end(
    of element: BERElement, limit: UInt64, depth: Int = 0
  ) throws(ReadingFailure) -> UInt64 {
    if let length = element.length { return element.content + length }
    guard depth < meter.limits.depth else { throw .limit("elements too deep in one another") }
    var offset = element.content
    while true {
      if try source.has([0, 0], at: offset) { return offset + 2 }
      let child = try self.element(at: offset, end: limit)
      offset = try end(of: child, limit: limit, depth: depth + 1)
    }
  }

  /// The elements in another one, one by one.
  func children(of element: BERElement, limit: UInt64) -> BERChildren {
    let end = element.length.map { element.content + $0 }
    return BERChildren(reader: self, end: end ?? limit, isOpen: end == nil, offset: element.content)
  }

  /// The ranges of a string of bytes, which may be made of strings itself.
  func ranges(
    ofOctets element: BERElement, limit: UInt64
  ) throws(ReadingFailure) -> [Range<UInt64>] {
    var ranges: [Range<UInt64>] = []
    try collect(element, limit: limit, depth: 0, into: &ranges)
    return ranges
  }

  private func collect(
    _ element: BERElement, limit: UInt64, depth: Int, into ranges: inout [Range<UInt64>]
  ) throws(ReadingFailure) {
    guard depth < meter.limits.depth else { throw .limit("elements too deep in one another") }
    guard element.isConstructed else {
      guard let length = element.length else { return }
      ranges.append(element.content..<element.content + length)
      return
    }
    var children = children(of: element, limit: limit)
    while let child = try children.next() {
      guard child.tag == BERElement.octetString else {
        throw .malformed("a string of bytes has other elements in it", at: child.content)
      }
      try collect(child, limit: children.end, depth: depth + 1, into: &ranges)
    }
  }

  /// An object identifier in its usual writing, as `1.2.840.113549.1.7.3`.
  func identifier(_ element: BERElement) throws(ReadingFailure) -> String {
    guard element.tag == BERElement.objectIdentifier, let length = element.length,
      (1...64).contains(length)
    else { throw .malformed("an object identifier is missing", at: element.content) }
    var (parts, value): ([UInt64], UInt64) = ([], 0)
    for byte in try source.front(at: element.content, Int(length)) {
      guard value < 1 << 56 else { throw .malformed("an object identifier is too long") }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 != 0 { continue }
      if parts.isEmpty {
        let first = min(value / 40, 2)
        parts = [first, value - 40 * first]
      } else {
        parts.append(value)
      }
      value = 0
    }
    return parts.map(String.init).joined(separator: ".")
  }
}

/// Goes through the elements in another one; the end of each is looked for only when the next is
/// asked for.
struct BERChildren {
  let reader: BERReader
  /// Where the outer element ends at the latest.
  let end: UInt64
  /// Whether two zeros end the outer element.
  let isOpen: Bool
  private(set) var offset: UInt64
  private var current: BERElement?

  init(reader: BERReader, end: UInt64, isOpen: Bool, offset: UInt64) {
    (self.reader, self.end, self.isOpen, self.offset) = (reader, end, isOpen, offset)
  }

  /// The next element; `nil` behind the last.
  mutating func next() throws(ReadingFailure) -> BERElement? {
    if let current { offset = try reader.end(of: current, limit: end) }
    if isOpen ? try reader.source.has([0, 0], at: offset) : offset >= end {
      current = nil
      return nil
    }
    current = try reader.element(at: offset, end: end)
    return current
  }

  /// The next element, which must be there.
  mutating func required() throws(ReadingFailure) -> BERElement {
    guard let element = try next() else {
      throw .malformed("an element is missing", at: offset)
    }
    return element
  }
}
