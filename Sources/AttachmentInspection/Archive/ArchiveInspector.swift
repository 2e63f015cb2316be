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

  /// All payloads together may be as long as so many times the archive.
  private static let workFactor: UInt64 = 2

  /// Judges the archive.
  ///
  /// - Returns: what was found, then what was found in archives inside it.
  func inspect(name: String?) throws(Errno) -> [AttachmentFinding] {
    let path = path + [name ?? "(no name)"]
    var summary = ArchiveSummary()
    var coverage = ArchiveCoverage(layout: reader.layout)
    var nested: [AttachmentFinding] = []
    var entries = reader.entries()
    var work: UInt64 = 0
    while let entry = try next(of: &entries, reportingTo: &summary) {
      // Entries that share their bytes would have them read again and again.
      work += min(entry.compressedSize, source.size)
      guard work <= Self.workFactor * source.size + (1 << 20) else {
        summary.add(
          .unknown,
          Reason(
            .limitExceeded, "entries share their bytes so often that they are not read further",
            entry: entry.name.text, offset: entry.headerOffset))
        break
      }
      var judgement = try EntryJudge(reader: reader).judge(entry)
      if judgement.mayBeArchive {
        nested += try inspectInside(entry, path: path, &judgement)
      }
      coverage.add(judgement.extent)
      summary.add(judgement, of: entry)
    }
    let disagreements = try coverage.reasons(in: source, endRecords: reader.otherEndRecords)
    for reason in disagreements { summary.add(.unknown, reason) }
    addSurroundings(to: &summary, leadingBytes: coverage.leadingBytes)
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
  private func addSurroundings(to summary: inout ArchiveSummary, leadingBytes: UInt64) {
    let layout = reader.layout
    if leadingBytes > 0 {
      let reason = Reason(.prefix, "\(leadingBytes) bytes stand before the archive", offset: 0)
      // A program unpacks the archive; anything else may be content that a viewer shows.
      if format == .program { summary.add(note: reason) } else { summary.add(.unknown, reason) }
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
