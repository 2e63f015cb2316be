internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges a ZIP archive: what its directory lists, what other readers take for its content, and
/// what stands between.
struct ArchiveInspector {
  let reader: ArchiveReader
  let source: any ByteSource
  let limits: Limits
  let passwords: PasswordContext
  let work: InspectionMeter
  let path: [String]
  /// What the source looks like from its first bytes: something else may stand before the archive.
  let format: ContentFormat

  /// Judges the archive.
  ///
  /// - Returns: what was found, then what was found in archives inside it.
  func inspect(name: String?) throws(Errno) -> [AttachmentFinding] {
    let nested = NestedContent(
      limits: limits, passwords: passwords, work: work, path: path + [name ?? "(no name)"],
      name: name)
    var summary = ArchiveSummary()
    var coverage = ArchiveCoverage(size: source.size)
    var budget = WorkBudget(size: source.size)
    var answers = ReadersAnswers()

    var listed = ListedEntries(reader, nested: nested)
    try listed.judge(summary: &summary, coverage: &coverage, budget: &budget)
    for answer in listed.answers { answers.add(answer) }
    for reason in listed.deviations { summary.add(note: reason) }
    coverage.merge()
    let firstByte = coverage.leadingBytes
    var views = FileViews(source, main: .init(layout: reader.layout, views: listed.views))

    var findings: [AttachmentFinding] = []
    var others = OtherArchives(beside: reader)
    try others.find(outside: coverage, budget: &budget)
    coverage.add(record: reader.layout.endRecord)
    for choice in others.choices {
      for reason in Reason.all(choice, beside: reader.layout, from: firstByte) {
        summary.add(note: reason)
      }
      findings += try inspect(choice, nested, &summary, &coverage, &budget, &answers, &views)
    }
    if others.isLimited {
      views.addUnknown()
      answers.addUnknown()
      summary.add(
        note: Reason(.limitExceeded, "more archives in one file than are looked at"))
    }

    coverage.merge()
    // Entries that are listed and were not judged would be taken for hidden ones.
    if !listed.isCutOff {
      let hidden = try HiddenEntries(reader: reader).judge(
        in: coverage.searched(besides: reader.layout.comment), &listed.contents, &summary,
        &coverage, &budget)
      if !hidden.isEmpty { answers.add(listed.verdicts.union(hidden)) }
      coverage.merge()
    }
    try summary.add(listed.contents.passwords)
    findings.insert(contentsOf: listed.contents.findings, at: 0)
    if let overlap = coverage.overlap {
      summary.add(note: Reason(.overlap, "entries overlap: some readers refuse", offset: overlap))
    }
    try addSurroundings(coverage, &summary, &answers)
    var finding = summary.finding(name: name, answers)
    finding.views = try views.views(findings: summary.codes)
    if finding.container == .odf {
      try OpenDocument(reader: reader, limits: work.containerLimits).complete(&finding)
    }
    return [finding.at(path.isEmpty ? [] : nested.path)] + findings
  }

  /// Judges what another reader would list.
  private func inspect(
    _ choice: DirectoryChoice, _ nested: NestedContent, _ summary: inout ArchiveSummary,
    _ coverage: inout ArchiveCoverage, _ budget: inout WorkBudget, _ answers: inout ReadersAnswers,
    _ views: inout FileViews
  ) throws(Errno) -> [AttachmentFinding] {
    let other: ArchiveReader
    do throws(ZipError) { other = try ArchiveReader(reader, through: choice) } catch {
      answers.addUnknown()
      views.addUnknown()
      summary.add(note: try Reason(error))
      return []
    }
    var listed = ListedEntries(other, nested: nested)
    try listed.judge(summary: &summary, coverage: &coverage, budget: &budget)
    try summary.add(listed.contents.passwords)
    for answer in listed.answers { answers.add(answer) }
    views.add(.init(layout: other.layout, views: listed.views))
    // Its comment may hold the other archive, so it accounts for the record alone.
    coverage.add(record: choice.record)
    return listed.contents.findings
  }

  /// Says what stands before, between and behind what is accounted for.
  private func addSurroundings(
    _ coverage: ArchiveCoverage, _ summary: inout ArchiveSummary,
    _ answers: inout ReadersAnswers
  ) throws(Errno) {
    let leading = coverage.leadingBytes
    if leading > 0 {
      // A program unpacks the archive; anything else may be content that a viewer shows.
      if format != .program { answers.addUnknown() }
      summary.add(
        note: Reason(.prefix, "\(leading) bytes stand before the archive", offset: 0))
    }
    let record = reader.layout.endRecord
    for gap in coverage.gaps() where gap.lowerBound > 0 {
      guard
        let place = try UnaccountedBytes.first(in: gap, of: source, before: record.lowerBound)
      else { continue }
      answers.addUnknown()
      summary.add(
        note: Reason(
          .unaccountedBytes, "bytes that belong to no entry, which a reader may find",
          offset: place))
    }
    if record.upperBound < source.size {
      summary.add(
        note: Reason(
          .trailingBytes, "\(source.size - record.upperBound) bytes stand behind the archive",
          offset: record.upperBound))
    }
  }
}

extension AttachmentFinding {
  fileprivate func at(_ path: [String]) -> AttachmentFinding {
    var finding = self
    finding.path = path
    return finding
  }
}

extension Reason {
  /// That readers may take another archive, and where its end record stands.
  ///
  /// - Parameter firstByte: where the archive's first entry or directory begins.
  fileprivate static func all(
    _ choice: DirectoryChoice, beside layout: ArchiveLayout, from firstByte: UInt64
  ) -> [Reason] {
    let offset = choice.record.lowerBound
    guard !choice.usesUnaskedZip64 else {
      return [
        Reason(
          .zip64Differs, "a zip64 end record with other values, which some readers use unasked",
          offset: offset)
      ]
    }
    var reasons = [
      Reason(
        .severalEndRecords, "more than one end record: readers may choose another archive",
        offset: offset)
    ]
    if choice.comment.contains(layout.endRecord.lowerBound) || layout.comment.contains(offset) {
      reasons.append(
        Reason(.archiveInComment, "an archive stands in the comment of another", offset: offset))
    } else if offset < firstByte {
      reasons.append(
        Reason(.archiveInPrefix, "another archive stands before the archive", offset: offset))
    }
    return reasons
  }
}
