internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage

/// Judges the attachments of a message of Outlook or of a TNEF stream.
struct OutlookInspector {
  /// The inspector of content inside the message.
  let content: ContentInspector

  /// Judges every attachment, those of messages within it too.
  func inspect(_ message: OutlookMessage) throws(Errno) -> InputFinding {
    let headers = message.transportHeaders.map { Headers(text: $0) }
    var finding = InputFinding(
      kind: .message, messageID: message.messageID, subject: message.subject,
      sender: headers?.sender?.address, date: headers?.date, attachments: [])
    try add(message, to: &finding)
    for problem in [message.firstLoss, message.limitReached].compactMap(\.self) {
      let note = Reason(
        problem.isLimit ? .limitExceeded : .notExamined,
        "attachments may be missing: \(problem.text)", offset: problem.offset)
      if !finding.notes.contains(note) { finding.notes.append(note) }
    }
    return finding
  }

  private func add(
    _ message: OutlookMessage, to finding: inout InputFinding
  ) throws(Errno) {
    var shown = ShownPictures()
    if let html = message.html { try shown.scan(html.source) }
    for attachment in message.attachments {
      finding.attachments += try inspect(attachment, shown, notes: &finding.notes)
    }
  }

  private func inspect(
    _ attachment: OutlookAttachment, _ shown: ShownPictures, notes: inout [Reason]
  ) throws(Errno) -> [AttachmentFinding] {
    let contents = [attachment.content].compactMap(\.self) + attachment.otherContents
    guard !contents.isEmpty else { return [missing(attachment)] }
    var readings: [[AttachmentFinding]] = []
    for content in contents {
      readings.append(try inspect(content, of: attachment, shown, notes: &notes))
    }
    guard readings.count > 1 else { return readings[0] }
    return [ambiguous(readings.flatMap(\.self), attachment)]
      + readings.flatMap(\.self)
      .map(\.uncounted)
  }

  private func inspect(
    _ held: OutlookContent, of attachment: OutlookAttachment, _ shown: ShownPictures,
    notes: inout [Reason]
  ) throws(Errno) -> [AttachmentFinding] {
    switch held {
    case .data(let source): return try inspect(source, of: attachment, shown)
    case .message(let message):
      // A message within the message is looked through, like one within a mail.
      let inner = try inspect(message)
      notes += inner.notes
      return inner.attachments
    case .object(let object): return try inspect(object, of: attachment)
    case .reference(let place):
      return [
        finding(
          attachment, .partialMessage, .unknown,
          Reason(.formatNotExamined, "its content stands elsewhere: \(place)"))
      ]
    }
  }

  private func inspect(
    _ source: any ByteSource, of attachment: OutlookAttachment, _ shown: ShownPictures
  ) throws(Errno) -> [AttachmentFinding] {
    var findings = try content.inspect(source, name: attachment.name)
    for index in findings.indices { findings[index].part = attachment.path }
    guard !findings.isEmpty, !content.countsInlinePictures, findings[0].container == .none else {
      return findings
    }
    let isShown =
      attachment.isInline || attachment.isHidden || shown.contains(identifier: attachment.contentID)
    let head = try source.bytes(at: 0, count: ContentFormat.headSize)
    if isShown, ContentFormat(head: head).isPicture {
      findings[0].counted = false
      findings[0].reasons.insert(
        Reason(.inlinePicture, "a picture that the text shows, which does not count"), at: 0)
    }
    return findings
  }

  /// An object of another program: what is in its streams decides.
  private func inspect(
    _ object: OutlookObject, of attachment: OutlookAttachment
  ) throws(Errno) -> [AttachmentFinding] {
    var inner: [AttachmentFinding] = []
    if let data = object.data { inner += try content.inspect(data, name: attachment.name) }
    for stream in object.streams where stream.source.size > 0 {
      inner += try content.inspect(stream.source, name: stream.path.last ?? attachment.name)
    }
    let containers = inner.filter { $0.container != .none }
    let verdict =
      inner.isEmpty
      ? Verdict.none
      : containers.isEmpty
        ? .worst(of: inner.map(\.verdict)) : .combining([.notProtected] + containers.map(\.verdict))
    var finding = finding(
      attachment, .none, verdict,
      Reason(.embeddedObject, "an object of another program, which counts by what is in it"))
    finding.part = attachment.path
    return [finding] + containers.map(\.uncounted)
  }

  /// An attachment with several contents, of which readers show one or the other.
  private func ambiguous(
    _ findings: [AttachmentFinding], _ attachment: OutlookAttachment
  ) -> AttachmentFinding {
    let verdicts = Set(findings.filter(\.counted).map(\.verdict))
    let isSame = verdicts.count < 2
    let worst = Verdict.worst(of: verdicts)
    let isDecided = isSame || [.pseudoProtected, .exposed].contains(worst)
    var finding = AttachmentFinding(
      name: attachment.name, part: attachment.path, path: content.place(of: attachment.name),
      verdict: isDecided ? worst : .ambiguous)
    finding.reasons = [
      Reason(
        .readersDisagree, "it has several contents, of which a reader may show any",
        offset: attachment.offset)
    ]
    return finding
  }

  private func missing(_ attachment: OutlookAttachment) -> AttachmentFinding {
    switch attachment.method {
    case .none:
      finding(attachment, .none, .none, Reason(.noContent, "nothing is attached"))
    default:
      finding(
        attachment, .none, .unknown,
        Reason(.damaged, "its content is missing", offset: attachment.offset))
    }
  }

  private func finding(
    _ attachment: OutlookAttachment, _ container: Container, _ verdict: Verdict, _ reason: Reason
  ) -> AttachmentFinding {
    var finding = AttachmentFinding(
      name: attachment.name, part: attachment.path, path: content.place(of: attachment.name),
      container: container, verdict: verdict)
    finding.reasons = [reason]
    return finding
  }
}
