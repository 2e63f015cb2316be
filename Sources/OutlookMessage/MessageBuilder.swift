import PortableSystem
import SystemPackage

/// Makes a message, or an attachment, of the properties that were found for it.
struct MessageBuilder {
  let properties: PropertySet
  let codePage: CodePage?
  /// The attachment's path; empty for the outermost message.
  let path: String

  /// The text under an id; of several that differ, the first.
  func text(
    _ id: UInt16, atMost limit: Int? = nil, _ work: inout OutlookWork
  ) throws(Errno) -> String? {
    try texts(id, atMost: limit, &work).first
  }

  /// Every different text under an id, UTF-16 first.
  func texts(
    _ id: UInt16, atMost limit: Int? = nil, _ work: inout OutlookWork
  ) throws(Errno) -> [String] {
    var found: [String] = []
    let sorted =
      properties[id].filter { $0.type == PropertyType.unicode }
      + properties[id].filter { $0.type == PropertyType.string8 }
    for property in sorted {
      guard let source = property.bytes else { continue }
      let bytes = try work.bytes(
        of: source, atMost: limit ?? work.limits.nameBytes, offset: property.offset,
        attachment: path)
      let text =
        property.type == PropertyType.unicode
        ? PropertyText.utf16(bytes)
        : decode(bytes, offset: property.offset, &work)
      if !text.isEmpty, !found.contains(text) { found.append(text) }
    }
    return found
  }

  /// The text of some bytes in the message's code page.
  func decode(_ bytes: [UInt8], offset: UInt64, _ work: inout OutlookWork) -> String {
    if bytes.contains(where: { $0 >= 0x80 }), let codePage, codePage.encoding == nil {
      work.add(
        .codePageUnknown, "the unknown code page \(codePage.number)", offset: offset,
        attachment: path)
    }
    return PropertyText.decode(bytes, codePage)
  }

  /// A body: the first value under an id that has bytes.
  func body(_ id: UInt16) -> OutlookText? {
    for property in properties[id] {
      guard let source = property.bytes, source.size > 0 else { continue }
      return OutlookText(
        source: source, isUTF16: property.type == PropertyType.unicode,
        codePage: id == PropertyID.html ? htmlCodePage : codePage)
    }
    return nil
  }

  private var htmlCodePage: CodePage? {
    properties.number(PropertyID.internetCodePage).map {
      CodePage(UInt32(truncatingIfNeeded: $0))
    } ?? codePage
  }

  /// The message.
  ///
  /// - Parameter legacy: what the attributes of a TNEF stream say besides its properties.
  func message(
    _ format: OutlookMessage.Format, attachments: [OutlookAttachment],
    legacy: LegacyTexts = .init(), _ work: inout OutlookWork
  ) throws(Errno) -> OutlookMessage {
    var identifier = try text(PropertyID.internetMessageID, &work)
    if let given = identifier, given.hasPrefix("<"), given.hasSuffix(">") {
      identifier = String(given.dropFirst().dropLast())
    }
    return OutlookMessage(
      format: format, messageClass: try text(PropertyID.messageClass, &work) ?? legacy.messageClass,
      messageID: identifier, subject: try text(PropertyID.subject, &work) ?? legacy.subject,
      transportHeaders: try text(
        PropertyID.transportHeaders, atMost: work.limits.headerBytes, &work),
      plainText: body(PropertyID.body) ?? legacy.body, html: body(PropertyID.html),
      compressedRTF: properties[PropertyID.compressedRTF].lazy.compactMap(\.bytes).first,
      attachments: attachments)
  }
}

/// What the attributes of a TNEF stream say, older than properties.
struct LegacyTexts {
  var messageClass: String?
  var subject: String?
  var body: OutlookText?
}

extension OutlookMessage {
  /// A message whose problems are said elsewhere.
  init(
    format: Format, messageClass: String?, messageID: String?, subject: String?,
    transportHeaders: String?, plainText: OutlookText?, html: OutlookText?,
    compressedRTF: (any ByteSource)?, attachments: [OutlookAttachment]
  ) {
    self.format = format
    self.messageClass = messageClass
    self.messageID = messageID
    self.subject = subject
    self.transportHeaders = transportHeaders
    self.plainText = plainText
    self.html = html
    self.compressedRTF = compressedRTF
    self.attachments = attachments
  }
}
