import ZipCrypto

/// Puts the entries of an archive somewhere else, as many as come out right.
struct ArchiveExtraction {
  private let archive: OpenedArchive
  private let passwords: PasswordSource
  private let opening: EntryOpening
  private let diagnostics: Diagnostics
  private var selection: EntrySelection
  private var judgement = PasswordJudgement<CommandFailure>()
  private var refusals = PasswordRefusals()
  /// How it went so far.
  private(set) var status = RunStatus()

  init(
    of archive: OpenedArchive, passwords: PasswordSource, selection: EntrySelection,
    diagnostics: Diagnostics
  ) {
    self.archive = archive
    self.passwords = passwords
    self.selection = selection
    self.diagnostics = diagnostics
    opening = EntryOpening(reader: archive.reader, passwords: passwords, input: archive.name)
  }

  /// Takes what is selected to `destination` and says what did not come out right.
  ///
  /// - Throws: what ends the run: there is no password, or standard output is gone.
  mutating func run(into destination: some EntryDestination) throws {
    var destination = destination
    var entries = archive.reader.entries()
    do {
      while let entry = try entries.next() {
        guard selection.takes(entry.name.text) else { continue }
        try take(entry, to: &destination)
        diagnostics.progress?.finishPiece(of: entry.size)
      }
    } catch let error as ZipError {
      fail(CommandFailure(error, input: archive.name))
    }
    do { try destination.finish() } catch { fail(CommandFailure(error, input: archive.name)) }
    diagnostics.progress?.clear()
    conclude()
  }

  private mutating func take(
    _ entry: Entry, to destination: inout some EntryDestination
  ) throws {
    do throws(EntryFault) {
      let progress = diagnostics.progress
      let provesPassword = try opening.open(entry) { password throws(ZipError) in
        try destination.take(entry, password: password, progress: progress)
      }.result
      guard provesPassword else { return }
      refusals.isPasswordProven = true
      for failure in judgement.verified() { report(failure) }
    } catch {
      if let outputError = destination.lastError { throw outputError }
      try handle(error, about: entry)
    }
  }

  private mutating func handle(_ fault: EntryFault, about entry: Entry) throws {
    switch fault {
    case .noPassword(let failure):
      throw failure
    case .markedButPlain:
      var failure = CommandFailure(
        "marked as encrypted, yet its content is plain", input: archive.name, status: .no,
        hints: ["it is not protected: 'zipcrypto inspect' tells what readers make of it"])
      failure.entry = entry.name.text
      failure.offset = entry.localHeaderOffset
      fail(failure)
    case .failed(let error):
      fail(CommandFailure(error, input: archive.name))
    case .refused(let error):
      refusals.add(entry: entry.name.text, offset: error.offset)
      let failure = CommandFailure(error, input: archive.name)
      for judged in judgement.failed(failure, bytes: 256 + entry.name.bytes.count) {
        report(judged)
      }
    }
  }

  private mutating func fail(_ failure: CommandFailure) {
    diagnostics.report(failure)
    status.add(failure.status)
  }

  /// Says what one refused entry turned out to be; a wrong password is told once for all.
  private func report(_ judged: PasswordJudgement<CommandFailure>.Judged) {
    switch judged.verdict {
    case .wrongPassword: break
    case .damage: diagnostics.report(judged.failure)
    case .undecided:
      var failure = judged.failure
      failure.detail = "does not open: a wrong password, or damage"
      diagnostics.report(failure)
    }
  }

  private mutating func conclude() {
    for judged in judgement.finish() { report(judged) }
    diagnostics.report(refusals, input: archive.name, passwords: passwords)
    status.add(refusals.status)
    for name in selection.missing {
      diagnostics.error("entry not found", input: archive.name, entry: name)
      status.add(.failure)
    }
  }
}
