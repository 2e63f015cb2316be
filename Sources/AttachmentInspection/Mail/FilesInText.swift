internal import MailMessage
internal import PortableSystem
internal import SystemPackage

/// Judges files that stand within a text, as programs sent them before MIME: uuencoded, in yEnc or
/// in BinHex.
struct FilesInText {
  /// The inspector of content at the text's place.
  let content: ContentInspector

  /// Judges the files in a mail's text; each counts as an attachment of its own.
  ///
  /// - Parameter notes: takes in what is wrong with the text as a whole.
  func inspect(
    _ part: Part, notes: inout [Reason]
  ) throws(Errno) -> [AttachmentFinding] {
    let found = try EmbeddedFiles(part)
    if let limit = found.limitReached {
      notes.append(Reason(.limitExceeded, limit.text, offset: limit.offset))
    }
    if let rest = found.defects.first(where: { $0.code == .fileWithoutBeginning }) {
      notes.append(Reason(.notExamined, rest.text, offset: rest.offset))
    }
    var findings: [AttachmentFinding] = []
    let damage = found.encodingDamage
    for file in found.files {
      var inside = try inspect(file, with: content)
      if let damage, !inside.isEmpty { inside[0].damage(damage) }
      findings += inside
    }
    for index in findings.indices { findings[index].part = part.path }
    return findings
  }

  /// Judges a text that is a file itself; it counts by the files in it.
  ///
  /// - Returns: what was found, then what was found inside; `nil` where no file stands in it.
  func inspect(_ text: any ByteSource, name: String?) throws(Errno) -> [AttachmentFinding]? {
    let found = try EmbeddedFiles(text: text)
    let rest = found.defects.first { $0.code == .fileWithoutBeginning }
    guard !found.files.isEmpty || found.limitReached != nil || rest != nil else { return nil }
    var finding = AttachmentFinding(
      name: name, path: content.place(of: name), container: .encoded, verdict: .unknown)
    if let reason = content.depthReason {
      finding.reasons = [reason]
      return [finding]
    }
    let inner = content.inside(name)
    var findings: [AttachmentFinding] = []
    var verdicts: [Verdict] = []
    for file in found.files {
      let inside = try inspect(file, with: inner)
      if let first = inside.first { verdicts.append(first.verdict) }
      findings += inside.map(\.uncounted)
    }
    finding.verdict = .combining(verdicts)
    finding.reasons = [
      Reason(.fileInText, "a text with files in it, which decide what it counts for")
    ]
    if let limit = found.limitReached {
      finding.verdict = .worst(of: [finding.verdict, .unknown])
      finding.reasons.append(Reason(.limitExceeded, limit.text, offset: limit.offset))
    }
    if let rest {
      finding.verdict = .worst(of: [finding.verdict, .unknown])
      finding.reasons.append(Reason(.notExamined, rest.text, offset: rest.offset))
    }
    return [finding] + findings
  }

  private func inspect(
    _ file: EmbeddedFile, with inspector: ContentInspector
  ) throws(Errno) -> [AttachmentFinding] {
    var findings = try inspector.inspect(file.content, name: file.name)
    guard !findings.isEmpty else { return [] }
    findings[0].reasons.append(
      Reason(
        .fileInText, "it stands within a text (\(file.encoding.rawValue))", offset: file.offset))
    if let damage = file.damage { findings[0].damage(damage) }
    if let fork = file.resourceFork {
      // Only a Macintosh shows it; it may hold anything.
      findings[0].verdict = .worst(of: [findings[0].verdict, .unknown])
      findings[0].reasons.append(
        Reason(.notExamined, "a resource fork of \(fork.size) bytes, which is not looked at"))
    }
    return findings
  }
}

extension EmbeddedFiles {
  /// What is wrong with the transfer encoding around the text.
  fileprivate var encodingDamage: Defect? {
    defects.first { !$0.isLimit && $0.code != .fileWithoutBeginning }
  }
}

extension AttachmentFinding {
  /// What is missing could be anything.
  fileprivate mutating func damage(_ defect: Defect) {
    verdict = .worst(of: [verdict, .unknown])
    reasons.append(
      Reason(.encodingDamaged, "the encoding is damaged: \(defect.text)", offset: defect.offset))
  }
}
