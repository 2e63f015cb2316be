internal import PortableSystem

/// Goes through a document from end to end, as readers do when its index is damaged.
struct PDFScan {
  let meter: MeteredSource

  /// What begins at a place.
  enum Landmark {
    /// The word `trailer` ends here.
    case trailer(UInt64)
    /// An object begins here.
    case object(UInt64)
  }

  /// Hands every place where an object or a trailer begins to `body`, in order.
  func visit(
    _ body: (Landmark) throws(ReadingFailure) -> Void
  ) throws(ReadingFailure) {
    let (object, trailer) = (Array("obj".utf8), Array("trailer".utf8))
    // As many bytes as stand before `obj`: two numbers with blanks.
    let reach = 40
    var offset: UInt64 = 0
    while offset < meter.size {
      let before = min(offset, UInt64(reach))
      let window = try meter.front(at: offset - before, reach + (1 << 16))
      let first = Int(before)
      guard window.count > first else { throw .truncated(at: offset) }
      // The last few bytes are looked at again, as the first of the next window.
      let isLast = offset - before + UInt64(window.count) >= meter.size
      let stop = isLast ? window.count : max(first + 1, window.count - trailer.count)
      for place in first..<stop {
        if window[place] == object[0], window.has(object, at: place),
          let start = Self.objectStart(before: place, in: window)
        {
          try body(.object(offset - before + UInt64(start)))
        } else if window[place] == trailer[0], window.has(trailer, at: place) {
          try body(.trailer(offset - before + UInt64(place + trailer.count)))
        }
      }
      offset = offset - before + UInt64(stop)
    }
  }

  /// Where the two numbers before the word `obj` begin.
  private static func objectStart(before place: Int, in window: [UInt8]) -> Int? {
    var index = place
    func goBack(while condition: (UInt8) -> Bool) -> Int {
      let start = index
      while index > 0, condition(window[index - 1]) { index -= 1 }
      return start - index
    }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard goBack(while: \.isPDFBlank) >= 0, goBack(while: isDigit) > 0,
      goBack(while: \.isPDFBlank) > 0, goBack(while: isDigit) > 0
    else { return nil }
    return index
  }

  /// All trailers, those of index streams among them.
  func trailers() throws(ReadingFailure) -> [PDFCrossReference.Trailer] {
    var trailers: [PDFCrossReference.Trailer] = []
    try visit { landmark throws(ReadingFailure) in
      var found: PDFCrossReference.Trailer?
      switch landmark {
      case .trailer(let offset):
        var lexer = PDFLexer(meter, at: offset)
        if let dictionary = try Self.tolerating({ () throws(ReadingFailure) in
          try lexer.object()?.dictionary
        }) {
          found = .init(dictionary: dictionary, offset: offset)
        }
      case .object(let offset):
        if let object = try object(at: offset), let dictionary = object.value.dictionary,
          dictionary["Type"]?.name == "XRef"
        {
          found = .init(dictionary: dictionary, offset: offset)
        }
      }
      guard let found else { return }
      guard trailers.count < 10_000 else { throw .limit("more trailers than are looked at") }
      trailers.append(found)
    }
    return trailers
  }

  /// The last object of a number: what a reader finds that makes the index anew.
  func lastObject(_ number: Int) throws(ReadingFailure) -> PDFIndirectObject? {
    let digits = Array(String(number).utf8)
    var last: UInt64?
    try visit { landmark throws(ReadingFailure) in
      guard case .object(let offset) = landmark, try meter.has(digits, at: offset),
        let next = try meter.front(at: offset + UInt64(digits.count), 1).first, next.isPDFBlank
      else { return }
      last = offset
    }
    guard let last else { return nil }
    return try object(at: last)
  }

  /// The object that begins at a place; `nil` where it cannot be read.
  func object(at offset: UInt64) throws(ReadingFailure) -> PDFIndirectObject? {
    try Self.tolerating { () throws(ReadingFailure) in try PDFIndirectObject(meter, at: offset) }
  }

  /// Passes over what is not as it should be; limits and the system's errors go on.
  private static func tolerating<Value>(
    _ body: () throws(ReadingFailure) -> Value?
  ) throws(ReadingFailure) -> Value? {
    do throws(ReadingFailure) { return try body() } catch {
      guard case .unreadable(let finding) = error,
        [.malformed, .truncated].contains(finding.code)
      else { throw error }
      return nil
    }
  }
}
