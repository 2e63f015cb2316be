internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges the entries that one central directory lists.
struct ListedEntries {
  let reader: ArchiveReader
  let nested: NestedContent
  /// What is in them.
  var contents: EntryContents
  /// The verdicts of all of them.
  private(set) var verdicts: VerdictSet = []
  /// The verdicts of those that readers see who stop at the number that the end record announces.
  private var announced: VerdictSet = []
  /// The verdicts of those that readers see who stop where the end record ends the directory.
  private var withinStatedSize: VerdictSet = []
  /// Whether there are more of them than were judged.
  private(set) var isCutOff = false
  /// What readers make of them.
  private(set) var views = ArchiveViews()
  private var deviation: DirectoryDeviation?
  private var names = NameClashes()

  init(_ reader: ArchiveReader, nested: NestedContent) {
    self.reader = reader
    self.nested = nested
    contents = EntryContents(of: reader, nested: nested)
  }

  /// Judges them all.
  mutating func judge(
    summary: inout ArchiveSummary, coverage: inout ArchiveCoverage, budget: inout WorkBudget
  ) throws(Errno) {
    var entries = reader.entries()
    var directoryEnd = reader.layout.directory.upperBound
    do throws(ZipError) {
      while let entry = try entries.next() {
        guard nested.work.takeEntry() else {
          throw ZipError(
            .limitExceeded, entry: entry.name.text, offset: entry.headerOffset,
            detail: "more entries, with those of archives inside, than the limit of "
              + "\(nested.limits.entries)")
        }
        do throws(Errno) { try judge(entry, &summary, &coverage, &budget) } catch {
          throw ZipError(error)
        }
        if budget.isExhausted {
          stop()
          break
        }
      }
      deviation = entries.deviation
      directoryEnd = max(directoryEnd, deviation?.end ?? 0)
      try addClashes(to: &summary)
    } catch {
      fail(try Reason(error), &summary)
    }
    coverage.add(reader.layout.directory.lowerBound..<directoryEnd)
  }

  private mutating func judge(
    _ entry: Entry, _ summary: inout ArchiveSummary, _ coverage: inout ArchiveCoverage,
    _ budget: inout WorkBudget
  ) throws(Errno) {
    var judgement = try EntryJudge(reader: reader).judge(entry, budget: &budget)
    views.add(entry, judgement)
    try contents.examine(entry, &judgement)
    verdicts.insert(judgement.verdict)
    if entry.index < reader.entryCount { announced.insert(judgement.verdict) }
    if entry.headerOffset < reader.layout.directory.upperBound {
      withinStatedSize.insert(judgement.verdict)
    }
    names.add(entry)
    if let text = NameOddity.text(of: entry) {
      judgement.reasons.append(
        Reason(.oddName, text, entry: entry.name.text, offset: entry.headerOffset))
    }
    if let extent = judgement.extent { coverage.add(extent) }
    if let tail = judgement.tail { coverage.add(tail: tail) }
    summary.add(judgement, of: entry)
  }

  /// Says which names clash, once all are known.
  private mutating func addClashes(to summary: inout ArchiveSummary) throws(ZipError) {
    for (entry, clash) in try names.find(in: reader) {
      let (code, text): (Reason.Code, String) =
        switch clash {
        case .same:
          (.duplicateName, "another entry has the same name: readers show the one or the other")
        case .folded:
          (.caseFoldedName, "another entry's name differs in case or normalisation alone")
        }
      summary.add(
        note: Reason(code, text, entry: entry.name.text, offset: entry.headerOffset))
    }
  }

  /// Notes that some of them could not be judged.
  private mutating func fail(_ reason: Reason, _ summary: inout ArchiveSummary) {
    stop()
    summary.add(note: reason)
  }

  /// Notes that there are more of them than are judged.
  private mutating func stop() {
    isCutOff = true
    views.stopEarly()
    verdicts.insert(.unknown)
    announced.insert(.unknown)
    withinStatedSize.insert(.unknown)
  }

  /// The answers of readers that believe the directory, the announced number, or the stated size.
  var answers: [VerdictSet] {
    deviation == nil ? [verdicts] : [verdicts, announced, withinStatedSize]
  }

  /// What the end record says of the directory and is not so.
  var deviations: [Reason] {
    var reasons: [Reason] = []
    let (stated, found) = (reader.statedDirectoryOffset, reader.layout.directory.lowerBound)
    if stated != found {
      reasons.append(
        Reason(
          .directoryOffsetDiffers,
          "the central directory stands at \(found), by the end record at \(stated)",
          offset: reader.layout.endRecord.lowerBound))
    }
    if reader.hasDoubtfulDirectory {
      reasons.append(
        Reason(
          .directoryOffsetDiffers,
          "the end record's offset leads to one directory, its size to another place",
          offset: reader.layout.endRecord.lowerBound))
    }
    guard let deviation else { return reasons }
    if deviation.entries != deviation.announcedEntries {
      reasons.append(
        Reason(
          .entryCountDiffers,
          "the end record announces \(deviation.announcedEntries) entries, the central directory "
            + "has \(deviation.entries)", offset: reader.layout.endRecord.lowerBound))
    }
    if deviation.end != deviation.statedEnd {
      reasons.append(
        Reason(
          .directorySizeDiffers,
          "the central directory ends at \(deviation.end), by the end record at "
            + "\(deviation.statedEnd)", offset: reader.layout.endRecord.lowerBound))
    }
    return reasons
  }
}
