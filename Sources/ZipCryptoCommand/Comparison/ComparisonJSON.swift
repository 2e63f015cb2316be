import AttachmentInspection
import MailComparison
import MailMessage

/// The answer of a comparison as one JSON object.
struct ComparisonJSON: Encodable {
  let comparison: Comparison

  private enum CodingKeys: String, CodingKey {
    case answer, copies, evidence, gateway, meaning, text
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(comparison.answer.rawValue, forKey: .answer)
    let copies = zip(comparison.copies, comparison.places).map(CopyJSON.init)
    try container.encode(copies, forKey: .copies)
    try container.encode(comparison.evidence.map(EvidenceJSON.init), forKey: .evidence)
    try container.encodeIfPresent(comparison.gateway?.name, forKey: .gateway)
    try container.encode(comparison.meaning, forKey: .meaning)
    try container.encode(comparison.text, forKey: .text)
  }
}

private struct CopyJSON: Encodable {
  let copy: MailCopy
  let place: Place

  private enum CodingKeys: String, CodingKey {
    case attachments, input, inside, message, place, verdict
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // Archives inside attachments are inspect's matter.
    let attachments = copy.finding.attachments.filter(\.path.isEmpty)
    try container.encode(attachments.map(CopyAttachmentJSON.init), forKey: .attachments)
    try container.encode(copy.name, forKey: .input)
    try container.encodeIfPresent(copy.inside, forKey: .inside)
    try container.encode(CopyMessageJSON(identity: copy.identity), forKey: .message)
    try container.encode(place.rawValue, forKey: .place)
    try container.encode(copy.finding.verdict.rawValue, forKey: .verdict)
  }
}

private struct CopyMessageJSON: Encodable {
  let identity: MailIdentity

  private enum CodingKeys: String, CodingKey { case date, from, id, subject }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // Null where the mail does not say, so that every copy has the same keys.
    try container.encode(identity.date?.text, forKey: .date)
    try container.encode(identity.sender, forKey: .from)
    try container.encode(identity.messageID, forKey: .id)
    try container.encode(identity.subject, forKey: .subject)
  }
}

private struct CopyAttachmentJSON: Encodable {
  let container: String
  let name: String?
  let part: String?
  let verdict: String

  init(_ finding: AttachmentFinding) {
    container = finding.container.rawValue
    name = finding.name
    part = finding.part
    verdict = finding.verdict.rawValue
  }

  private enum CodingKeys: String, CodingKey { case container, name, part, verdict }

  func encode(to encoder: any Encoder) throws {
    var keyed = encoder.container(keyedBy: CodingKeys.self)
    try keyed.encode(container, forKey: .container)
    try keyed.encode(name, forKey: .name)
    try keyed.encode(part, forKey: .part)
    try keyed.encode(verdict, forKey: .verdict)
  }
}

private struct EvidenceJSON: Encodable {
  let code: String
  let speaksFor: Bool
  let quotes: [QuoteJSON]
  let text: String
  let weight: String

  init(_ evidence: Evidence) {
    code = evidence.code.rawValue
    speaksFor = evidence.speaksForAnswer
    quotes = evidence.quotes.map(QuoteJSON.init)
    text = evidence.text
    weight = evidence.weight.rawValue
  }

  private enum CodingKeys: String, CodingKey {
    case code, quotes, text, weight
    case speaksFor = "for"
  }
}

private struct QuoteJSON: Encodable {
  let copy: Int
  let offset: UInt64?
  let text: String

  init(_ quote: Evidence.Quote) {
    copy = quote.copy
    offset = quote.offset
    text = quote.text
  }

  private enum CodingKeys: String, CodingKey { case copy, offset, text }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(copy, forKey: .copy)
    // Null where it is not known, so that every quote has the same keys.
    try container.encode(offset, forKey: .offset)
    try container.encode(text, forKey: .text)
  }
}
