internal import PortableSystem

/// The index of a document: where its objects stand, in the newest and in former versions
/// (ISO 32000-2, 7.5.4 to 7.5.8).
struct PDFCrossReference {
  /// A trailer, or the dictionary of an index that is a stream.
  struct Trailer {
    let dictionary: [String: PDFObject]
    let offset: UInt64
  }

  /// Where an object stands.
  enum Place: Hashable {
    case at(UInt64)
    /// In another object, compressed with others.
    case inObject(Int)
    case nowhere
  }

  private enum Section {
    /// Lines of 20 bytes for objects from a number on.
    case lines(first: Int, count: Int, start: UInt64)
    case stream(PDFIndexStream)
  }

  private let meter: MeteredSource
  /// What places count from: the beginning of the header, which junk may stand before.
  private let base: UInt64
  /// The newest first.
  private(set) var trailers: [Trailer] = []
  private var sections: [Section] = []

  /// Follows the index from the place that stands behind `startxref`.
  ///
  /// - Throws: where any part of it is not as it should be.
  init(_ meter: MeteredSource, start: UInt64, base: UInt64) throws(ReadingFailure) {
    self.meter = meter
    self.base = base
    var (next, seen): (UInt64?, Set<UInt64>) = (start, [])
    while let offset = next {
      try meter.countRecord()
      guard seen.insert(offset).inserted else {
        throw .malformed("the index goes round in a ring", at: offset)
      }
      next = try readSection(at: offset)
    }
    guard !trailers.isEmpty else { throw .malformed("the index has no trailer", at: start) }
  }

  /// Reads one part of the index.
  ///
  /// - Returns: where the part before it stands.
  private mutating func readSection(at offset: UInt64) throws(ReadingFailure) -> UInt64? {
    let (absolute, isFar) = base.addingReportingOverflow(offset)
    guard !isFar, absolute < meter.size else {
      throw .malformed("the index points behind the end of the file", at: offset)
    }
    var lexer = PDFLexer(meter, at: absolute)
    if try lexer.object() == .keyword("xref") {
      try readLines(&lexer)
      guard let dictionary = try lexer.object()?.dictionary else {
        throw .malformed("the trailer is missing", at: lexer.offset)
      }
      trailers.append(Trailer(dictionary: dictionary, offset: absolute))
      if let hidden = try place(dictionary["XRefStm"]) {
        try readStream(at: base &+ hidden, isTrailer: false)
      }
      return try place(dictionary["Prev"])
    }
    try readStream(at: absolute, isTrailer: true)
    return try place(trailers.last?.dictionary["Prev"])
  }

  private mutating func readLines(_ lexer: inout PDFLexer) throws(ReadingFailure) {
    while let word = try lexer.object() {
      if word == .keyword("trailer") { return }
      guard let first = word.integer, let count = try lexer.object()?.integer, first >= 0,
        count >= 0
      else { break }
      if count == 0 { continue }
      // The first line begins behind blanks, and every line has 20 bytes.
      var ahead = lexer
      guard try ahead.object()?.integer != nil else { break }
      let text = try meter.front(at: lexer.offset, 32)
      let start = lexer.offset + UInt64(text.prefix { $0.isPDFBlank }.count)
      let (length, isLong) = UInt64(count).multipliedReportingOverflow(by: 20)
      guard !isLong, length < meter.size, start < meter.size - length else { break }
      sections.append(.lines(first: first, count: count, start: start))
      lexer = PDFLexer(meter, at: start + length)
    }
    throw .malformed("the index is no table", at: lexer.offset)
  }

  private mutating func readStream(
    at offset: UInt64, isTrailer: Bool
  ) throws(ReadingFailure) {
    guard let object = try PDFIndirectObject(meter, at: offset),
      let dictionary = object.value.dictionary, dictionary["Type"]?.name == "XRef",
      let start = object.streamStart
    else { throw .malformed("no index stands where one should", at: offset) }
    if isTrailer { trailers.append(Trailer(dictionary: dictionary, offset: offset)) }
    sections.append(.stream(try PDFIndexStream(dictionary, start: start, meter: meter)))
  }

  private func place(_ object: PDFObject?) throws(ReadingFailure) -> UInt64? {
    switch object {
    case nil, .null: return nil
    case .integer(let value) where value >= 0: return UInt64(value)
    default: throw .malformed("the index names a place that is none")
    }
  }

  /// Where an object stands, by the newest part of the index that knows it.
  func place(of number: Int) throws(ReadingFailure) -> Place {
    for section in sections {
      switch section {
      case .lines(let first, let count, let start):
        guard number >= first, number - first < count else { continue }
        let line = try meter.front(at: start + UInt64(number - first) * 20, 20)
        guard line.count >= 18, let offset = Self.number(line.prefix(10)),
          Self.number(line[11..<16]) != nil
        else { throw .malformed("a line of the index is none", at: start) }
        return line[17] == UInt8(ascii: "n") ? .at(base &+ offset) : .nowhere
      case .stream(let stream):
        switch try stream.place(of: number) {
        case .at(let offset): return .at(base &+ offset)
        case let place?: return place
        case nil: continue
        }
      }
    }
    return .nowhere
  }

  /// The object of a number, where it stands at its place.
  func object(_ number: Int) throws(ReadingFailure) -> PDFIndirectObject? {
    guard case .at(let offset) = try place(of: number),
      let object = try PDFIndirectObject(meter, at: offset), object.number == number
    else { return nil }
    return object
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
  }
}
