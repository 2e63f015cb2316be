internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage

/// Judges mail that is a file itself, whatever its type and name say.
///
/// A message, a mailbox, a message of Outlook, a winmail.dat: each counts by what is attached to it.
struct CarriedMail {
  /// The inspector of content at the file's place.
  let content: ContentInspector

  /// A mailbox that is attached is looked through to so many messages.
  private static let longestMailbox = 10_000

  /// Judges a file.
  ///
  /// - Returns: what was found, then what was found inside; `nil` where it is no mail.
  func inspect(_ source: any ByteSource, name: String?) throws(Errno) -> [AttachmentFinding]? {
    let isOutlook = try isOutlook(source)
    if let reason = content.depthReason {
      guard try MailboxKind(source) != nil else { return nil }
      let finding = AttachmentFinding(
        name: name, path: content.place(of: name), container: .message, verdict: .unknown,
        reasons: [reason])
      return [finding]
    }
    let inner = content.inside(name)
    if isOutlook {
      guard let message = try OutlookMessage(source) else { return nil }
      let mail = try OutlookInspector(content: inner).inspect(message)
      return carrier(name, message.format == .msg ? .msg : .tnef, [mail])
    }
    guard let mails = try mails(in: source, inner) else { return nil }
    return carrier(name, .message, mails)
  }

  private func isOutlook(_ source: any ByteSource) throws(Errno) -> Bool {
    switch ContentFormat(head: try source.bytes(at: 0, count: ContentFormat.headSize)) {
    case .encryptable(.compoundFile), .encryptable(.tnef): true
    default: false
    }
  }

  private func mails(
    in source: any ByteSource, _ inner: ContentInspector
  ) throws(Errno) -> [InputFinding]? {
    let inspector = inner.messageInspector
    switch try MailboxKind(source) {
    case nil: return nil
    case .message: return [try inspector.inspect(Message(source))]
    case .appleMail:
      guard let file = try AppleMailFile(source) else { return nil }
      var finding = try inspector.inspect(Message(source, range: file.message))
      finding.notes += file.defects.map(Reason.init(frame:))
      return [finding]
    case .mailbox:
      var mailbox = Mailbox(source)
      var findings: [InputFinding] = []
      while let message = try mailbox.next() {
        var finding: InputFinding
        if findings.count < Self.longestMailbox {
          finding = try inspector.inspect(Message(source, range: message.range))
          finding.notes += message.defects.map(Reason.init(frame:))
        } else {
          finding = InputFinding(kind: .message, attachments: [])
          finding.notes = [
            Reason(
              .limitExceeded, "more mails in one attachment than are looked at",
              offset: message.range.lowerBound)
          ]
        }
        findings.append(finding)
        if findings.count > Self.longestMailbox { break }
      }
      return findings
    }
  }

  private func carrier(
    _ name: String?, _ container: Container, _ mails: [InputFinding]
  ) -> [AttachmentFinding] {
    let attachments = mails.flatMap(\.attachments)
    let count = attachments.count { $0.counted }
    let finding = AttachmentFinding(
      name: name, path: content.place(of: name), container: container,
      verdict: .worst(of: mails.map(\.verdict)),
      reasons: [
        Reason(
          .carriedMail,
          count == 0
            ? "mail without attachments, which does not count"
            : "mail, which counts by what is attached to it")
      ] + mails.flatMap(\.notes))
    return [finding] + attachments.map(\.uncounted)
  }
}
