package import MailMessage
package import PortableSystem
package import SystemPackage

/// The content of a part without its transfer encoding, where it can be read at any place.
package struct DecodedContent {
  /// The content.
  package let source: any ByteSource
  /// What was wrong with the encoding, one clause for people, and where.
  let defect: (text: String, offset: UInt64)?

  /// The contents that mail programs may take a part for: the one that its bytes look like, then
  /// the one that its header says, where that is another.
  static func readings(of part: Part) throws(Errno) -> [DecodedContent] {
    let apparent = try part.apparentTransferEncoding()
    var readings = [try DecodedContent(part, as: apparent)]
    if apparent != part.transferEncoding {
      readings.append(try DecodedContent(part, as: part.transferEncoding))
    }
    return readings
  }

  /// Decodes a part as its bytes look.
  package init(_ part: Part, memoryLimit: Int = 256 << 10) throws(Errno) {
    try self.init(part, as: part.apparentTransferEncoding(), memoryLimit: memoryLimit)
  }

  /// Decodes a part once at the most; content that is not encoded is read where it stands.
  ///
  /// - Parameter memoryLimit: content of up to so many encoded bytes stays in memory; more is
  ///   decoded where it is read, or goes to a temporary file.
  private init(
    _ part: Part, as encoding: TransferEncoding, memoryLimit: Int = 256 << 10
  ) throws(Errno) {
    let mislabelled: (String, UInt64)? =
      encoding == part.transferEncoding
      ? nil : ("its header says another one than it has", part.body.lowerBound)
    guard encoding.isEncoded else {
      source = SliceSource(part.source, range: part.body)
      defect = mislabelled
      return
    }
    let isSmall = part.body.count <= memoryLimit
    if encoding == .base64, !isSmall, let content = try Base64Content(part) {
      source = content
      defect = mislabelled
      return
    }
    let decoder = PartDecoder(part, as: encoding)
    let file = isSmall ? nil : try TemporaryFile()
    var memory: [UInt8] = []
    // No more than this comes out of a small part at a time, but for what it holds as a file.
    var buffer = [UInt8](repeating: 0, count: max(1, min(part.body.count, 1 << 16)))
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
