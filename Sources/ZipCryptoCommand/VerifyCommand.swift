import ArgumentParser
import PortableSystem
import ZipCrypto

/// `zipcrypto verify` tells whether a password opens every entry, to the last CRC-32.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a password opens every entry, to the last CRC-32.",
    discussion: """
      Reads every entry to its end and writes nothing to disk. Plain entries are named as plain.

      The answer is yes when the password opens every encrypted entry and every CRC-32 and size \
      fits; no when an encrypted entry refuses the password, when an entry that is marked as \
      encrypted turns out to be plain, and when nothing in the archive is encrypted.

      Examples:
        zipcrypto verify report.zip
        zipcrypto verify --password-file pw.txt report.zip
        zipcrypto verify --password-file pw.txt --json - < report.zip

      Exit status: 0 yes, 1 no, 2 could not tell, 64 bad usage.
      """)

  @Argument(help: ArgumentHelp("The archive, or '-' for standard input.", valueName: "archive"))
  var archive: String

  @OptionGroup var passwordOptions: PasswordOptions

  @Flag(help: "Write JSON Lines: one object per entry.")
  var json = false

  @OptionGroup var voice: VoiceOptions

  func validate() throws { try passwordOptions.validate(againstInputs: [archive]) }

  func run() throws {
    let diagnostics = voice.diagnostics()
    let opened = try OpenedArchive(archive)
    let passwords = PasswordSource(passwordOptions)
    var verification = ArchiveVerification(of: opened, passwords: passwords)
    diagnostics.progress = voice.progress(label: opened.name, total: opened.contentSize)
    var status = RunStatus()
    var isComplete = true
    do {
      try verification.run(progress: diagnostics.progress) { report in
        try show(report, of: opened, diagnostics: diagnostics)
        status.add(report.status)
      }
    } catch let failure as CommandFailure {
      diagnostics.report(failure)
      status.add(failure.status)
      isComplete = false
    }
    diagnostics.progress?.clear()
    let refusals = verification.refusals
    diagnostics.report(refusals, input: opened.name, passwords: passwords)
    status.add(refusals.status)
    if isComplete, verification.counts.isKnownToBePlain {
      status.add(.no)
      diagnostics.error("nothing in it is encrypted", input: opened.name)
    }
    if !json, isComplete {
      try diagnostics.output.writeLine(verification.counts.summary(status.status))
    }
    try diagnostics.output.flush()
    try status.finish()
  }

  private func show(
    _ report: EntryReport, of archive: OpenedArchive, diagnostics: Diagnostics
  ) throws {
    diagnostics.progress?.clear()
    try diagnostics.output.writeLine(json ? JSONLine.encode(report) : report.line)
    guard let failure = report.failure else { return }
    diagnostics.error(
      failure, input: archive.name, entry: report.entry, offset: report.offset)
  }
}

extension ArchiveVerification.Counts {
  /// Whether nothing is encrypted, and nothing could be taken for it.
  var isKnownToBePlain: Bool { encrypted == 0 && marked == 0 && unclear == 0 }

  /// The answer in one line: `yes: 3 of 3 encrypted entries open, 1 plain`.
  func summary(_ status: ExitStatus) -> String {
    let answer =
      switch status {
      case .yes: "yes"
      case .no: "no"
      default: "unknown"
      }
    var parts = ["\(opened) of \(encrypted) encrypted entries open"]
    if plain > 0 { parts.append("\(plain) plain") }
    if marked > 0 { parts.append("\(marked) marked as encrypted and plain") }
    if failed > 0 { parts.append("\(failed) unreadable") }
    return "\(answer): " + parts.joined(separator: ", ")
  }
}
