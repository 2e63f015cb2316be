internal import PortableSystem

/// Looks whether the streams of a document that is marked as encrypted are so in truth.
struct PDFStreamCheck {
  /// How many compressed streams are looked into; one that is plain is enough to know.
  private static let mostStreams = 2_000
  /// So many bytes that decompress are no accident.
  private static let proof = 256

  /// Streams that say for themselves that they are not encrypted.
  private(set) var exempt = 0
  /// Compressed streams that were looked into, and those among them that simply decompress.
  private(set) var checked = 0
  private(set) var plain = 0

  init(_ scan: PDFScan, encryption: PDFEncryption) throws(ReadingFailure) {
    var (exempt, checked, plain) = (0, 0, 0)
    try scan.visit { landmark throws(ReadingFailure) in
      guard case .object(let offset) = landmark, let object = try scan.object(at: offset),
        let start = object.streamStart, let dictionary = object.value.dictionary
      else { return }
      let type = dictionary["Type"]?.name
      // An index is never encrypted; metadata may be left out, for search engines.
      guard type != "XRef", type != "Metadata" else { return }
      let filters = dictionary["Filter"]?.names ?? []
      if filters.first == "Crypt" {
        let parameters = dictionary["DecodeParms"]
        let first = parameters?.dictionary ?? parameters?.array?.first?.dictionary
        if (first?["Name"]?.name ?? "Identity") == "Identity" { exempt += 1 }
        return
      }
      if type == "EmbeddedFile", encryption.attachments == .identity { return }
      guard let filter = filters.first, filter == "FlateDecode" || filter == "Fl",
        checked < Self.mostStreams
      else { return }
      checked += 1
      if try Self.decompresses(scan.meter, from: start) { plain += 1 }
    }
    (self.exempt, self.checked, self.plain) = (exempt, checked, plain)
  }

  private static func decompresses(
    _ meter: MeteredSource, from start: UInt64
  ) throws(ReadingFailure) -> Bool {
    let head = try meter.front(at: start, 2)
    guard head.count == 2, head[0] & 0x0F == 8, (Int(head[0]) << 8 + Int(head[1])) % 31 == 0 else {
      return false
    }
    let inflation = Inflation(meter, range: start..<meter.size, wrapper: .zlib)
    var count = 0
    while let piece = try inflation.next() {
      try meter.count(decoded: piece.count)
      count += piece.count
      if inflation.isAtEnd || count >= 1 << 20 { return true }
    }
    // What decompresses for a while and then fails was damaged or cut off, and is plain all the
    // same; random bytes fail within a few.
    return count >= proof * 16
  }
}
