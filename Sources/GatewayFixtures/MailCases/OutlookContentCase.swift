/// What a message of Outlook holds in a case, and what is true of it.
enum OutlookContentCase: Sendable {
  case encrypted
  case plain
  case both
  /// A message within the message, with a plain archive.
  case innerMessage
  /// An object of another program, of two streams of text.
  case object
  /// The name of a file elsewhere.
  case reference
  /// A plain archive and an encrypted one as contents of one attachment.
  case twoContents
  /// A picture that the text shows.
  case picture
  case nothing

  /// The attachments, in their order.
  var truths: [AttachmentTruth] {
    switch self {
    case .encrypted: [.zipCrypto("quotation.zip", nil)]
    case .plain, .innerMessage: [.plainZip("quotation.zip", nil)]
    case .both: [.zipCrypto("first.zip", nil), .plainZip("second.zip", nil)]
    case .object: [AttachmentTruth("chart", nil, "none", .notProtected, ["embedded-object"])]
    case .reference:
      [
        AttachmentTruth(
          "quotation.zip", nil, "partial", .unknown, ["format-not-examined"], ciphers: [])
      ]
    case .twoContents:
      [
        AttachmentTruth(
          "quotation.zip", nil, "none", .ambiguous, ["readers-disagree"],
          ciphers: ["zipcrypto", "none"], passwords: [FixtureMaterial.password])
      ]
    case .picture:
      [AttachmentTruth("dot.png", nil, "none", .notProtected).uncounted("inline-picture")]
    case .nothing: []
    }
  }

  /// The message; what is attached is noted.
  func message(_ m: inout FixtureMaterial) -> OutlookMessageDraft {
    let attachments = attachments(&m)
    var draft = OutlookMessageDraft.note(
      subject: "Quotation", body: "Dear customer, our number is \(m.number(below: 1_000_000)).",
      attachments: attachments)
    if self == .picture {
      draft.properties.append(
        .binary(0x1013, Array("<p><img src=\"cid:dot@example.jp\"></p>".utf8)))
    }
    return draft
  }

  /// A TNEF stream that ends before the content of its second attachment.
  static func cutOff(_ first: [UInt8]) -> [UInt8] {
    let archive = OutlookMessageDraft.file("quotation.zip", first)
    let front = TNEFDraft(.note(subject: "Quotation", body: "", attachments: [archive])).bytes
    // The signature and key of a stream of its own are left out.
    let second = TNEFDraft(
      TNEFDraft.attachment(OutlookMessageDraft.file("prices.csv", []))
    ).bytes.dropFirst(6)
    return front + second.prefix(34)
  }

  private func attachments(_ m: inout FixtureMaterial) -> [[PropertyDraft]] {
    switch self {
    case .encrypted: return [.file("quotation.zip", m.encryptedZip())]
    case .plain: return [.file("quotation.zip", m.plainZip())]
    case .both: return [.file("first.zip", m.encryptedZip()), .file("second.zip", m.plainZip())]
    case .innerMessage:
      let inner = OutlookMessageDraft.note(
        subject: "Forwarded", body: "As discussed.",
        attachments: [.file("quotation.zip", m.plainZip())])
      return [OutlookMessageDraft.embedded("Forwarded", inner)]
    case .object:
      let nodes: [CompoundFileDraft.Node] = [
        .stream("CONTENTS", m.table()), .stream("Title", m.letter()),
      ]
      _ = m.attached([])
      return [
        [
          .unicode(0x3001, "chart"), .long(0x3705, 6), .object(nodes), .long(0x370B, 0xFFFF_FFFF),
          .long(0x0FFE, 7),
        ]
      ]
    case .reference:
      _ = m.attached([])
      return [
        [
          .unicode(0x3707, "quotation.zip"), .unicode(0x3001, "quotation.zip"), .long(0x3705, 4),
          .unicode(0x370D, "C:\\Quotations\\quotation.zip"), .long(0x370B, 0xFFFF_FFFF),
          .long(0x0FFE, 7),
        ]
      ]
    case .twoContents:
      return [
        .file("quotation.zip", m.encryptedZip()) + [.binary(0x3701, m.plain().bytes)]
      ]
    case .picture:
      return [
        .file("dot.png", m.attached(FixtureMaterial.dot)) + [.unicode(0x3712, "dot@example.jp")]
      ]
    case .nothing: return []
    }
  }
}

extension [PropertyDraft] {
  /// A file by its bytes.
  fileprivate static func file(_ name: String, _ content: [UInt8]) -> Self {
    OutlookMessageDraft.file(name, content)
  }
}
