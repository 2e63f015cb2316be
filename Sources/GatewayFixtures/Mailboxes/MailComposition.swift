/// One mail of a mailbox in the making: who writes, what the mail is, what comes along.
struct MailComposition {
  private let index: Int
  private let time: MailTime
  private let files: AttachmentStore
  private let letters: LetterStore
  private let sender: MailSender
  var material: FixtureMaterial
  var items: [GeneratedMail.Item] = []

  init(seed: UInt64, index: Int, time: MailTime, files: AttachmentStore, letters: LetterStore) {
    self.index = index
    self.time = time
    self.files = files
    self.letters = letters
    material = FixtureMaterial(seed: seed, name: "mailbox-mail-\(index)")
    sender = MailSender.drawn(&material)
  }

  /// The mail.
  mutating func mail() -> GeneratedMail {
    let isBroken = material.number(below: 100) == 0
    let hasSender = material.number(below: 80) > 0
    let hasDate = material.number(below: 200) > 0
    let bytes =
      isBroken
      ? brokenMail(hasSender: hasSender, hasDate: hasDate)
      : wholeMail(hasSender: hasSender, hasDate: hasDate)
    return GeneratedMail(
      bytes: bytes, sender: hasSender ? sender.address.lowercased() : nil,
      day: hasDate ? time.dayText : nil,
      delivery: "\(hasSender ? sender.address : "MAILER-DAEMON") \(time.separator)", items: items)
  }

  private mutating func wholeMail(hasSender: Bool, hasDate: Bool) -> [UInt8] {
    let content =
      switch material.number(below: 100) {
      case ..<18: letter().text
      case ..<52: alternative(letter())
      case ..<66: illustrated(letter())
      case ..<92: carrying(attachments())
      case ..<95:
        carrying([forwarded(material.multipart("mixed", [letter().text] + attachments()))])
      case ..<97: carrying([forwarded(alternative(letter()))])
      case ..<99: signed(carrying(attachments()))
      default: signed(letter().text)
      }
    return whole(content, hasSender: hasSender, hasDate: hasDate).bytes(.lf)
  }

  /// The fields of a mail in front of its content.
  mutating func whole(
    _ content: PartDraft, hasSender: Bool, hasDate: Bool, junk: [FieldDraft] = []
  ) -> PartDraft {
    let transfer = material.digits(12)
    let received = (1...3).map { hop in
      FieldDraft(
        "Received",
        "from mail\(hop).example.com (mail\(hop).example.com [192.0.2.\(10 + hop)])\r\n\tby "
          + "gate.example.jp (gateway) with ESMTPS id \(transfer)\(hop)\r\n\tfor "
          + "<office@example.jp>; \(time.field(zone: "+0000"))")
    }
    let subject = Self.subject(inJapanese: sender.writesJapanese, &material)
    return PartDraft(
      fields: received
        + (hasDate ? [FieldDraft("Date", time.field(zone: sender.zone))] : [])
        + (hasSender ? [FieldDraft("From", sender.field)] : [])
        + junk + [
          FieldDraft("To", "Office <office@example.jp>"),
          FieldDraft("Message-ID", "<\(material.digits(16)).\(index)@example.jp>"),
          FieldDraft("Subject", subject),
          FieldDraft("MIME-Version", "1.0"),
        ] + content.fields,
      body: content.body)
  }

  /// A letter in the sender's language.
  mutating func letter() -> LetterStore.Letter {
    letters.drawn(inJapanese: sender.writesJapanese, &material)
  }

  private mutating func alternative(_ letter: LetterStore.Letter) -> PartDraft {
    material.multipart("alternative", [letter.text, letter.page])
  }

  /// A page with a picture, which does not count.
  private mutating func illustrated(_ letter: LetterStore.Letter) -> PartDraft {
    let page = material.multipart("related", [letter.pageWithPicture, letters.logo])
    return material.multipart("alternative", [letter.text, page])
  }

  /// A letter, mostly with a page beside, and what comes along.
  private mutating func carrying(_ parts: [PartDraft]) -> PartDraft {
    let letter = letter()
    let isShort = material.number(below: 3) == 0
    return material.multipart("mixed", [isShort ? letter.text : alternative(letter)] + parts)
  }

  /// One to three attachments.
  private mutating func attachments() -> [PartDraft] {
    let count = [1, 1, 1, 1, 1, 2, 2, 3][material.number(below: 8)]
    return (0..<count).map { _ in
      let file = files.drawn(&material)
      items.append(file.kind.item)
      return attachment(file.kind, file.lines)
    }
  }

  /// An encrypted archive, of which the mail may keep only a part.
  mutating func encryptedArchive() -> AttachmentStore.File { files.drawnEncrypted(&material) }

  /// A file under a name of its own.
  mutating func attachment(_ kind: AttachmentKind, _ lines: [UInt8]) -> PartDraft {
    let (suffix, type) = kind.form
    let number = material.number(below: 10_000)
    let place = material.number(below: Self.titles.count)
    let (japanese, english) = Self.titles[place]
    var fields: [FieldDraft]
    if sender.writesJapanese {
      let name = Array("\(japanese)\(number).\(suffix)".utf8)
      fields = [
        FieldDraft("Content-Type", type, [.word("name", EncodedWordDraft.base64("UTF-8", name))]),
        FieldDraft("Content-Disposition", "attachment", [.extended("filename", "UTF-8", name)]),
      ]
    } else {
      let name = "\(english)-\(number).\(suffix)"
      fields = [
        FieldDraft("Content-Type", type, [.quoted("name", name)]),
        FieldDraft("Content-Disposition", "attachment", [.quoted("filename", name)]),
      ]
    }
    fields.append(TransferEncodingDraft.base64.field)
    return PartDraft(fields: fields, body: .bytes(lines))
  }

  /// A mail that came to somebody else before.
  private mutating func forwarded(_ content: PartDraft) -> PartDraft {
    let origin = MailSender.drawn(&material)
    let inner = PartDraft(
      fields: [
        FieldDraft("Date", "Tue, 31 Mar 2026 17:20:00 \(origin.zone)"),
        FieldDraft("From", origin.field),
        FieldDraft("Message-ID", "<\(material.digits(16))@example.org>"),
        FieldDraft("Subject", Self.subject(inJapanese: origin.writesJapanese, &material)),
        FieldDraft("MIME-Version", "1.0"),
      ] + content.fields,
      body: content.body)
    return .message(inner, .eightBit)
  }

  /// A signature of OpenPGP beside the content, which does not count.
  private mutating func signed(_ content: PartDraft) -> PartDraft {
    let signature = PartDraft(
      fields: [FieldDraft("Content-Type", "application/pgp-signature; name=\"signature.asc\"")],
      body: .lines(
        Array("-----BEGIN PGP SIGNATURE-----\r\n\r\n".utf8)
          + Base64Draft.lines(material.signaturePacket(), width: 64)
          + Array("\r\n-----END PGP SIGNATURE-----\r\n".utf8)))
    return .multipart(
      "signed", MultipartDraft(material.boundary(), [content, signature]),
      [.bare("micalg", "pgp-sha256"), .quoted("protocol", "application/pgp-signature")])
  }

  private static func subject(
    inJapanese: Bool, _ material: inout FixtureMaterial
  ) -> String {
    let (japanese, english) = titles[material.number(below: titles.count)]
    let number = material.number(below: 1_000)
    guard inJapanese else { return "Re: \(english) \(number)" }
    return EncodedWordDraft.base64("UTF-8", Array("\(japanese)の件 \(number)".utf8))
  }

  private static let titles = [
    ("見積書", "quotation"), ("請求書", "invoice"), ("発注書", "order"), ("議事録", "minutes"),
    ("図面", "drawing"), ("契約書", "contract"), ("名簿", "members"), ("写真", "photos"),
  ]
}

extension FixtureMaterial {
  /// A signature packet of version 4 (RFC 9580, 5.2.3), EdDSA over SHA-256, whose numbers are drawn.
  fileprivate mutating func signaturePacket() -> [UInt8] {
    // Two numbers of 256 bits, the highest of which is set.
    func number(_ bytes: [UInt8]) -> [UInt8] { [1, 0, bytes[0] | 0x80] + bytes.dropFirst() }
    let body =
      [4, 1, 22, 8, 0, 0, 0, 0] + bytes(2) + number(bytes(32)) + number(bytes(32))
    return [0xC2, UInt8(body.count)] + body
  }
}
