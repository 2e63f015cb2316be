import CompoundFile
import PortableSystem
import SystemPackage

/// Makes an attachment of its attributes in a TNEF stream (MS-OXTNEF 2.1.3.3.14 and following).
struct TNEFAttachmentReader {
  /// IID_IMessage: the object is a TNEF stream of its own (MS-OXTNEF 2.1.3.4).
  private static let messageInterface = ClassID([
    0x07, 0x03, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46,
  ])
  private static let macBinaryFlag: UInt32 = 1
  private let stream: any ByteSource
  private let base: UInt64
  private let path: String
  private let depth: Int
  private let codePage: CodePage?

  init(_ stream: any ByteSource, base: UInt64, path: String, depth: Int, codePage: CodePage?) {
    self.stream = stream
    self.base = base
    self.path = path
    self.depth = depth
    self.codePage = codePage
  }

  func attachment(
    _ draft: TNEFAttachmentDraft, _ work: inout OutlookWork
  ) throws(Errno) -> OutlookAttachment {
    var properties = PropertySet()
    var data: [OutlookContent] = []
    var titles: [TNEFAttribute] = []
    var transportNames: [TNEFAttribute] = []
    var seen: Set<UInt32> = []
    for attribute in draft.attributes {
      if !seen.insert(attribute.tag).inserted {
        note(
          .attributeTwice, "a second attribute \(String(attribute.tag, radix: 16))",
          base + attribute.offset, &work)
      }
      switch attribute.tag {
      case TNEFTag.attachData: data.append(.data(SliceSource(stream, range: attribute.data)))
      case TNEFTag.attachTitle: titles.append(attribute)
      case TNEFTag.attachTransportName: transportNames.append(attribute)
      case TNEFTag.attachRendering: try checkRendering(attribute, &work)
      case TNEFTag.attachProperties:
        var list = MAPIPropertyList(stream, attribute.data, base: base)
        try list.read(into: &properties, path: path, &work)
      default: break
      }
    }
    let texts = MessageBuilder(properties: properties, codePage: codePage, path: path)
    var builder = AttachmentBuilder(properties: texts, offset: base + draft.offset)
    // The name under which it travelled may be any, and is shown where there is no other.
    if titles.isEmpty { titles = transportNames }
    if titles.count > work.limits.valuesPerProperty {
      note(.propertyLimit, "more names than are kept", base + draft.offset, &work)
    }
    for title in titles.prefix(work.limits.valuesPerProperty) {
      let bytes = try work.bytes(
        of: SliceSource(stream, range: title.data), atMost: work.limits.nameBytes,
        offset: base + title.offset, attachment: path)
      let name = texts.decode(bytes, offset: base + title.offset, &work)
      if !name.isEmpty, !builder.titles.contains(name) { builder.titles.append(name) }
    }
    if data.count > work.limits.valuesPerProperty {
      note(.propertyLimit, "more contents than are kept", base + draft.offset, &work)
    }
    builder.contents = Array(data.prefix(work.limits.valuesPerProperty))
    for property in properties[PropertyID.attachData] {
      switch property.value {
      case .bytes(let source): builder.contents.append(.data(source))
      case .object(let interface, let source, let offset):
        guard let object = try content(interface, source, offset: offset, &work) else {
          builder.isUnreadable = true
          continue
        }
        // The object is what readers open; attAttachData is then a picture of it, if anything.
        builder.contents.insert(object, at: 0)
      case .number, .storage: break
      }
    }
    return try builder.attachment(&work)
  }

  private func content(
    _ interface: ClassID, _ source: any ByteSource, offset: UInt64, _ work: inout OutlookWork
  ) throws(Errno) -> OutlookContent? {
    guard try OutlookMessage.hasTNEFSignature(source) else {
      if interface == Self.messageInterface {
        note(.contentUnreadable, "a message within that is no TNEF stream", offset, &work)
      }
      return .object(OutlookObject(classID: interface, streams: [], data: source))
    }
    guard depth + 1 < work.limits.depth else {
      note(.depthLimit, "messages in one another deeper than are read", offset, &work)
      return nil
    }
    var reader = TNEFReader(source, base: offset, path: path, depth: depth + 1)
    return .message(try reader.message(&work))
  }

  /// Of the rendering data only a flag matters: whether the content is wrapped as a Macintosh file
  /// (MS-OXTNEF 2.1.3.3.15).
  private func checkRendering(
    _ attribute: TNEFAttribute, _ work: inout OutlookWork
  ) throws(Errno) {
    let bytes = try stream.bytes(at: attribute.data.lowerBound, count: 14)
    guard attribute.data.count >= 14, let flags = bytes.number(UInt32.self, at: 10) else { return }
    if flags & Self.macBinaryFlag != 0 {
      note(.macBinary, "the content is wrapped as MacBinary", base + attribute.offset, &work)
    }
  }

  private func note(
    _ code: OutlookProblem.Code, _ text: String, _ offset: UInt64, _ work: inout OutlookWork
  ) {
    work.add(code, text, offset: offset, attachment: path)
  }
}
