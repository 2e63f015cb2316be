public import AttachmentInspection
internal import MailMessage
internal import PortableSystem
internal import SystemPackage

/// All that a comparison knows of one copy of a mail.
public struct MailCopy: Sendable {
  /// What the caller calls it.
  public let name: String
  /// The part in which it is attached to another mail, as `2.1`; `nil` where it is the input's own.
  public let inside: String?
  /// What tells it from other mails.
  public let identity: MailIdentity
  /// What its attachments are worth.
  public let finding: InputFinding

  let header: CopyHeader
  let chain: ReceivedChain
  let text: BodyText
  let files: HeldFiles
  let shape: MessageShapeFacts
  /// Where the body stands that a signature covers; `nil` where the format has none.
  let body: (source: any ByteSource, range: Range<UInt64>)?

  /// Reads a copy.
  ///
  /// - Throws: the system's error.
  init(_ mail: HeldMail, name: String, inspector: Inspector) throws(Errno) {
    self.name = name
    inside = mail.inside
    identity = mail.identity
    finding = try mail.inspect(inspector)
    header = CopyHeader(mail.headers, hasOffsets: mail.hasOffsets)
    chain = ReceivedChain(header)
    text = try BodyText(mail)
    files = try HeldFiles(mail)
    shape = MessageShapeFacts(mail)
    switch mail.content {
    case .mime(let message, let source, let range):
      let start = message.parts.first?.body.lowerBound ?? range.upperBound
      body = (source, min(start, range.upperBound)..<range.upperBound)
    case .outlook: body = nil
    }
  }

  /// The domain of who wrote it.
  var senderDomain: String? {
    guard let sender = identity.sender, let at = sender.lastIndex(of: "@") else { return nil }
    let domain = sender[sender.index(after: at)...]
    return domain.contains(".") ? String(domain) : nil
  }

  /// The domains of those to whom it was addressed or delivered, of the first in each field.
  var recipientDomains: Set<String> {
    var domains: Set<String> = []
    for field in header["delivered-to"] + header["to"] + header["cc"] {
      let value = String(decoding: field.unfolded, as: UTF8.self)
      guard let address = Headers(text: "From: \(value)\n").sender?.address,
        let at = address.lastIndex(of: "@")
      else { continue }
      domains.insert(String(address[address.index(after: at)...]))
    }
    return domains
  }

  /// Whether its attachments may be what a gateway made of another copy's: others than those, or
  /// the same where they are encrypted; and no archive of other files.
  func isConverted(from other: MailCopy) -> Bool {
    let encrypted = Set(files.encrypted.map(\.mark))
    let known = Set(other.files.plain.map(\.mark) + other.files.encrypted.map(\.mark))
    if !encrypted.isEmpty, !known.isEmpty, encrypted.isDisjoint(with: known) { return false }
    let hasEncrypted = finding.attachments.contains { attachment in
      [.protected, .exposed, .partlyProtected].contains(attachment.verdict)
    }
    return hasEncrypted
      || Set(files.attachments.map(\.mark)) != Set(other.files.attachments.map(\.mark))
  }

  /// Whether a header that only mailing lists write stands in it (RFC 2369, RFC 2919).
  var cameThroughList: Bool {
    ["list-id", "list-post", "list-unsubscribe", "list-help", "mailing-list", "x-mailing-list"]
      .contains { header.first($0) != nil }
  }
}
