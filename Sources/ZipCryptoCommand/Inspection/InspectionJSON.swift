import AttachmentInspection
import MailMessage
import ZipCrypto

/// An input's finding as a JSON object, written piece by piece: an archive may have a million
/// entries, of which no more than a few are in memory as text.
///
/// The pieces follow one another in the alphabetical order of the keys, which every line has.
struct InspectionJSON {
  let input: String
  let finding: InputFinding
  let showsPasswords: Bool

  /// So many entries are encoded together.
  private static let entriesAtOnce = 512

  /// Writes the line, with its end, piece by piece.
  func write(_ take: (String) throws -> Void) throws {
    guard finding.attachments.contains(where: { $0.entries.count > Self.entriesAtOnce }) else {
      let whole = WholeJSON(input: input, finding: finding, showsPasswords: showsPasswords)
      try take(JSONLine.encode(whole) + "\n")
      return
    }
    try take("{\"attachments\":[")
    var separator = ""
    for attachment in finding.attachments {
      try take(separator)
      try write(attachment, take)
      separator = ","
    }
    let rest = try JSONLine.encode(InputJSON(input: input, finding: finding))
    try take("]," + rest.dropFirst() + "\n")
  }

  private func write(_ attachment: AttachmentFinding, _ take: (String) throws -> Void) throws {
    let head = try JSONLine.encode(AttachmentHeadJSON(finding: attachment))
    try take(head.dropLast() + ",\"entries\":[")
    let entries = attachment.entries
    for start in stride(from: 0, to: entries.count, by: Self.entriesAtOnce) {
      let end = min(start + Self.entriesAtOnce, entries.count)
      let list = try JSONLine.encode(entries[start..<end].map(EntryJSON.init))
      try take((start == 0 ? "" : ",") + list.dropFirst().dropLast())
    }
    let tail = try JSONLine.encode(
      AttachmentTailJSON(finding: attachment, showsPasswords: showsPasswords))
    try take("]," + tail.dropFirst())
  }
}

/// A finding without a long list of entries: encoded at once, which takes less time.
private struct WholeJSON: Encodable {
  let input: String
  let finding: InputFinding
  let showsPasswords: Bool

  private enum CodingKeys: String, CodingKey { case attachments }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let attachments = finding.attachments.map {
      WholeAttachmentJSON(finding: $0, showsPasswords: showsPasswords)
    }
    try container.encode(attachments, forKey: .attachments)
    try InputJSON(input: input, finding: finding).encode(to: encoder)
  }
}

private struct WholeAttachmentJSON: Encodable {
  let finding: AttachmentFinding
  let showsPasswords: Bool

  private enum CodingKeys: String, CodingKey { case entries }

  func encode(to encoder: any Encoder) throws {
    try AttachmentHeadJSON(finding: finding).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(finding.entries.map(EntryJSON.init), forKey: .entries)
    try AttachmentTailJSON(finding: finding, showsPasswords: showsPasswords).encode(to: encoder)
  }
}

/// What follows the attachments.
private struct InputJSON: Encodable {
  let input: String
  let finding: InputFinding

  private enum CodingKeys: String, CodingKey { case input, kind, member, message, notes, verdict }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(input, forKey: .input)
    try container.encode(finding.kind.rawValue, forKey: .kind)
    if let member = finding.member { try container.encode(member, forKey: .member) }
    if finding.kind == .message {
      let place = finding.place
      try container.encode(
        MessageJSON(
          date: finding.date?.text, from: finding.sender, id: finding.messageID,
          index: place?.index ?? 0, offset: place?.offset ?? 0, subject: finding.subject),
        forKey: .message)
    }
    try container.encode(finding.notes.map(ReasonJSON.init), forKey: .notes)
    try container.encode(finding.verdict.rawValue, forKey: .verdict)
  }
}

private struct MessageJSON: Encodable {
  let date: String?
  let from: String?
  let id: String?
  let index: Int
  let offset: UInt64
  let subject: String?

  private enum CodingKeys: String, CodingKey { case date, from, id, index, offset, subject }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // Null where the mail does not say, so that every mail has the same keys.
    try container.encode(date, forKey: .date)
    try container.encode(from, forKey: .from)
    try container.encode(id, forKey: .id)
    try container.encode(index, forKey: .index)
    try container.encode(offset, forKey: .offset)
    try container.encode(subject, forKey: .subject)
  }
}

/// What of an attachment stands before its entries.
private struct AttachmentHeadJSON: Encodable {
  let finding: AttachmentFinding

  private enum CodingKeys: String, CodingKey { case container, counted, encryption }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(finding.container.rawValue, forKey: .container)
    try container.encode(finding.counted, forKey: .counted)
    try container.encode(finding.encryption, forKey: .encryption)
  }
}

/// What of an attachment stands behind its entries.
private struct AttachmentTailJSON: Encodable {
  let finding: AttachmentFinding
  let showsPasswords: Bool

  private enum CodingKeys: String, CodingKey {
    case name, part, passwords, path, reasons, verdict, views
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(finding.name, forKey: .name)
    try container.encode(finding.part, forKey: .part)
    if showsPasswords {
      try container.encode(finding.foundPasswords.map(\.text), forKey: .passwords)
    }
    try container.encode(finding.path, forKey: .path)
    try container.encode(finding.reasons.map(ReasonJSON.init), forKey: .reasons)
    try container.encode(finding.verdict.rawValue, forKey: .verdict)
    try container.encode(finding.views.map(ViewJSON.init), forKey: .views)
  }
}

private struct ViewJSON: Encodable {
  let behaviour: String
  let readers: [String]
  let directory: UInt64?
  let text: String

  init(_ view: View) {
    behaviour = view.behaviour.rawValue
    readers = view.readers.map(\.rawValue)
    directory = view.directory
    text = view.text
  }

  private enum CodingKeys: String, CodingKey { case behaviour, readers, directory, text }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(behaviour, forKey: .behaviour)
    try container.encode(readers, forKey: .readers)
    // Null where all readers read the same, so that every view has the same keys.
    try container.encode(directory, forKey: .directory)
    try container.encode(text, forKey: .text)
  }
}

private struct EntryJSON: Encodable {
  let name: String
  let encryption: String
  let claimed: String
  let verdict: String

  init(_ finding: EntryFinding) {
    name = finding.name
    encryption = finding.encryption.word
    claimed = finding.claimed.word
    verdict = finding.verdict.rawValue
  }
}

private struct ReasonJSON: Encodable {
  let code: String
  let text: String
  let entry: String?
  let offset: UInt64?
  let mail: MailPlaceJSON?

  init(_ reason: Reason) {
    mail = reason.mail.map(MailPlaceJSON.init)
    code = reason.code.rawValue
    text = reason.text
    entry = reason.entry
    offset = reason.offset
  }

  private enum CodingKeys: String, CodingKey { case code, text, entry, offset, mail }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(text, forKey: .text)
    // Null where there is nothing, so that every reason has the same keys.
    try container.encode(entry, forKey: .entry)
    try container.encode(offset, forKey: .offset)
    if let mail { try container.encode(mail, forKey: .mail) }
  }
}

/// Where in the mails among the inputs something stands.
private struct MailPlaceJSON: Encodable {
  let input: String?
  let index: Int
  let id: String?
  let part: String?
  let line: Int
  let label: String

  init(_ place: MailPlace) {
    input = place.input
    index = place.index
    id = place.messageID
    part = place.part
    line = place.line
    label = place.lead
  }

  private enum CodingKeys: String, CodingKey { case input, index, id, part, line, label }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // Null for the mail itself that the object is about.
    try container.encode(input, forKey: .input)
    try container.encode(index, forKey: .index)
    try container.encode(id, forKey: .id)
    try container.encode(part, forKey: .part)
    try container.encode(line, forKey: .line)
    try container.encode(label, forKey: .label)
  }
}
