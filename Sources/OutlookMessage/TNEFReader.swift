import CompoundFile
import PortableSystem
import SystemPackage

/// Reads a message out of a TNEF stream (MS-OXTNEF).
struct TNEFReader {
  private let stream: any ByteSource
  /// Where the stream begins in the source that was given.
  private let base: UInt64
  /// The path of the attachment that the message is; empty for the outermost.
  private let path: String
  private let depth: Int

  private var properties = PropertySet()
  private var codePage: CodePage?
  private var seen: Set<UInt32> = []
  private var legacyClass: TNEFAttribute?
  private var legacySubject: TNEFAttribute?
  private var legacyBody: TNEFAttribute?
  private var pending: [TNEFAttachmentDraft] = []
  private var isBeyondLimit = false

  init(_ stream: any ByteSource, base: UInt64, path: String, depth: Int) {
    self.stream = stream
    self.base = base
    self.path = path
    self.depth = depth
  }

  /// Reads the stream's attributes, and after them what they hold: the code page may stand anywhere.
  mutating func message(_ work: inout OutlookWork) throws(Errno) -> OutlookMessage {
    try readAttributes(&work)
    // The attribute is the one that speaks of the attributes' texts.
    let page = codePage ?? properties.codePage
    var attachments: [OutlookAttachment] = []
    for (index, draft) in pending.enumerated() {
      let number = path.isEmpty ? "\(index + 1)" : "\(path).\(index + 1)"
      let reader = TNEFAttachmentReader(
        stream, base: base, path: number, depth: depth, codePage: page)
      attachments.append(try reader.attachment(draft, &work))
    }
    let builder = MessageBuilder(properties: properties, codePage: page, path: path)
    var legacy = LegacyTexts()
    legacy.messageClass = try text(legacyClass, builder, &work)
    legacy.subject = try text(legacySubject, builder, &work)
    legacy.body = legacyBody.map {
      OutlookText(source: SliceSource(stream, range: $0.data), isUTF16: false, codePage: page)
    }
    return try builder.message(.tnef, attachments: attachments, legacy: legacy, &work)
  }

  private func text(
    _ attribute: TNEFAttribute?, _ builder: MessageBuilder, _ work: inout OutlookWork
  ) throws(Errno) -> String? {
    guard let attribute else { return nil }
    let bytes = try work.bytes(
      of: SliceSource(stream, range: attribute.data), atMost: work.limits.nameBytes,
      offset: base + attribute.offset, attachment: path)
    return builder.decode(bytes, offset: base + attribute.offset, &work)
  }

  private mutating func readAttributes(_ work: inout OutlookWork) throws(Errno) {
    // Behind the signature and the key, which means nothing.
    var position: UInt64 = 6
    if stream.size < position { note(.truncated, "a stream that ends in its header", 0, &work) }
    while position < stream.size {
      guard let attribute = try TNEFAttribute(stream, at: position) else {
        try reportRest(position, &work)
        return
      }
      guard work.takeValue() else {
        note(.propertyLimit, "more attributes than are looked at", position, &work)
        return
      }
      try verify(attribute, &work)
      try take(attribute, &work)
      position = attribute.end
    }
  }

  private mutating func take(
    _ attribute: TNEFAttribute, _ work: inout OutlookWork
  ) throws(Errno) {
    if TNEFTag.attachment.contains(attribute.tag) {
      if attribute.level != TNEFAttribute.attachmentLevel {
        note(
          .attributeLevel, "an attachment's attribute among the message's", attribute.offset, &work)
      }
      takeAttachmentAttribute(attribute, &work)
      return
    }
    if attribute.level != TNEFAttribute.messageLevel {
      note(
        .attributeLevel, "an attribute among an attachment's that is none", attribute.offset, &work)
    }
    switch attribute.tag {
    case TNEFTag.codePage:
      let number = try stream.bytes(at: attribute.data.lowerBound, count: 4)
        .number(UInt32.self, at: 0)
      if codePage == nil, attribute.data.count >= 4, let number { codePage = CodePage(number) }
    case TNEFTag.messageClass: legacyClass = legacyClass ?? attribute
    case TNEFTag.subject: legacySubject = legacySubject ?? attribute
    case TNEFTag.body: legacyBody = legacyBody ?? attribute
    case TNEFTag.messageProperties:
      var list = MAPIPropertyList(stream, attribute.data, base: base)
      try list.read(into: &properties, path: path, &work)
    default:
      if !TNEFTag.passedOver.contains(attribute.tag) {
        note(
          .attributeUnknown, "the unknown attribute \(String(attribute.tag, radix: 16))",
          attribute.offset, &work)
      }
      return
    }
    if !seen.insert(attribute.tag).inserted {
      note(
        .attributeTwice, "a second attribute \(String(attribute.tag, radix: 16))", attribute.offset,
        &work)
    }
  }

  private mutating func takeAttachmentAttribute(
    _ attribute: TNEFAttribute, _ work: inout OutlookWork
  ) {
    let begins = attribute.tag == TNEFTag.attachRendering
    if begins || pending.isEmpty {
      if !begins {
        note(.attachmentUnbegun, "an attachment that nothing begins", attribute.offset, &work)
      }
      guard !isBeyondLimit, work.takeAttachment() else {
        if !isBeyondLimit {
          note(.attachmentLimit, "more attachments than are listed", attribute.offset, &work)
        }
        isBeyondLimit = true
        return
      }
      pending.append(TNEFAttachmentDraft(offset: attribute.offset))
    }
    guard !isBeyondLimit else { return }
    pending[pending.count - 1].attributes.append(attribute)
  }

  private func verify(
    _ attribute: TNEFAttribute, _ work: inout OutlookWork
  ) throws(Errno) {
    if attribute.isTruncated {
      note(.truncated, "the stream ends within an attribute", attribute.offset, &work)
      return
    }
    guard work.takeChecksum(UInt64(attribute.data.count)) else {
      note(.checksumLimit, "a checksum that was not verified", attribute.offset, &work)
      return
    }
    if try TNEFAttribute.sum(stream, attribute.data) != attribute.checksum {
      note(.checksumWrong, "a wrong checksum", attribute.offset, &work)
    }
  }

  /// Behind the last attribute there ought to be nothing.
  private func reportRest(_ position: UInt64, _ work: inout OutlookWork) throws(Errno) {
    let rest = try stream.bytes(at: position, count: 1 << 10)
    let isPadding = rest.allSatisfy { $0 == 0 || $0 == 10 || $0 == 13 || $0 == 32 }
    if isPadding, UInt64(rest.count) == stream.size - position {
      note(.trailingBytes, "\(rest.count) bytes behind the last attribute", position, &work)
    } else if rest.count < Int(TNEFAttribute.headerSize), rest.first == 1 || rest.first == 2 {
      note(.truncated, "the stream ends within an attribute", position, &work)
    } else {
      note(.attributeMalformed, "bytes that are no attribute", position, &work)
    }
  }

  private func note(
    _ code: OutlookProblem.Code, _ text: String, _ position: UInt64, _ work: inout OutlookWork
  ) {
    work.add(code, text, offset: base + position, attachment: path)
  }
}

/// The attributes of one attachment, before they are looked into.
struct TNEFAttachmentDraft {
  /// Where the first of them begins in the stream.
  let offset: UInt64
  var attributes: [TNEFAttribute] = []
}
