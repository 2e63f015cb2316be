internal import MailMessage
internal import PortableSystem
internal import SystemPackage

/// The content of a part without its transfer encoding, where it can be read at any place.
struct DecodedContent {
  /// The content.
  let source: any ByteSource
  /// What was wrong with the encoding, one clause for people, and where.
  let defect: (text: String, offset: UInt64)?

  /// Encoded content of up to so many bytes stays in memory; more goes to a temporary file.
  private static let memoryLimit: UInt64 = 256 << 10

  /// Decodes a part once; content that is not encoded is read where it stands.
  init(_ part: Part) throws(Errno) {
    let encoding = try part.apparentTransferEncoding()
    let mislabelled: (String, UInt64)? =
      encoding == part.transferEncoding
      ? nil : ("its header says another one than it has", part.body.lowerBound)
    guard encoding.isEncoded else {
      source = SliceSource(part.source, range: part.body)
      defect = mislabelled
      return
    }
    let decoder = PartDecoder(part, as: encoding)
    let isSmall = UInt64(part.body.count) <= Self.memoryLimit
    let file = isSmall ? nil : try TemporaryFile()
    var memory: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = buffer.mutableSpan
      let count = try decoder.read(span.count, into: &span)
      if count == 0 { break }
      if let file {
        try file.write(buffer.span.extracting(..<count))
      } else {
        memory += buffer.prefix(count)
      }
    }
    source = file ?? MemorySource(memory)
    defect = mislabelled ?? decoder.defects.first.map { ($0.text, $0.offset) }
  }
}
