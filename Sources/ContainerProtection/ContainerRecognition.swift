internal import PortableSystem

/// Tells what a source is by its first bytes, or where an archive begins behind a program.
struct ContainerRecognition {
  /// A container and where it begins.
  struct Found {
    let kind: ContainerKind
    var start: UInt64 = 0
  }

  /// What compound files begin with (MS-CFB 2.2).
  static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private let source: MeteredSource

  init(_ source: MeteredSource) { self.source = source }

  func recognize() throws(ReadingFailure) -> Found? {
    let head = try source.front(TarHeader.size)
    if head.has(SevenZipReader.signature) { return Found(kind: .sevenZip) }
    if head.has(RarReader.signature) || head.has(RarReader.oldSignature) {
      return Found(kind: .rar)
    }
    if head.has(Self.compoundFile) { return Found(kind: .compoundFile) }
    if head.has(GzipReader.signature) { return Found(kind: .gzip) }
    if head.has(XZReader.signature) { return Found(kind: .xz) }
    if TarMembers.isBeginning(head) { return Found(kind: .tar) }
    if let label = try Armour.label(of: source)?.0 {
      if label.hasPrefix("PGP ") { return Found(kind: .openPGP) }
      if CMSReader.labels.contains(label) { return Found(kind: .cms) }
      if label == AgeReader.label { return Found(kind: .age) }
    }
    if head.has(AgeReader.signature) { return Found(kind: .age) }
    if OpenSSLEncReader.isBeginning(head) { return Found(kind: .opensslEnc) }
    if CMSReader.isBeginning(head) { return Found(kind: .cms) }
    if let start = try source.firstPlace(of: PDFReader.signature, in: 0..<PDFReader.headerReach) {
      return Found(kind: .pdf, start: start)
    }
    if Self.isProgram(head) { return try archiveBehindProgram() }
    if try OpenPGPReader.isBeginning(of: source) { return Found(kind: .openPGP) }
    return nil
  }

  private static func isProgram(_ head: [UInt8]) -> Bool {
    head.has(Array("MZ".utf8)) || head.has([0x7F] + Array("ELF".utf8)) || head.has(Array("#!".utf8))
      || head.has([0xCF, 0xFA, 0xED, 0xFE]) || head.has([0xCA, 0xFE, 0xBA, 0xBE])
  }

  /// The first archive that begins behind a program: one that unpacks itself.
  private func archiveBehindProgram() throws(ReadingFailure) -> Found? {
    let range = 0..<min(source.size, source.limits.stubBytes)
    var found: [Found] = []
    if let start = try first(SevenZipReader.signature, range, SevenZipReader.isHeader) {
      found.append(Found(kind: .sevenZip, start: start))
    }
    if let start = try first(RarReader.signature, range, RarReader.isArchive) {
      found.append(Found(kind: .rar, start: start))
    }
    return found.min { $0.start < $1.start }
  }

  private func first(
    _ signature: [UInt8], _ range: Range<UInt64>,
    _ isHeader: (UInt64, MeteredSource) throws(ReadingFailure) -> Bool
  ) throws(ReadingFailure) -> UInt64? {
    var start = range.lowerBound
    // The program itself may hold the bytes of the signature, by which it finds its archive.
    for _ in 0..<64 {
      guard start < range.upperBound,
        let place = try source.firstPlace(of: signature, in: start..<range.upperBound)
      else { return nil }
      if try isHeader(place, source) { return place }
      start = place + 1
    }
    return nil
  }
}
