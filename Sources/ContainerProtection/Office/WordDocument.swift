internal import PortableSystem

/// The main stream of a `.doc` (MS-DOC 2.5, 2.2.6).
struct WordDocument {
  private let document: any ByteSource
  private let streams: OfficeStreams
  private let meter: MeteredSource

  init(_ document: any ByteSource, _ streams: OfficeStreams, _ meter: MeteredSource) {
    (self.document, self.streams, self.meter) = (document, streams, meter)
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.compoundFile)
    let head = try document.front(512)
    guard let magic = head.littleEndian(2, at: 0), let flags = head.littleEndian(2, at: 10),
      let key = head.littleEndian(4, at: 14), magic == 0xA5EC || magic == 0xA5DC
    else { throw .malformed("the document does not begin as word documents do") }
    guard flags & 0x0100 != 0 else {
      reading.protection = .plain
      reading.note(.plain, "a word document that is not encrypted")
      return reading
    }
    if Self.isReadable(head) {
      reading.note(.looksReadable, "marked as encrypted, and its fields are plain")
      return reading
    }
    if flags & 0x8000 != 0 {
      BinaryEncryption.xor(key: key >> 16, verifier: key & 0xFFFF).conclude(&reading)
      return reading
    }
    guard magic == 0xA5EC, let table = streams[flags & 0x0200 != 0 ? "1Table" : "0Table"] else {
      throw .unsupported("an encrypted word document of an old version")
    }
    try BinaryEncryption.read(table.front(CryptoAPIEncryption.longest), meter)
      .conclude(&reading)
    return reading
  }

  /// Whether the number of the document's later fields is one that a version of Word has: in an
  /// encrypted document it is not to be read (MS-DOC 2.5.1, cbRgFcLcb).
  private static func isReadable(_ head: [UInt8]) -> Bool {
    guard head.littleEndian(2, at: 0) == 0xA5EC, let count = head.littleEndian(2, at: 152) else {
      return false
    }
    return [0x005D, 0x006C, 0x0088, 0x00A4, 0x00B7].contains(count)
  }
}
