internal import PortableSystem
internal import SystemPackage
internal import WinZipAES
internal import ZipCrypto

/// Judges content of any kind: an attachment, a file, an entry of an archive.
struct ContentInspector {
  let limits: Limits
  let passwords: PasswordContext
  let work: InspectionMeter
  /// Whether inline pictures of mails count as attachments.
  var countsInlinePictures = false
  /// The names of the containers around the content, the outermost first.
  var path: [String] = []

  /// Judges content.
  ///
  /// - Returns: what was found, then what was found in archives inside it.
  /// - Throws: the system's error alone.
  func inspect(_ source: any ByteSource, name: String?) throws(Errno) -> [AttachmentFinding] {
    guard source.size > 0 else {
      return [finding(name, .none, Reason(.noContent, "it is empty"))]
    }
    let format = try ContentFormat(of: source)
    // The end of such a file may be that of an archive that it carries.
    let own = format.carriesFiles ? try inspectOther(source, name: name, format) : nil
    if let own, own.excludeArchive { return own }
    let reader: ArchiveReader
    do {
      reader = try ArchiveReader(
        source, limits: limits, ciphers: [WinZipAES()], tolerance: .lenient, meter: work.content)
    } catch {
      let reason = try Reason(error)
      // What looks like an end record by chance, in content of another kind, is no archive.
      let kinds: [ZipError.Kind] = [.limitExceeded, .unsupported, .encryptedDirectory]
      if format == .zip || kinds.contains(error.kind) {
        var finding = finding(name, .unknown, reason)
        finding.container = .zip
        if error.kind == .encryptedDirectory { finding.encryption = ["strong"] }
        return [finding]
      }
      return if let own { own } else { try inspectOther(source, name: name, format) }
    }
    let findings = try ArchiveInspector(
      reader: reader, source: source, limits: limits, passwords: passwords, work: work,
      path: path, format: format
    ).inspect(name: name)
    guard let own else { return findings }
    return own.hold(findings[0]) ? own : Self.both(own, findings)
  }

  /// What is one thing to some readers and a ZIP archive to others.
  private static func both(
    _ own: [AttachmentFinding], _ archive: [AttachmentFinding]
  ) -> [AttachmentFinding] {
    var findings = archive
    findings[0].verdict =
      archive[0].verdict == .unknown
      ? .worst(of: [own[0].verdict, .unknown])
      : .disagreeing([own[0].verdict, archive[0].verdict])
    findings[0].reasons.insert(
      Reason(
        .readersDisagree,
        "it begins as \(own[0].container.rawValue) and ends as a zip archive: readers of each see "
          + "other content", offset: 0), at: 0)
    return findings + own.map(\.uncounted)
  }

  /// The same for what is inside a container.
  func inside(_ name: String?) -> ContentInspector {
    var inspector = self
    inspector.path.append(name ?? Self.noName)
    return inspector
  }

  /// Why nothing inside a container at this place is looked at; `nil` where it is.
  var depthReason: Reason? {
    guard path.count >= limits.nestedArchives else { return nil }
    return Reason(
      .limitExceeded, "containers are nested deeper than the limit of \(limits.nestedArchives)")
  }

  /// The path of a finding: none for what is not inside a container.
  func place(of name: String?) -> [String] { path.isEmpty ? [] : path + [name ?? Self.noName] }

  /// The inspector of mails at this place.
  var messageInspector: MessageInspector { MessageInspector(content: self) }

  private static let noName = "(no name)"

  /// Judges what is no ZIP archive.
  private func inspectOther(
    _ source: any ByteSource, name: String?, _ format: ContentFormat
  ) throws(Errno) -> [AttachmentFinding] {
    // The formats without encryption of their own need no further look.
    if case .plain(let kind) = format, kind != ContentFormat.text {
      return [inspectByFormat(name: name, format)]
    }
    if let findings = try CarriedMail(content: self).inspect(source, name: name) { return findings }
    if let findings = try ContainerInspector(content: self).inspect(source, name: name) {
      return findings
    }
    if format == .plain(ContentFormat.text),
      let findings = try FilesInText(content: self).inspect(source, name: name)
    {
      return findings
    }
    return [inspectByFormat(name: name, format)]
  }

  private func inspectByFormat(name: String?, _ format: ContentFormat) -> AttachmentFinding {
    switch format {
    case .encryptable(let container):
      var finding = finding(
        name, .unknown,
        Reason(
          .formatNotExamined, "\(container.rawValue) is not examined, so it may be protected or not"
        ))
      finding.container = container
      return finding
    case .plain(let kind):
      return finding(
        name, .notProtected, Reason(.plainFile, "a file that anybody can open: \(kind)"))
    case .program:
      return finding(
        name, .notProtected, Reason(.plainFile, "a file that anybody can open: a program or script")
      )
    case .structured:
      return finding(
        name, .notProtected,
        Reason(.plainFile, "not encrypted as a whole: its bytes are not evenly spread"))
    case .unknown, .zip:
      return finding(
        name, .unknown,
        Reason(.formatUnknown, "the format is not recognised, so it may be encrypted or not"))
    }
  }

  private func finding(
    _ name: String?, _ verdict: Verdict, _ reason: Reason
  ) -> AttachmentFinding {
    AttachmentFinding(name: name, path: place(of: name), verdict: verdict, reasons: [reason])
  }
}

extension ContentFormat {
  /// Whether files may stand in it as they are, so that its last bytes can be those of an archive
  /// inside.
  fileprivate var carriesFiles: Bool {
    switch self {
    case .encryptable(.compoundFile), .encryptable(.tnef), .encryptable(.compressed),
      .encryptable(.sevenZip), .encryptable(.rar):
      true
    default: false
    }
  }
}

extension [AttachmentFinding] {
  /// Whether no archive can stand behind what was read, nor end with it.
  fileprivate var excludeArchive: Bool {
    switch self[0].container {
    case .sevenZip, .rar, .compressed:
      self[0].verdict != .unknown && !self[0].reasons.contains { $0.code == .trailingBytes }
    default: false
    }
  }

  /// Whether a ZIP archive that ends near the file's end is one of those that were found inside, or
  /// several: all of its entries are, as far as they can be read where it stands.
  fileprivate func hold(_ archive: AttachmentFinding) -> Bool {
    var inside: [String: VerdictSet] = [:]
    for entry in dropFirst().flatMap(\.entries) {
      inside[entry.name, default: []].insert(entry.verdict)
    }
    return !archive.entries.isEmpty
      && archive.entries.allSatisfy { entry in
        guard let verdicts = inside[entry.name] else { return false }
        return entry.verdict == .unknown || verdicts.contains(entry.verdict)
      }
  }
}
