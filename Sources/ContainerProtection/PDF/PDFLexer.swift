internal import PortableSystem

/// Reads objects of a PDF document one by one (ISO 32000-2, 7.2 and 7.3).
struct PDFLexer {
  /// The longest string or name that is taken in; those that matter here have some 130 bytes.
  private static let longestToken = 1 << 16
  private let meter: MeteredSource
  private var cursor: SourceCursor

  init(_ meter: MeteredSource, at offset: UInt64) {
    self.meter = meter
    cursor = SourceCursor(meter, range: min(offset, meter.size)..<meter.size, windowSize: 512)
  }

  /// The place of the next byte.
  var offset: UInt64 { cursor.offset }

  /// The next object; `nil` at the end of the file.
  mutating func object(depth: Int = 0) throws(ReadingFailure) -> PDFObject? {
    try meter.countRecord()
    guard depth < meter.limits.depth else { throw .limit("objects too deep in one another") }
    try skipBlanks()
    guard let byte = try cursor.peek() else { return nil }
    switch byte {
    case UInt8(ascii: "/"):
      _ = try cursor.next()
      return .name(try nameText())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["):
      _ = try cursor.next()
      return .array(try objects(until: .keyword("]"), depth: depth))
    case UInt8(ascii: "]"):
      _ = try cursor.next()
      return .keyword("]")
    case UInt8(ascii: "<"):
      _ = try cursor.next()
      guard try cursor.peek() == UInt8(ascii: "<") else { return .string(try hexString()) }
      _ = try cursor.next()
      return .dictionary(try dictionary(depth: depth))
    case UInt8(ascii: ">"):
      _ = try cursor.next()
      if try cursor.peek() == UInt8(ascii: ">") {
        _ = try cursor.next()
        return .keyword(">>")
      }
      return .keyword(">")
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      _ = try cursor.next()
      return .keyword(String(UnicodeScalar(byte)))
    default: return try numberOrWord()
    }
  }

  private mutating func objects(
    until end: PDFObject, depth: Int
  ) throws(ReadingFailure) -> [PDFObject] {
    var objects: [PDFObject] = []
    while let object = try object(depth: depth + 1) {
      if object == end { return objects }
      if case .keyword(let word) = object, word == ">>" || word == "endobj" { break }
      objects.append(object)
    }
    throw .malformed("an array or dictionary has no end", at: cursor.offset)
  }

  /// Keys for which it matters that readers differ in which of two values counts.
  private static let decisiveKeys: Set<String> = [
    "Encrypt", "Root", "Prev", "XRefStm", "Filter", "V", "R", "O", "U", "CF", "CFM", "StmF", "StrF",
    "EFF",
  ]

  private mutating func dictionary(depth: Int) throws(ReadingFailure) -> [String: PDFObject] {
    var dictionary: [String: PDFObject] = [:]
    while let key = try object(depth: depth + 1) {
      if key == .keyword(">>") { return dictionary }
      guard case .name(let name) = key, let value = try object(depth: depth + 1) else { break }
      if value == .keyword(">>") { return dictionary }
      if let former = dictionary.updateValue(value, forKey: name), former != value,
        Self.decisiveKeys.contains(name)
      {
        throw .unreadable(
          ContainerFinding(
            .contradiction, "a dictionary has two values for one key", offset: cursor.offset))
      }
    }
    throw .malformed("a dictionary is not as the format has it", at: cursor.offset)
  }

  /// A whole number, a reference where two of them and an R stand, a real number or a word.
  private mutating func numberOrWord() throws(ReadingFailure) -> PDFObject {
    let text = try word()
    if let number = Int(text) {
      guard number >= 0 else { return .integer(number) }
      var ahead = self
      try ahead.skipBlanks()
      guard let digit = try ahead.cursor.peek(), (0x30...0x39).contains(digit),
        let generation = Int(try ahead.word())
      else { return .integer(number) }
      try ahead.skipBlanks()
      guard try ahead.cursor.peek() == UInt8(ascii: "R"), try ahead.word() == "R" else {
        return .integer(number)
      }
      self = ahead
      return .reference(number: number, generation: generation)
    }
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
      return isNumber ? .real : .keyword(text)
    }
  }

  private mutating func word() throws(ReadingFailure) -> String {
    var bytes: [UInt8] = []
    while let byte = try cursor.peek(), !byte.isPDFBlank, !byte.isPDFDelimiter {
      guard bytes.count < 128 else { break }
      bytes.append(byte)
      _ = try cursor.next()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name, in which `#` and two digits stand for a byte.
  private mutating func nameText() throws(ReadingFailure) -> String {
    var bytes: [UInt8] = []
    while let byte = try cursor.peek(), !byte.isPDFBlank, !byte.isPDFDelimiter {
      guard bytes.count < Self.longestToken else { throw tooLong }
      _ = try cursor.next()
      guard byte == UInt8(ascii: "#") else {
        bytes.append(byte)
        continue
      }
      var ahead = cursor
      if let high = try ahead.next()?.hexadecimalValue, let low = try ahead.next()?.hexadecimalValue
      {
        bytes.append(high << 4 | low)
        cursor = ahead
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func hexString() throws(ReadingFailure) -> [UInt8] {
    var (bytes, high): ([UInt8], UInt8?) = ([], nil)
    while true {
      let byte = try cursor.byte()
      if byte == UInt8(ascii: ">") { break }
      guard let digit = byte.hexadecimalValue else { continue }
      guard bytes.count < Self.longestToken else { throw tooLong }
      if let former = high { bytes.append(former << 4 | digit) }
      high = high == nil ? digit : nil
    }
    if let high { bytes.append(high << 4) }
    return bytes
  }

  /// A string in round brackets, which may stand within it in pairs.
  private mutating func literalString() throws(ReadingFailure) -> [UInt8] {
    _ = try cursor.next()
    var (bytes, open): ([UInt8], Int) = ([], 1)
    while true {
      guard bytes.count < Self.longestToken else { throw tooLong }
      let byte = try cursor.byte()
      switch byte {
      case UInt8(ascii: "("):
        open += 1
        bytes.append(byte)
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return bytes }
        bytes.append(byte)
      case UInt8(ascii: "\\"): if let byte = try escaped() { bytes.append(byte) }
      case 0x0D:
        // Every kind of line break in a string is read as a line feed.
        if try cursor.peek() == 0x0A { _ = try cursor.next() }
        bytes.append(0x0A)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escaped() throws(ReadingFailure) -> UInt8? {
    let byte = try cursor.byte()
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case 0x0A: return nil
    case 0x0D:
      if try cursor.peek() == 0x0A { _ = try cursor.next() }
      return nil
    case 0x30...0x37:
      var value = UInt(byte - 0x30)
      for _ in 0..<2 {
        guard let digit = try cursor.peek(), (0x30...0x37).contains(digit) else { break }
        value = value * 8 + UInt(digit - 0x30)
        _ = try cursor.next()
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  /// Goes over white space and comments.
  private mutating func skipBlanks() throws(ReadingFailure) {
    while let byte = try cursor.peek() {
      if byte == UInt8(ascii: "%") {
        while let byte = try cursor.peek(), byte != 0x0A, byte != 0x0D { _ = try cursor.next() }
      } else if byte.isPDFBlank {
        _ = try cursor.next()
      } else {
        return
      }
    }
  }

  /// Goes over the line break behind the word `stream`.
  mutating func skipStreamBreak() throws(ReadingFailure) {
    if try cursor.peek() == 0x0D { _ = try cursor.next() }
    if try cursor.peek() == 0x0A { _ = try cursor.next() }
  }

  private var tooLong: ReadingFailure { .limit("a string longer than is read", at: cursor.offset) }
}

extension UInt8 {
  /// White space of a PDF document (ISO 32000-2, table 1).
  var isPDFBlank: Bool { [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }

  /// A character that ends a word (ISO 32000-2, table 2).
  var isPDFDelimiter: Bool { "()<>[]{}/%".utf8.contains(self) }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
