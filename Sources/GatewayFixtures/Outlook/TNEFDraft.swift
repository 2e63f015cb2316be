/// A TNEF stream put together attribute by attribute (MS-OXTNEF), honest unless a case says
/// otherwise.
package struct TNEFDraft: Sendable {
  /// One attribute.
  package struct Attribute: Sendable {
    package var level: UInt8
    package var tag: UInt32
    package var data: [UInt8]
    /// What is added to the true checksum.
    package var checksumError: UInt16 = 0
    /// The length that is said, where it is not the true one.
    package var claimedLength: UInt32?

    package init(_ level: UInt8, _ tag: UInt32, _ data: [UInt8]) {
      self.level = level
      self.tag = tag
      self.data = data
    }

    /// The attribute as it stands in the stream.
    package var bytes: [UInt8] {
      var bytes = [level]
      bytes.append(word: tag)
      bytes.append(word: claimedLength ?? UInt32(data.count))
      bytes += data
      let sum = data.reduce(UInt16(0)) { $0 &+ UInt16($1) }
      bytes.append(word: sum &+ checksumError)
      return bytes
    }
  }

  package var attributes: [Attribute]

  package init(_ attributes: [Attribute]) { self.attributes = attributes }

  /// The stream that Exchange would make of a message: properties in attMsgProps and attAttachment,
  /// contents in attAttachData.
  package init(_ message: OutlookMessageDraft, codePage: UInt32 = 932) {
    var page: [UInt8] = []
    page.append(word: codePage)
    page.append(word: UInt32(0))
    attributes = [
      Attribute(1, 0x0008_9006, [0, 0, 1, 0]), Attribute(1, 0x0006_9007, page),
      Attribute(1, 0x0007_8008, Array("IPM.Microsoft Mail.Note\0".utf8)),
      Attribute(1, 0x0006_9003, Self.list(message.properties)),
    ]
    for attachment in message.attachments { attributes += Self.attachment(attachment) }
  }

  /// The attributes of an attachment.
  package static func attachment(_ properties: [PropertyDraft]) -> [Attribute] {
    var attributes = [rendering()]
    var rest: [PropertyDraft] = []
    for property in properties {
      if property.tag == 0x3701_0102, case .bytes(let bytes) = property.value {
        attributes.append(Attribute(2, 0x0006_800F, bytes))
      } else {
        rest.append(property)
      }
      if property.tag == 0x3704_001F, case .bytes(let bytes) = property.value {
        // For ASCII alone: the code page's bytes are a case's own business.
        let letters = stride(from: 0, to: bytes.count, by: 2).map { bytes[$0] }
        attributes.append(Attribute(2, 0x0001_8010, letters + [0]))
      }
    }
    return attributes + [Attribute(2, 0x0006_9005, list(rest))]
  }

  /// attAttachRenddata of a file: its position and size in the text say nothing.
  package static func rendering(type: UInt16 = 1, flags: UInt32 = 0) -> Attribute {
    var data: [UInt8] = []
    data.append(word: type)
    data.append(word: UInt32(0xFFFF_FFFF))
    data += [0, 0, 0, 0]
    data.append(word: flags)
    return Attribute(2, 0x0006_9002, data)
  }

  /// The finished stream.
  package var bytes: [UInt8] {
    [0x78, 0x9F, 0x3E, 0x22, 0x01, 0x00] + attributes.flatMap(\.bytes)
  }

  /// A list of properties.
  package static func list(_ properties: [PropertyDraft]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(word: UInt32(properties.count))
    for property in properties {
      bytes.append(word: property.tag)
      switch property.value {
      case .number(let number):
        bytes.append(word: UInt32(truncatingIfNeeded: number))
        if [0x14, 0x40].contains(property.tag & 0xFFFF) {
          bytes.append(word: UInt32(truncatingIfNeeded: number >> 32))
        }
      case .bytes(let value):
        let zeros = [0x1E: 1, 0x1F: 2][property.tag & 0xFFFF] ?? 0
        append(value + Array(repeating: 0, count: zeros), to: &bytes)
      case .message(let message):
        append(property.interface + TNEFDraft(message).bytes, to: &bytes)
      case .object(let nodes, let classID):
        var file = CompoundFileDraft(nodes)
        file.classID = classID
        append(property.interface + file.bytes, to: &bytes)
      }
    }
    return bytes
  }

  /// A value of its own size: their number, the size, the bytes, and zeros up to four.
  private static func append(_ value: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(word: UInt32(1))
    bytes.append(word: UInt32(value.count))
    bytes += value
    bytes.pad(to: 4)
  }
}
