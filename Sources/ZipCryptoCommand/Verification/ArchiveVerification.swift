import ZipCrypto

/// Reads every entry of an archive to its end, and says of each how it came out.
struct ArchiveVerification {
  private let archive: OpenedArchive
  private let reader: ArchiveReader
  private let opening: EntryOpening
  private var judgement = PasswordJudgement<EntryReport>()
  /// What spoke for the password in the entry that was opened last, should its content turn out
  /// wrong.
  private var checkOfLast: CheckByteMatch?

  /// How many entries there are of each sort.
  struct Counts {
    /// Encrypted entries, opened or not; those included that nobody here can open.
    var encrypted: UInt64 = 0
    /// Encrypted entries that opened.
    var opened: UInt64 = 0
    /// Plain content, and nothing says otherwise.
    var plain: UInt64 = 0
    /// Plain content that is marked as encrypted.
    var marked: UInt64 = 0
    /// Entries, encrypted or not, that cannot be read, whatever the password.
    var failed: UInt64 = 0
    /// Those of them that no header calls encrypted and that do not read as plain either.
    var unclear: UInt64 = 0
  }

  private(set) var counts = Counts()
  /// The encrypted entries that did not come out right, together.
  private(set) var refusals = PasswordRefusals()

  init(of archive: OpenedArchive, passwords: PasswordSource) {
    self.archive = archive
    reader = archive.reader
    opening = EntryOpening(reader: reader, passwords: passwords, input: archive.name)
  }

  /// Goes through the archive.
  ///
  /// - Parameter report: takes what is found, in the archive's order but for entries whose failure
  ///   is understood later.
  /// - Throws: what ends the run: the directory is damaged, there is no password, or what
  ///   `report` throws.
  mutating func run(
    progress: ProgressLine?, report: (EntryReport) throws -> Void
  ) throws {
    var entries = reader.entries()
    var next = Result { () throws(ZipError) in try entries.next() }
    while case .success(let entry?) = next {
      for found in try check(entry, progress: progress) { try report(found) }
      next = Result { () throws(ZipError) in try entries.next() }
    }
    // The directory's end, good or bad, is the end of what can still prove the password.
    for found in judgement.finish() { try report(Self.judged(found)) }
    if case .failure(let error) = next {
      throw CommandFailure(error, input: archive.name)
    }
  }

  /// Reads one entry.
  ///
  /// - Returns: what can be said now: of this entry, of earlier ones, or of none yet.
  private mutating func check(
    _ entry: Entry, progress: ProgressLine?
  ) throws(CommandFailure) -> [EntryReport] {
    defer { progress?.finishPiece(of: entry.size) }
    do throws(EntryFault) {
      let opened = try opening.open(entry) { password throws(ZipError) in
        try read(entry, password: password, progress: progress)
      }
      guard opened.isEncrypted else { return [plain(entry)] }
      return proven(entry, by: opened.result)
    } catch {
      return try failed(entry, error)
    }
  }

  /// Reads an entry's content to its end and forgets it.
  private mutating func read(
    _ entry: Entry, password: Password?, progress: ProgressLine?
  ) throws(ZipError) -> EntryContent {
    checkOfLast = nil
    let content = try reader.content(of: entry, password: password)
    checkOfLast = content.check
    try content.drain { progress?.advance(to: $0) }
    return content
  }

  private mutating func plain(_ entry: Entry) -> EntryReport {
    counts.plain += 1
    let hasContent = entry.kind != .folder && entry.size > 0
    return EntryReport(
      input: archive.argument, entry: entry.name.text, encryption: "none", isGood: true,
      reason: hasContent ? .notEncrypted : .noContent)
  }

  private mutating func proven(_ entry: Entry, by content: EntryContent) -> [EntryReport] {
    counts.encrypted += 1
    counts.opened += 1
    let report = EntryReport(
      input: archive.argument, entry: entry.name.text, encryption: content.encryption.word,
      isGood: true, check: content.check,
      reason: content.provesPassword ? nil : .checkByteOnly)
    guard content.provesPassword else { return [report] }
    refusals.isPasswordProven = true
    return judgement.verified().map(Self.judged) + [report]
  }

  private mutating func failed(
    _ entry: Entry, _ fault: EntryFault
  ) throws(CommandFailure) -> [EntryReport] {
    func report(
      _ encryption: String, _ reason: EntryReport.Reason, isGood: Bool = false,
      check: CheckByteMatch? = nil, _ error: ZipError? = nil
    ) -> EntryReport {
      EntryReport(
        input: archive.argument, entry: entry.name.text, encryption: encryption, isGood: isGood,
        check: check,
        reason: reason, detail: error?.detail, offset: error?.offset)
    }
    switch fault {
    case .noPassword(let failure):
      throw failure
    case .markedButPlain where entry.size == 0:
      counts.plain += 1
      return [report("none", .noContent, isGood: true)]
    case .markedButPlain:
      counts.marked += 1
      var found = report("none", .markedButPlain)
      found.offset = entry.localHeaderOffset
      return [found]
    case .failed(let error):
      counts.failed += 1
      if entry.encryption != .none {
        counts.encrypted += 1
      } else if error.kind != .unsupported {
        counts.unclear += 1
      }
      return [report(entry.encryption.word, EntryReport.Reason(error.kind), error)]
    case .refused(let error):
      counts.encrypted += 1
      let check = error.kind == .wrongPassword ? CheckByteMatch.none : checkOfLast
      refusals.add(entry: entry.name.text, offset: error.offset)
      // What refused the password was opened, so that its headers can be read.
      let encryption = (try? reader.encryptionClaim(of: entry))?.encryption ?? entry.encryption
      let failure = report(encryption.word, .wrongPassword, check: check, error)
      return judgement.failed(failure, bytes: 256 + failure.entry.utf8.count).map(Self.judged)
    }
  }

  /// A failure with the reason that turned out to be behind it.
  private static func judged(_ judged: PasswordJudgement<EntryReport>.Judged) -> EntryReport {
    var report = judged.failure
    switch judged.verdict {
    case .wrongPassword: report.reason = .wrongPassword
    case .damage: report.reason = .damaged
    case .undecided: report.reason = .wrongPasswordOrDamaged
    }
    return report
  }
}
