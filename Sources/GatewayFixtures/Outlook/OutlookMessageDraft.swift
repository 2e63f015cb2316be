/// A message as its properties, from which a `.msg` or a TNEF stream is written.
package struct OutlookMessageDraft: Sendable {
  package var properties: [PropertyDraft]
  package var recipients: [[PropertyDraft]] = []
  package var attachments: [[PropertyDraft]] = []
  /// How many attachments a `.msg` says it has besides the truth.
  package var attachmentCountError = 0

  /// The class of a `.msg`'s root: 00020D0B-0000-0000-C000-000000000046.
  package static let classID: [UInt8] = [
    0x0B, 0x0D, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46,
  ]

  package init(_ properties: [PropertyDraft], attachments: [[PropertyDraft]] = []) {
    self.properties = properties
    self.attachments = attachments
  }

  /// An ordinary message.
  package static func note(
    subject: String, body: String, attachments: [[PropertyDraft]] = []
  ) -> Self {
    var draft = Self(
      [
        .unicode(0x001A, "IPM.Note"), .unicode(0x0037, subject), .unicode(0x1000, body),
        .unicode(0x1035, "<\(subject.count)@example.com>"), .long(0x340D, 0x40000),
        .long(0x3FDE, 65001), .unicode(0x0C1A, "Sender"),
        .unicode(0x0C1F, "sender@example.com"), .unicode(0x0C1E, "SMTP"),
      ], attachments: attachments)
    draft.recipients = [
      [
        .long(0x0C15, 1), .unicode(0x3001, "Recipient"), .unicode(0x3002, "SMTP"),
        .unicode(0x3003, "recipient@example.com"), .long(0x0FFE, 6),
      ]
    ]
    return draft
  }

  /// A file by its bytes.
  package static func file(
    _ name: String, _ content: [UInt8], short: String? = nil, type: String? = nil
  ) -> [PropertyDraft] {
    var properties: [PropertyDraft] = [
      .unicode(0x3707, name), .unicode(0x3704, short ?? name), .unicode(0x3001, name),
      .long(0x3705, 1), .binary(0x3701, content), .long(0x370B, 0xFFFF_FFFF), .long(0x0FFE, 7),
    ]
    if let type { properties.append(.unicode(0x370E, type)) }
    return properties
  }

  /// A message as an attachment.
  package static func embedded(_ name: String, _ message: Self) -> [PropertyDraft] {
    [
      .unicode(0x3001, name), .long(0x3705, 5), .message(message), .long(0x370B, 0xFFFF_FFFF),
      .long(0x0FFE, 7),
    ]
  }

  /// The `.msg` file (MS-OXMSG).
  package var bytes: [UInt8] { compoundFile.bytes }

  /// The compound file that the `.msg` is.
  package var compoundFile: CompoundFileDraft {
    let names = ["00020102", "00030102", "00040102"].map { name in
      CompoundFileDraft.Node.stream("__substg1.0_" + name, [])
    }
    var draft = CompoundFileDraft(nodes(headerSize: 32) + [.storage("__nameid_version1.0", names)])
    draft.classID = Self.classID
    return draft
  }

  /// What stands in the message's storage.
  private func nodes(headerSize: Int) -> [CompoundFileDraft.Node] {
    var header = [UInt8](repeating: 0, count: 8)
    let counts = [recipients.count, attachments.count]
    for count in counts { header.append(word: UInt32(count)) }
    header.append(word: UInt32(recipients.count))
    header.append(word: UInt32(attachments.count + attachmentCountError))
    header += Array(repeating: 0, count: headerSize - header.count)
    var nodes = Self.nodes(properties, header: header)
    for (prefix, lists) in [
      ("__recip_version1.0_#", recipients), ("__attach_version1.0_#", attachments),
    ] {
      for (index, list) in lists.enumerated() {
        let digits = String(index, radix: 16, uppercase: true)
        let name = prefix + String(repeating: "0", count: 8 - digits.count) + digits
        nodes.append(.storage(name, Self.nodes(list, header: Array(repeating: 0, count: 8))))
      }
    }
    return nodes
  }

  /// The list of properties, and a stream or storage for each value that does not fit there.
  private static func nodes(
    _ properties: [PropertyDraft], header: [UInt8]
  ) -> [CompoundFileDraft.Node] {
    var list = header
    var nodes: [CompoundFileDraft.Node] = []
    for property in properties {
      let digits = String(property.tag, radix: 16, uppercase: true)
      let name = "__substg1.0_" + String(repeating: "0", count: 8 - digits.count) + digits
      var size: (UInt32, UInt32) = (0xFFFF_FFFF, 0)
      switch property.value {
      case .number(let number):
        size = (UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32))
      case .bytes(let bytes):
        let terminator = [0x1E: 1, 0x1F: 2][property.tag & 0xFFFF] ?? 0
        size = (UInt32(bytes.count + terminator), 0)
        nodes.append(.stream(name, bytes))
      case .message(let message):
        size.1 = 1
        nodes.append(.storage(name, message.nodes(headerSize: 24)))
      case .object(let held, let classID):
        size.1 = 4
        nodes.append(.storage(name, held, classID: classID))
      }
      guard property.isListed else { continue }
      list.append(word: property.tag)
      list.append(word: UInt32(6))
      list.append(word: size.0)
      list.append(word: size.1)
    }
    return nodes + [.stream("__properties_version1.0", list)]
  }
}
