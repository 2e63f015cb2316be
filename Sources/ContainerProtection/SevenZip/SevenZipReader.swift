internal import PortableSystem
internal import ZipCrypto

/// Tells of a 7z archive which of its files are encrypted.
///
/// Source: the description of the format that comes with 7-Zip, "7zFormat.txt".
struct SevenZipReader {
  static let signature: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
  /// The length of the signature header, from which all places count.
  private static let headerSize: UInt64 = 32
  /// How often a header may be packed in another: 7-Zip does it once.
  private static let mostPackings = 8

  let source: MeteredSource
  /// Where the signature stands.
  let start: UInt64

  /// Whether the signature header at a place has the checksum that it names.
  static func isHeader(
    at start: UInt64, of source: MeteredSource
  ) throws(ReadingFailure) -> Bool {
    let head = try source.front(at: start, Int(headerSize))
    guard head.count == headerSize, head.has(signature) else { return false }
    return head.littleEndian(4, at: 8) == UInt64(CRC32.of(Array(head[12...])))
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.sevenZip)
    guard try Self.isHeader(at: start, of: source) else {
      reading.note(
        source.size - start < Self.headerSize
          ? ContainerFinding(.truncated, "it ends within its first header", offset: start)
          : ContainerFinding(
            .checksumWrong, "the checksum of the first header does not fit", offset: start))
      return reading
    }
    let head = try source.front(at: start, Int(Self.headerSize))
    guard let offset = head.littleEndian(8, at: 12), let size = head.littleEndian(8, at: 20),
      let checksum = head.littleEndian(4, at: 28)
    else { throw .truncated(at: start) }
    if size == 0 {
      reading.protection = .noContent
      reading.note(.noContent, "an archive without files", at: start)
      return reading
    }
    let body = start + Self.headerSize
    let (from, isFar) = body.addingReportingOverflow(offset)
    let (end, isLong) = from.addingReportingOverflow(size)
    guard !isFar, !isLong, end <= source.size else {
      reading.note(
        .truncated, "its end header is missing: a piece of a split archive, or cut off", at: start)
      return reading
    }
    if end < source.size {
      reading.note(.trailingBytes, "bytes stand behind the end of the archive", at: end)
    }
    guard size <= UInt64(clamping: source.limits.headerBytes) else {
      throw .limit("the end header is larger than what is held in memory", at: from)
    }
    guard
      try CRC32.checksum(of: source, in: from..<end) == UInt32(truncatingIfNeeded: checksum)
    else {
      reading.note(.checksumWrong, "the checksum of the end header does not fit", at: from)
      return reading
    }
    try read(SliceSource(source, range: from..<end), at: from, into: &reading)
    return reading
  }

  /// Reads an end header, unpacking it as often as it is packed.
  private func read(
    _ header: any ByteSource, at offset: UInt64, into reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var header = header
    for _ in 0...Self.mostPackings {
      var parser = SevenZipHeaderParser(header, meter: source)
      switch try parser.property() {
      case .header:
        let content = try parser.header()
        try SevenZipJudge(source: source, start: start + Self.headerSize, content: content)
          .judge(&reading)
        return
      case .encodedHeader:
        let streams = try parser.streams()
        guard let folder = streams.folders.first, streams.folders.count == 1 else {
          throw .malformed("the packed header is not in one folder", at: offset)
        }
        if folder.aesParameters.first != nil {
          judgeEncryptedHeader(folder, at: offset, &reading)
          return
        }
        let unpacker = SevenZipUnpacker(source: source, start: start + Self.headerSize)
        header = MemorySource(try unpacker.unpack(folder, of: streams))
      default: throw .malformed("the end header is of no known kind", at: offset)
      }
    }
    throw .limit("the header is packed again and again", at: offset)
  }

  /// 7-Zip encrypts headers only together with all content.
  private func judgeEncryptedHeader(
    _ folder: SevenZipFolder, at offset: UInt64, _ reading: inout ContainerReading
  ) {
    reading.protection = .encrypted
    reading.hidesNames = true
    reading.add(cipher: SevenZipAES.cipher)
    reading.note(.namesEncrypted, "the header with all names is encrypted", at: offset)
    reading.note(.passphrase, "it asks for a password", at: offset)
    for parameters in folder.aesParameters {
      reading.note(.keyDerivation, parameters.text, at: offset)
    }
  }
}
