internal import PortableSystem

/// Tells of a PDF document whether it is encrypted, and whether it opens all the same.
///
/// Source: ISO 32000-2:2020, 7.5 (structure) and 7.6 (encryption).
struct PDFReader {
  static let signature = Array("%PDF-".utf8)
  /// Readers look for the header in so many bytes at the front (ISO 32000-1, annex H.3).
  static let headerReach: UInt64 = 1_024
  /// Readers look for `startxref` in so many bytes at the end.
  private static let tailReach = 1_024

  let meter: MeteredSource
  /// Where the header stands.
  let start: UInt64

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.pdf)
    if start > 0 { reading.note(.behindStub, "bytes stand before the document", at: start) }
    let index = try soundIndex(&reading)
    let trailers = if let index { index.trailers } else { try PDFScan(meter: meter).trailers() }
    // A trailer without a catalogue begins no document: a linearized one has such.
    let deciding = trailers.filter { $0.dictionary["Root"] != nil || Self.marks($0) }
    guard !deciding.isEmpty else {
      throw .malformed("no trailer says how the document is built")
    }
    let marked = deciding.filter(Self.marks)
    guard let first = marked.first else {
      // A trailer that could not be read might be the one that another reader finds.
      if index == nil, let place = try meter.firstPlace(of: Self.mark, in: 0..<meter.size) {
        throw .unreadable(
          ContainerFinding(
            .contradiction, "no trailer that could be read says so, and the word for it is there",
            offset: place))
      }
      reading.protection = .plain
      reading.note(.plain, "no trailer names an encryption dictionary", at: deciding[0].offset)
      return reading
    }
    guard marked.count == deciding.count else {
      throw .unreadable(
        ContainerFinding(
          .contradiction, "one trailer says that it is encrypted and another does not",
          offset: first.offset))
    }
    try judge(marked, index, &reading)
    return reading
  }

  private static let mark = Array("/Encrypt".utf8)

  private static func marks(_ trailer: PDFCrossReference.Trailer) -> Bool {
    trailer.dictionary["Encrypt"].map { $0 != .null } ?? false
  }

  /// The document's index, where it is as readers want it; else they make one of their own.
  private func soundIndex(
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) -> PDFCrossReference? {
    do throws(ReadingFailure) {
      guard let word = try meter.lastPlace(of: Array("startxref".utf8), within: Self.tailReach)
      else { throw .malformed("the place of the index is missing at the end") }
      var lexer = PDFLexer(meter, at: word + 9)
      guard let place = try lexer.object()?.integer, place >= 0 else {
        throw .malformed("the place of the index is none", at: word)
      }
      return try soundIndex(at: UInt64(place))
    } catch {
      guard case .unreadable(let finding) = error, !meter.isSpent else { throw error }
      if finding.code == .contradiction { throw error }
      reading.note(
        .indexDamaged, "readers have to search the document: \(finding.text)", at: finding.offset)
      return nil
    }
  }

  /// The index, if it leads to the document's catalogue.
  private func soundIndex(at place: UInt64) throws(ReadingFailure) -> PDFCrossReference {
    var failure: ReadingFailure?
    // Places count from the header; some programs count the junk before it.
    for base in start == 0 ? [0] : [start, 0] {
      do throws(ReadingFailure) {
        let index = try PDFCrossReference(meter, start: place, base: base)
        guard case .reference(let root, _)? = index.trailers[0].dictionary["Root"] else {
          throw .malformed("the newest trailer names no catalogue", at: place)
        }
        var container = root
        if case .inObject(let number) = try index.place(of: root) { container = number }
        guard try index.object(container) != nil else {
          throw .malformed("the index does not lead to the catalogue", at: place)
        }
        return index
      } catch {
        if case .system = error { throw error }
        failure = error
      }
    }
    throw failure ?? .malformed("there is no index", at: place)
  }

  /// Judges every encryption dictionary that a trailer names; all must lead to the same.
  private func judge(
    _ trailers: [PDFCrossReference.Trailer], _ index: PDFCrossReference?,
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var encryption: PDFEncryption?
    var isEmpty: Bool?
    var seen: Set<PDFObject> = []
    for trailer in trailers {
      guard let entry = trailer.dictionary["Encrypt"] else { continue }
      let identifier = trailer.dictionary["ID"]?.array?.first?.string ?? []
      guard seen.insert(.array([entry, .string(identifier)])).inserted else { continue }
      guard seen.count <= 16 else { throw .limit("more encryption dictionaries than are tried") }
      let found = try PDFEncryption(dictionary(entry, index, trailer), at: trailer.offset)
      let opens = PDFPassword(encryption: found, identifier: identifier).isEmpty()
      guard encryption == nil || (encryption == found && isEmpty == opens) else {
        throw .unreadable(
          ContainerFinding(
            .contradiction, "two trailers name different encryption", offset: trailer.offset))
      }
      (encryption, isEmpty) = (found, opens)
    }
    guard let encryption else { return }
    let judge = PDFJudge(encryption: encryption, opensWithEmptyPassword: isEmpty)
    try judge.judge(PDFStreamCheck(PDFScan(meter: meter), encryption: encryption), &reading)
  }

  private func dictionary(
    _ entry: PDFObject, _ index: PDFCrossReference?, _ trailer: PDFCrossReference.Trailer
  ) throws(ReadingFailure) -> [String: PDFObject] {
    if let direct = entry.dictionary { return direct }
    guard case .reference(let number, _) = entry else {
      throw .malformed("the encryption dictionary is none", at: trailer.offset)
    }
    let indexed = try index?.object(number)
    let object = if let indexed { indexed } else { try PDFScan(meter: meter).lastObject(number) }
    guard let dictionary = object?.value.dictionary else {
      throw .unreadable(
        ContainerFinding(
          .contradiction, "it says that it is encrypted, and how is missing", offset: trailer.offset
        ))
    }
    return dictionary
  }
}
