internal import MailMessage
internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges the attachments of a mail.
struct MessageInspector {
  /// The inspector of content inside the mail.
  let content: ContentInspector

  /// Judges every attachment, and says which parts were not looked at.
  func inspect(_ message: Message) throws(Errno) -> InputFinding {
    let shownPictures = try ShownPictures(in: message)
    var finding = InputFinding(
      kind: .message, messageID: message.messageID, subject: message.subject,
      sender: message.sender?.address, date: message.date, attachments: [])
    for part in message.parts where !part.isMultipart && !part.isMessage {
      if PartRole(part) == .body {
        finding.attachments += try FilesInText(content: content).inspect(
          part, notes: &finding.notes)
      }
      let parent = part.parent.map { message.parts[$0].mediaType }
      finding.attachments += try inspect(
        part, isInSigned: parent?.description == "multipart/signed", shownPictures: shownPictures)
    }
    for part in message.parts {
      if let defect = part.unexamined { finding.notes.append(Reason(notExamined: defect)) }
    }
    let ambiguous = message.defects.first { [.headerTwice, .parameterTwice].contains($0.code) }
    if let ambiguous {
      finding.notes.append(
        Reason(
          .readersMayDiffer, "mail programs may see other parts: \(ambiguous.text)",
          offset: ambiguous.offset))
    }
    if let limit = message.limitReached {
      finding.notes.append(
        Reason(.limitExceeded, limit.text, offset: limit.offset))
    }
    finding.work = content.work.work
    return finding
  }

  private func inspect(
    _ part: Part, isInSigned: Bool, shownPictures: ShownPictures
  ) throws(Errno) -> [AttachmentFinding] {
    let role = PartRole(part)
    if role == .body, try !hidesContainer(part) { return [] }
    let isReport = try part.isReport()
    if part.mediaType.type == "message", isReport || !part.claimsReport {
      var finding = AttachmentFinding(notLookedThrough: part)
      finding.path = content.place(of: part.givenName)
      return [finding]
    }
    var (decoded, findings) = try inspectContent(of: part)
    guard var first = findings.first else { return [] }
    first.recognise(mediaType: part.mediaType)
    if case .other(let word) = part.transferEncoding, first.container == .none, first.isPlainFile {
      first.verdict = .unknown
      first.reasons.insert(
        Reason(
          .encodingDamaged, "its encoding is not known (\(word.prefix(40)))",
          offset: part.body.lowerBound), at: 0)
    }
    if [.uuencode, .yEnc].contains(part.transferEncoding), decoded.defect != nil {
      // There may be another file, or the rest of this one.
      first.verdict = .worst(of: [first.verdict, .unknown])
    }
    if let defect = decoded.defect {
      first.reasons.append(
        Reason(.encodingDamaged, "the encoding is damaged: \(defect.text)", offset: defect.offset))
    }
    switch role {
    case .signature:
      let head = try decoded.source.bytes(at: 0, count: ContentFormat.headSize)
      // One that has content with it is more than a signature.
      let isSignature =
        switch first.container {
        case .smime, .pgp: [.none, .unknown].contains(first.verdict)
        case .none: head.isSignature || isInSigned
        default: false
        }
      if decoded.source.size < Self.longestSignature, isSignature {
        first.counted = false
        first.reasons.insert(Reason(.signature, "a signature, which does not count"), at: 0)
      }
    case .control:
      let head = try decoded.source.bytes(at: 0, count: ContentFormat.headSize)
      if ContentFormat(head: head) == .plain(ContentFormat.text), decoded.source.size < 128 {
        first.counted = false
        first.reasons.insert(
          Reason(.controlPart, "it only names the next part's protection, which does not count"),
          at: 0)
      }
    case .attachment where !content.countsInlinePictures && shownPictures.contains(part):
      let head = try decoded.source.bytes(at: 0, count: ContentFormat.headSize)
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

  /// Judges a part's content, by what its bytes look like and by what its header says where that
  /// is another: programs differ in which they go by.
  private func inspectContent(
    of part: Part
  ) throws(Errno) -> (DecodedContent, [AttachmentFinding]) {
    let readings = try DecodedContent.readings(of: part)
    let apparent = try content.inspect(readings[0].source, name: part.givenName)
    guard readings.count > 1, let first = apparent.first else { return (readings[0], apparent) }
    let stated = try content.inspect(readings[1].source, name: part.givenName)
    // What is made of bytes that are not encoded so is of no kind, nor is a text of base64.
    guard let other = stated.first, other.container != .none else { return (readings[0], apparent) }
    guard first.container != .none else { return (readings[1], stated) }
    var findings = apparent
    let verdicts = [first.verdict, other.verdict]
    // An answer that cannot be told is no other answer.
    findings[0].verdict =
      verdicts.contains(.unknown) ? .worst(of: verdicts) : .disagreeing(verdicts)
    findings[0].reasons.insert(
      Reason(
        .readersDisagree,
        "as its transfer encoding says it is \(other.container.rawValue), as its bytes look "
          + "\(first.container.rawValue): mail programs may give either", offset: 0), at: 0)
    return (readings[0], findings + stated.map(\.uncounted))
  }

  /// The longest signature with its certificates, in bytes.
  private static let longestSignature: UInt64 = 256 << 10

  /// Whether a part that goes for the mail's text is an archive or document by its content.
  private func hidesContainer(_ part: Part) throws(Errno) -> Bool {
    for reading in try DecodedContent.readings(of: part) where try isContainer(reading.source) {
      return true
    }
    return false
  }

  private func isContainer(_ source: any ByteSource) throws(Errno) -> Bool {
    let format = ContentFormat(head: try source.bytes(at: 0, count: ContentFormat.headSize))
    switch format {
    case .zip: return true
    // A protected text is no attachment; what it is worth as a mail is not asked.
    case .encryptable(let container): return container != .pgp
    case .plain, .program, .structured, .unknown:
      if format.isPicture { return true }
      do throws(ZipError) {
        // Text may stand before an archive; readers of ZIP begin at the end.
        _ = try ArchiveReader(source, limits: content.limits)
        return true
      } catch {
        if case .system(let errno) = error.kind { throw errno }
        return false
      }
    }
  }
}

extension [UInt8] {
  /// Whether this begins as a signature of OpenPGP, or as an ASN.1 sequence, as those of S/MIME.
  fileprivate var isSignature: Bool {
    has(Array("-----BEGIN PGP SIGNATURE".utf8), at: 0) || (has([0x30], at: 0) && count > 2)
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
    let isReport = part.claimsReport
    self.init(
      name: part.givenName, part: part.path, counted: !isReport,
      container: isReport ? .none : .partialMessage,
      verdict: isReport ? .notProtected : .unknown,
      reasons: [
        isReport
          ? Reason(.report, "a report on the delivery of a mail, which does not count")
          : Reason(.formatNotExamined, "\(part.mediaType.description) is not looked through")
      ])
  }

  /// Whether it was told to be plain by what its bytes look like.
  fileprivate var isPlainFile: Bool { verdict == .notProtected }

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

extension Part {
  /// Whether it says that it is a report on a mail's delivery (RFC 3464) or reading (RFC 8098).
  fileprivate var claimsReport: Bool {
    mediaType.type == "message"
      && ["delivery-status", "disposition-notification", "global-delivery-status"]
        .contains(mediaType.subtype)
  }

  /// Whether it is one: short, and begins with a field that such a report has.
  fileprivate func isReport() throws(Errno) -> Bool {
    guard claimsReport, body.count < 1 << 16 else { return false }
    let content = try DecodedContent(self).source
    let head = try content.bytes(at: 0, count: ContentFormat.headSize)
    guard ContentFormat(head: head) == .plain(ContentFormat.text) else { return false }
    let fields = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(16).map { line in
      String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self).lowercased()
    }
    let known: Set = [
      "reporting-mta", "original-envelope-id", "final-recipient", "original-recipient",
      "arrival-date", "dsn-gateway", "received-from-mta", "reporting-ua", "disposition", "action",
      "status",
    ]
    guard fields.contains(where: known.contains) else { return false }
    return try EmbeddedFiles(self).files.isEmpty
  }
}
