internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges a ZIP archive: its entries one by one, then what stands between them.
struct ArchiveInspector {
  let reader: ArchiveReader
  let source: any ByteSource
  let limits: Limits
  let path: [String]
  /// What the source looks like from its first bytes: something else may stand before the archive.
  let format: ContentFormat

  /// Judges the archive.
  ///
  /// - Returns: what was found, then what was found in archives inside it.
  func inspect(name: String?) throws(Errno) -> [AttachmentFinding] {
    let path = path + [name ?? "(no name)"]
    var summary = ArchiveSummary()
    var coverage = ArchiveCoverage(layout: reader.layout)
    var nested: [AttachmentFinding] = []
    var entries = reader.entries()
    while let entry = try next(of: &entries, reportingTo: &summary) {
      var judgement = try EntryJudge(reader: reader).judge(entry)
      if judgement.mayBeArchive {
        nested += try inspectInside(entry, path: path, &judgement)
      }
      coverage.add(judgement.extent)
      summary.add(judgement, of: entry)
    }
    let disagreements = try coverage.reasons(in: source, endRecords: reader.otherEndRecords)
    for reason in disagreements { summary.add(.unknown, reason) }
    addSurroundings(to: &summary)
    var finding = summary.finding(name: name)
    finding.path = self.path.isEmpty ? [] : path
    return [finding] + nested
  }

  /// The next entry; a directory that cannot be read on ends the walk with a reason.
  private func next(
    of entries: inout EntryIterator, reportingTo summary: inout ArchiveSummary
  ) throws(Errno) -> Entry? {
    do { return try entries.next() } catch {
      summary.add(.unknown, try Reason(error))
      return nil
    }
  }

  /// Looks whether a plain entry's content is an archive, or may be encrypted in a way of its own.
  private func inspectInside(
    _ entry: Entry, path: [String], _ judgement: inout EntryJudge.Judgement
  ) throws(Errno) -> [AttachmentFinding] {
    let content: TemporaryFile
    do {
      guard try mayHoldArchive(entry) else { return [] }
      guard path.count < limits.nestedArchives else {
        judgement.verdict = .unknown
        judgement.reasons.append(
          Reason(
            .limitExceeded, "archives are nested deeper than the limit of \(limits.nestedArchives)",
            entry: entry.name.text))
        return []
      }
      content = try reader.spooledContent(of: entry)
    } catch {
      judgement.verdict = .unknown
      judgement.reasons.append(try Reason(error, entry: entry))
      return []
    }
    let findings = try ContentInspector(limits: limits, path: path)
      .inspect(content, name: entry.name.text)
    guard let inner = findings.first, inner.container != .none else { return [] }
    judgement.verdict = inner.verdict
    judgement.reasons.append(
      Reason(
        .nested,
        "holds other content (\(inner.container.rawValue)), which decides what it counts for",
        entry: entry.name.text))
    return findings.map { finding in
      var finding = finding
      finding.counted = false
      if finding.path.isEmpty { finding.path = path + [entry.name.text] }
      return finding
    }
  }

  /// Whether an entry's content begins as something that a reader would open in its turn.
  private func mayHoldArchive(_ entry: Entry) throws(ZipError) -> Bool {
    switch ContentFormat(head: try reader.contentHead(of: entry, count: ContentFormat.headSize)) {
    case .plain, .structured: false
    case .zip, .encryptable, .program, .unknown: true
    }
  }

  /// Says what stands before and behind the archive.
  private func addSurroundings(to summary: inout ArchiveSummary) {
    let layout = reader.layout
    if layout.prefix > 0 {
      let reason = Reason(.prefix, "\(layout.prefix) bytes stand before the archive", offset: 0)
      // A viewer that goes by the first bytes shows a picture or a page, not the archive.
      switch format {
      case .plain(let kind) where kind != "text":
        summary.add(.unknown, reason)
      case .encryptable:
        summary.add(.unknown, reason)
      default:
        summary.add(note: reason)
      }
    }
    let end = layout.endRecord.upperBound
    if end < source.size {
      summary.add(
        note: Reason(
          .trailingBytes, "\(source.size - end) bytes stand behind the archive", offset: end))
    }
  }
}

extension ArchiveReader {
  /// The first bytes of an entry's plain content.
  fileprivate func contentHead(of entry: Entry, count: Int) throws(ZipError) -> [UInt8] {
    let content = try content(of: entry, password: nil)
    var buffer = [UInt8](repeating: 0, count: count)
    var span = buffer.mutableSpan
    let filled = try content.read(into: &span)
    return Array(buffer.prefix(filled))
  }

  /// An entry's plain content in a temporary file.
  fileprivate func spooledContent(of entry: Entry) throws(ZipError) -> TemporaryFile {
    let content = try content(of: entry, password: nil)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let file: TemporaryFile
    do { file = try TemporaryFile() } catch { throw ZipError(error, entry: entry.name.text) }
    while true {
      var span = buffer.mutableSpan
      let count = try content.read(into: &span)
      if count == 0 { return file }
      do { try file.write(buffer.span.extracting(..<count)) } catch {
        throw ZipError(error, entry: entry.name.text)
      }
    }
  }
}
