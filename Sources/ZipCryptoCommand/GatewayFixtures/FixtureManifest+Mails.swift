import GatewayFixtures
import ZipCrypto

extension FixtureManifest {
  /// One mail, mailbox or split mail.
  struct MailEntry: Encodable {
    struct File: Encodable {
      let file: String
      let size: Int
    }

    struct Message: Encodable {
      let verdict: String
      let reasons: [String]
      let attachments: [Attachment]
    }

    struct Attachment: Encodable {
      let name: String?
      let nameDeclared: Bool
      let inside: String?
      let part: String?
      let container: String
      let encryption: [String]
      let verdict: String
      let counted: Bool
      let reasons: [String]
      let passwords: [String]
      let size: Int
      let crc32: UInt32

      private enum CodingKeys: CodingKey {
        case name, nameDeclared, inside, part, container, encryption, verdict, counted, reasons,
          passwords
        case size, crc32
      }

      // By hand, so that what is missing stands there as null.
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(nameDeclared, forKey: .nameDeclared)
        try container.encode(inside, forKey: .inside)
        try container.encode(part, forKey: .part)
        try container.encode(self.container, forKey: .container)
        try container.encode(encryption, forKey: .encryption)
        try container.encode(verdict, forKey: .verdict)
        try container.encode(counted, forKey: .counted)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(passwords, forKey: .passwords)
        try container.encode(size, forKey: .size)
        try container.encode(crc32, forKey: .crc32)
      }
    }

    let name: String
    let files: [File]
    let shows: String
    let verdict: String
    let wellFormed: Bool
    let messages: [Message]

    /// - Parameter folder: where the mails stand, from the manifest.
    init(_ fixture: MailFixture, _ made: MadeMail, in folder: String) {
      name = fixture.name
      files = zip(fixture.fileNames, made.files).map {
        File(file: "\(folder)/\($0)", size: $1.count)
      }
      shows = fixture.sentence
      verdict = fixture.verdict.rawValue
      wellFormed = fixture.isWellFormed
      var contents = made.attachments[...]
      messages = fixture.messages.map { message in
        Message(
          verdict: message.verdict.rawValue, reasons: message.reasons,
          attachments: message.attachments.map {
            Attachment($0, content: contents.popFirst() ?? [])
          })
      }
    }
  }
}

extension FixtureManifest.MailEntry.Attachment {
  /// - Parameter content: what it is without its transfer encoding.
  init(_ truth: AttachmentTruth, content: [UInt8]) {
    self.init(
      name: truth.name, nameDeclared: truth.isNameDeclared, inside: truth.carrier,
      part: truth.part,
      container: truth.container, encryption: truth.ciphers, verdict: truth.verdict.rawValue,
      counted: truth.counts, reasons: truth.reasons, passwords: truth.passwords,
      size: content.count, crc32: CRC32.of(content))
  }
}
