internal import PortableSystem

/// Tells of a CMS object whether it is encrypted, and where the content of a signed one stands.
///
/// Source: RFC 5652 (CMS), RFC 5083 (authenticated-enveloped data), RFC 3274 (compressed data).
struct CMSReader {
  /// The labels of armoured objects.
  static let labels: Set<String> = ["PKCS7", "CMS", "PKCS #7 SIGNED DATA"]

  private enum ContentType: String {
    case data = "1.2.840.113549.1.7.1"
    case signed = "1.2.840.113549.1.7.2"
    case enveloped = "1.2.840.113549.1.7.3"
    case signedAndEnveloped = "1.2.840.113549.1.7.4"
    case digested = "1.2.840.113549.1.7.5"
    case encrypted = "1.2.840.113549.1.7.6"
    case authenticated = "1.2.840.113549.1.9.16.1.2"
    case compressed = "1.2.840.113549.1.9.16.1.9"
    case authenticatedEnveloped = "1.2.840.113549.1.9.16.1.23"
  }

  let meter: MeteredSource

  /// Whether bytes begin with a sequence whose first element is the identifier of a content type.
  static func isBeginning(_ head: [UInt8]) -> Bool {
    guard head.count > 2, head[0] == 0x30 else { return false }
    let extra = head[1] > 0x80 ? Int(head[1] & 0x7F) : 0
    guard extra <= 8 else { return false }
    let types: [[UInt8]] = [
      [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07],
      [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01],
    ]
    return types.contains { head.has($0, at: 2 + extra) }
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.cms)
    guard let (label, start) = try Armour.label(of: meter), Self.labels.contains(label) else {
      try read(BERReader(source: meter, meter: meter), &reading)
      return reading
    }
    let armour = try Armour(meter, label: label, at: start, meter: meter)
    try read(BERReader(source: armour.content, meter: meter), &reading)
    return reading
  }

  private func read(
    _ reader: BERReader, _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    let size = reader.source.size
    let object = try reader.element(at: 0, end: size)
    guard object.tag == BERElement.sequence, object.isConstructed else {
      throw .malformed("the object is no sequence", at: 0)
    }
    var children = reader.children(of: object, limit: size)
    let type = try reader.identifier(children.required())
    let wrapper = try children.required()
    guard wrapper.tag == BERElement.context(0), wrapper.isConstructed else {
      throw .malformed("the object has no content", at: children.offset)
    }
    var contents = reader.children(of: wrapper, limit: children.end)
    let content = try contents.required()
    // So that a cut-off object is never taken for a whole one.
    let end = try reader.end(of: object, limit: size)
    if end < size { reading.note(.trailingBytes, "bytes stand behind the object", at: end) }
    guard let type = ContentType(rawValue: type) else {
      throw .unsupported("a content type that is not known: \(type)", at: 0)
    }
    try read(type, content, reader, limit: contents.end, &reading)
  }

  private func read(
    _ type: ContentType, _ content: BERElement, _ reader: BERReader, limit: UInt64,
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var fields = reader.children(of: content, limit: limit)
    switch type {
    case .data:
      try wrap([try reader.ranges(ofOctets: content, limit: limit)], reader, .plain, &reading)
    case .signed:
      _ = try fields.required()  // version
      _ = try fields.required()  // digest algorithms
      try readEncapsulated(&fields, reader, .signed, &reading)
    case .digested:
      _ = try fields.required()
      _ = try fields.required()
      try readEncapsulated(&fields, reader, .plain, &reading)
    case .authenticated:
      while let field = try fields.next() {
        // The recipients come first, then the algorithms; the content is the next sequence whose
        // first element is an identifier of content.
        guard field.tag == BERElement.sequence, try isContent(field, reader, limit: fields.end)
        else { continue }
        try readEncapsulated(field, reader, limit: fields.end, .signed, &reading)
        return
      }
      throw .malformed("authenticated data without content", at: content.content)
    case .compressed:
      _ = try fields.required()
      let algorithm = try fields.required()
      try readCompressed(algorithm, &fields, reader, &reading)
    case .enveloped, .authenticatedEnveloped, .signedAndEnveloped, .encrypted:
      try CMSEncryption(reader: reader).read(
        &fields, hasRecipients: type != .encrypted, &reading)
    }
  }

  private func isContent(
    _ element: BERElement, _ reader: BERReader, limit: UInt64
  ) throws(ReadingFailure) -> Bool {
    var children = reader.children(of: element, limit: limit)
    guard let first = try children.next(), first.tag == BERElement.objectIdentifier,
      let second = try children.next()
    else { return false }
    return second.tag == BERElement.context(0)
  }

  private func readEncapsulated(
    _ fields: inout BERChildren, _ reader: BERReader, _ code: ContainerFinding.Code,
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    let element = try fields.required()
    try readEncapsulated(element, reader, limit: fields.end, code, &reading)
  }

  /// Finds the content that a signature covers (RFC 5652, 5.2).
  private func readEncapsulated(
    _ element: BERElement, _ reader: BERReader, limit: UInt64, _ code: ContainerFinding.Code,
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var children = reader.children(of: element, limit: limit)
    let type = try reader.identifier(children.required())
    guard let wrapper = try children.next() else {
      reading.protection = .noContent
      reading.note(.keyMaterial, "a signature or certificates without content", at: element.content)
      return
    }
    var contents = reader.children(of: wrapper, limit: children.end)
    let content = try contents.required()
    let isOctets = content.tag == BERElement.octetString
    let type7 = ContentType(rawValue: type)
    // PKCS #7 had the content itself there, CMS has it in a string of bytes.
    if !isOctets, let type7 {
      try read(type7, content, reader, limit: contents.end, &reading)
      return
    }
    guard isOctets else {
      throw .unsupported("signed content of an unknown type", at: content.content)
    }
    guard type7 == nil || type7 == .data else {
      throw .unsupported("signed content that is a cms object itself", at: content.content)
    }
    try wrap([try reader.ranges(ofOctets: content, limit: contents.end)], reader, code, &reading)
  }

  private func wrap(
    _ ranges: [[Range<UInt64>]], _ reader: BERReader, _ code: ContainerFinding.Code,
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    let base = (reader.source as? MeteredSource)?.base ?? reader.source
    let source = SegmentedSource(base, ranges.flatMap(\.self))
    reading.protection = source.size == 0 ? .noContent : .plain
    reading.contents = source.size == 0 ? [] : [WrappedContent(source)]
    reading.note(code, code == .signed ? "signed, not encrypted" : "wrapped, not encrypted")
  }

  private func readCompressed(
    _ algorithm: BERElement, _ fields: inout BERChildren, _ reader: BERReader,
    _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var names = reader.children(of: algorithm, limit: fields.end)
    guard try reader.identifier(names.required()) == "1.2.840.113549.1.9.16.3.8" else {
      throw .unsupported("compressed in a way that is not read", at: algorithm.content)
    }
    var inner = ContainerReading(.cms)
    try readEncapsulated(&fields, reader, .compressed, &inner)
    reading.note(.compressed, "compressed, not encrypted")
    reading.protection = inner.protection
    guard let packed = inner.contents.first?.source else { return }
    let inflation = Inflation(packed, range: 0..<packed.size, wrapper: .zlib)
    var spool = SpooledBytes(meter)
    while !inflation.isAtEnd {
      guard let piece = try inflation.next() else {
        throw .malformed("the compressed content does not decompress")
      }
      try spool.append(piece)
    }
    reading.contents = [WrappedContent(try spool.source())]
  }
}
