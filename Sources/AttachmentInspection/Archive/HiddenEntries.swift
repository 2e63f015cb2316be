internal import SystemPackage
internal import ZipCrypto

/// Judges entries that no directory lists and that readers find who go from one local header to
/// the next.
struct HiddenEntries {
  let reader: ArchiveReader

  /// More of them are not looked at.
  private static let limit = 10_000

  /// Looks for them in ranges of the source.
  ///
  /// - Returns: their verdicts.
  func judge(
    in ranges: [Range<UInt64>], _ contents: inout EntryContents, _ summary: inout ArchiveSummary,
    _ coverage: inout ArchiveCoverage, _ budget: inout WorkBudget
  ) throws(Errno) -> VerdictSet {
    var verdicts: VerdictSet = []
    var count = 0
    for range in ranges {
      var entries = reader.unlistedEntries(in: range)
      while count < Self.limit, !budget.isExhausted, let found = try next(of: &entries, &budget) {
        count += 1
        verdicts.insert(try judge(found, &contents, &summary, &budget))
        coverage.add(found.extent)
      }
    }
    if count == Self.limit || budget.search == 0 || budget.isExhausted {
      verdicts.insert(.unknown)
      summary.add(
        note: Reason(.limitExceeded, "more bytes beside the entries than are looked through"))
    }
    return verdicts
  }

  private func next(
    of entries: inout UnlistedEntries, _ budget: inout WorkBudget
  ) throws(Errno) -> UnlistedEntry? {
    do throws(ZipError) { return try entries.next(budget: &budget.search) } catch {
      if case .system(let errno) = error.kind { throw errno }
      return nil
    }
  }

  private func judge(
    _ found: UnlistedEntry, _ contents: inout EntryContents, _ summary: inout ArchiveSummary,
    _ budget: inout WorkBudget
  ) throws(Errno) -> Verdict {
    let entry = found.entry
    var judgement = try EntryJudge(reader: reader).judge(entry, budget: &budget)
    try contents.examine(entry, &judgement)
    judgement.reasons.insert(
      Reason(
        .hiddenEntry, "an entry that the central directory does not list",
        entry: entry.name.text, offset: entry.headerOffset), at: 0)
    summary.add(judgement, of: entry)
    return judgement.verdict
  }
}
