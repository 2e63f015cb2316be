internal import AttachmentInspection
internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage

/// A mail that stands in an input, alone or attached to another one.
struct HeldMail: Sendable {
  /// The formats that a mail can be read from.
  enum Content: Sendable {
    /// A message in a range of a source.
    case mime(Message, any ByteSource, Range<UInt64>)
    /// A message of Outlook, and how many bytes it stands in.
    case outlook(OutlookMessage, size: UInt64)
  }

  let content: Content
  /// The part in which it is attached to another mail; `nil` where it is the input's own.
  let inside: String?
  /// Whether offsets in it are those of the input.
  let hasOffsets: Bool

  init(
    _ source: any ByteSource, _ range: Range<UInt64>, inside: String? = nil, hasOffsets: Bool = true
  ) throws(Errno) {
    content = .mime(try Message(source, range: range), source, range)
    self.inside = inside
    self.hasOffsets = hasOffsets
  }

  init(_ message: OutlookMessage, size: UInt64, inside: String? = nil) {
    content = .outlook(message, size: size)
    self.inside = inside
    hasOffsets = false
  }

  /// The header that it had on its way; `nil` where the format did not keep it.
  var headers: Headers? {
    switch content {
    case .mime(let message, _, _): message.headers
    case .outlook(let message, _): message.transportHeaders.map { Headers(text: $0) }
    }
  }

  /// What tells it from other mails.
  var identity: MailIdentity {
    switch content {
    case .mime(let message, _, _):
      MailIdentity(
        messageID: message.messageID, sender: message.sender?.address, date: message.date,
        subject: message.subject)
    case .outlook(let message, _):
      MailIdentity(
        messageID: message.messageID, sender: headers?.sender?.address, date: headers?.date,
        subject: message.subject)
    }
  }

  /// What its attachments are worth.
  func inspect(_ inspector: Inspector) throws(Errno) -> InputFinding {
    switch content {
    case .mime(_, let source, let range):
      return try inspector.inspectMail(source, range: range)
    case .outlook(let message, let size):
      return try inspector.inspectMail(message, size: size)
    }
  }
}

extension HeldMail {
  /// Attachments beyond these are not looked at for mails.
  private static let mostAttachments = 64
  /// Attached mails beyond these are passed over.
  private static let mostMails = 16

  /// The mails attached to it, at any depth of message/rfc822, and as files.
  func attachedMails() throws(Errno) -> [HeldMail] {
    var mails: [HeldMail] = []
    switch content {
    case .mime(let message, _, _):
      var looks = 0
      for (index, part) in message.parts.enumerated() where mails.count < Self.mostMails {
        if part.isMessage {
          if let mail = try attachedMessage(part, index, in: message) { mails.append(mail) }
        } else if !part.isMultipart, looks < Self.mostAttachments, PartRole(part) == .attachment {
          looks += 1
          let content = try DecodedContent(part).source
          mails += try Self.mails(in: content, inside: part.path)
        }
      }
    case .outlook(let message, let size):
      for attachment in message.attachments.prefix(Self.mostAttachments) {
        let inside = (self.inside.map { $0 + "." } ?? "") + attachment.path
        switch attachment.content {
        case .message(let inner): mails.append(HeldMail(inner, size: size, inside: inside))
        case .data(let source): mails += try Self.mails(in: source, inside: inside)
        default: break
        }
      }
    }
    return Array(mails.prefix(Self.mostMails))
  }

  /// The message that a part of type message/rfc822 is.
  private func attachedMessage(
    _ part: Part, _ index: Int, in message: Message
  ) throws(Errno) -> HeldMail? {
    let inside = (self.inside.map { $0 + "." } ?? "") + part.path
    guard let root = message.parts.first(where: { $0.parent == index }) else { return nil }
    let isDecoded = part.transferEncoding.isEncoded
    let source = isDecoded ? try DecodedContent(part).source : root.source
    let range = isDecoded ? 0..<source.size : part.body
    return try HeldMail(source, range, inside: inside, hasOffsets: hasOffsets && !isDecoded)
  }

  /// The mail that a file is.
  private static func mails(
    in source: any ByteSource, inside: String
  ) throws(Errno) -> [HeldMail] {
    if let message = try OutlookMessage(source) {
      return message.format == .msg ? [HeldMail(message, size: source.size, inside: inside)] : []
    }
    guard try Message.looksLikeMessage(source) else { return [] }
    return [try HeldMail(source, 0..<source.size, inside: inside, hasOffsets: false)]
  }
}
