internal import MailMessage
internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges the attachments of a mail.
struct MessageInspector {
  let limits: Limits
  let countsInlinePictures: Bool

  /// Judges every attachment, and says which parts were not looked at.
  func inspect(_ message: Message) throws(Errno) -> InputFinding {
    let shownPictures = try ShownPictures(in: message)
    var finding = InputFinding(
      kind: .message, messageID: message.messageID, subject: message.subject, attachments: [])
    for part in message.parts where !part.isMultipart && !part.isMessage {
      finding.attachments += try inspect(part, shownPictures: shownPictures)
    }
    for part in message.parts where PartRole(part) == .body && !part.isMultipart && !part.isMessage
    {
      if let place = try FilesInText(part).first {
        finding.notes.append(
          Reason(
            .notExamined, "part \(part.path) has a file within its text, which is not examined",
            offset: part.body.lowerBound + (part.transferEncoding.isEncoded ? 0 : place)))
      }
    }
    for part in message.parts {
      if let defect = part.unexamined { finding.notes.append(Reason(notExamined: defect)) }
    }
    if let limit = message.limitReached {
      finding.notes.append(
        Reason(.limitExceeded, limit.text, offset: limit.offset))
    }
    return finding
  }

  private func inspect(
    _ part: Part, shownPictures: ShownPictures
  ) throws(Errno) -> [AttachmentFinding] {
    let role = PartRole(part)
    if role == .body, try !hidesContainer(part) { return [] }
    if part.mediaType.type == "message" { return [AttachmentFinding(notLookedThrough: part)] }
    let content = try DecodedContent(part)
    var findings = try ContentInspector(limits: limits).inspect(content.source, name: part.fileName)
    guard var first = findings.first else { return [] }
    first.recognise(mediaType: part.mediaType)
    if let defect = content.defect {
      first.reasons.append(
        Reason(.encodingDamaged, "the encoding is damaged: \(defect.text)", offset: defect.offset))
    }
    switch role {
    case .signature:
      first.counted = false
      first.reasons.insert(Reason(.signature, "a signature, which does not count"), at: 0)
    case .attachment where !countsInlinePictures && shownPictures.contains(part):
      let head = try content.source.bytes(at: 0, count: ContentFormat.headSize)
      if first.container == .none, ContentFormat(head: head).isPicture {
        first.counted = false
        first.reasons.insert(
          Reason(.inlinePicture, "a picture that the text shows, which does not count"), at: 0)
      }
    case .attachment, .body: break
    }
    findings[0] = first
    for index in findings.indices { findings[index].part = part.path }
    return findings
  }

  /// Whether a part that goes for the mail's text is an archive or document by its content.
  private func hidesContainer(_ part: Part) throws(Errno) -> Bool {
    var head = [UInt8](repeating: 0, count: ContentFormat.headSize)
    var span = head.mutableSpan
    let decoder = PartDecoder(part, as: try part.apparentTransferEncoding())
    let count = try decoder.read(ContentFormat.headSize, into: &span)
    switch ContentFormat(head: Array(head.prefix(count))) {
    case .zip, .encryptable(.sevenZip), .encryptable(.rar), .encryptable(.pdf),
      .encryptable(.compoundFile):
      return true
    case .encryptable, .plain, .program, .structured, .unknown:
      return false
    }
  }
}

extension Reason {
  /// A part of the mail that may hold attachments and was not looked at.
  fileprivate init(notExamined defect: Defect) {
    self.init(
      defect.isLimit ? .limitExceeded : .notExamined,
      "part \(defect.part) was not looked at: \(defect.text)", offset: defect.offset)
  }
}

extension AttachmentFinding {
  /// A piece of a split mail, a reference to content elsewhere, a report: messages of other kinds.
  fileprivate init(notLookedThrough part: Part) {
    let isReport = ["delivery-status", "disposition-notification"].contains(part.mediaType.subtype)
    self.init(
      name: part.fileName, part: part.path, counted: !isReport,
      container: isReport ? .none : .partialMessage,
      verdict: isReport ? .notProtected : .unknown,
      reasons: [
        isReport
          ? Reason(.report, "a report on the delivery of a mail, which does not count")
          : Reason(.formatNotExamined, "\(part.mediaType.description) is not looked through")
      ])
  }

  /// Takes the sender's word for protections that their content alone does not show.
  ///
  /// Signed data of S/MIME is not encrypted, yet it is not looked through either.
  fileprivate mutating func recognise(mediaType: MediaType) {
    guard container == .none, ["pkcs7-mime", "x-pkcs7-mime"].contains(mediaType.subtype) else {
      return
    }
    container = .smime
    verdict = .unknown
    reasons = [
      Reason(.formatNotExamined, "s/mime is not examined, so it may be protected or not")
    ]
  }
}
