import ArgumentParser
import AttachmentInspection
import PortableSystem
import SystemPackage
import ZipCrypto

/// `zipcrypto inspect`: whether each attachment is really password-protected.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tell whether each attachment is really password-protected.",
    discussion: """
      Reads mails (.eml, .emlx, .msg, winmail.dat), mailboxes (mbox, Maildir, tar archives, also \
      under gzip or xz), ZIP archives and other files; what an input is, its content tells, not its \
      name. No password is needed: an archive that is only marked as encrypted is found out by \
      reading its data as plain. Of 7z, RAR, PDF, Office, S/MIME and OpenPGP it tells whether they \
      are encrypted, with what, and whether readers open them without asking.

      Of what is really encrypted, it tries the empty password and every word of the archive's \
      name, comments and entries' names; with --passwords, every line of a list. A password counts \
      as found only when the content comes out with its checksum; it is shown masked. With a \
      password given as for 'verify', it also tells what that opens, how well it is used, and \
      what is inside; that is no search.

      Verdicts, from worst to best:
        pseudo-protected  marked as encrypted, yet readable without a password
        exposed           encrypted, and a password that opens it was found
        not-protected     nothing in it is encrypted
        ambiguous         readers disagree on its content
        partly-protected  some of its content is encrypted, some is not
        unknown           cannot be told: damaged, cut off, or not understood
        protected         every byte of content is encrypted

      Examples:
        zipcrypto inspect mail.eml
        zipcrypto inspect --json report.zip
        zipcrypto inspect --passwords leaked.txt outbox/
        zipcrypto inspect --password-file pw.txt report.zip
        zipcrypto inspect - < mail.eml

      Exit status: 0 all protected, 1 an attachment is not, 2 could not tell or no attachment, \
      64 bad usage.
      """)

  @Argument(
    help: ArgumentHelp(
      "Mails, archives, files or folders; '-' for standard input.",
      valueName: "path"))
  var paths: [String]

  @Flag(help: "Count pictures that the mail's text shows as attachments.")
  var inline = false

  @Flag(help: "Write JSON Lines: one object per input, in a mailbox per message.")
  var json = false

  @OptionGroup var candidateOptions: CandidateOptions

  @OptionGroup var passwordOptions: PasswordOptions

  @OptionGroup var voice: VoiceOptions

  func validate() throws {
    try passwordOptions.validate(againstInputs: paths)
    try candidateOptions.validate(againstInputs: paths, passwordOptions)
    guard paths.count(where: { $0 == InputSource.standardStream }) <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
  }

  func run() throws {
    let diagnostics = voice.diagnostics()
    let inspector = try makeInspector(diagnostics)
    var outcome = InspectionOutcome()
    var splitMails = SplitMails()
    var inputs = InspectionInputs(paths)
    while let input = inputs.next() {
      do {
        try inspect(input, with: inspector, &splitMails, &outcome, diagnostics)
      } catch let failure as CommandFailure {
        outcome.addFailure()
        diagnostics.report(failure)
      }
    }
    try show(splitMails, inspector, &outcome, diagnostics)
    for failure in inputs.failures {
      outcome.addFailure()
      diagnostics.report(failure)
    }
    if outcome.skippedFiles > 0 {
      diagnostics.note("files that are neither mail nor archive, skipped: \(outcome.skippedFiles)")
    }
    try diagnostics.output.flush()
    if outcome.hasNoAttachment { diagnostics.error("no attachment in any input") }
    try outcome.status.finish()
  }

  private func makeInspector(_ diagnostics: Diagnostics) throws(CommandFailure) -> Inspector {
    var inspector = Inspector()
    inspector.countsInlinePictures = inline
    // Nobody is asked: what is to be found out is what others can read without asking.
    if passwordOptions.isGiven {
      inspector.passwords.known = try PasswordSource(passwordOptions).password(for: "")
    }
    inspector.passwords.candidates = try candidateOptions.candidates(diagnostics)
    return inspector
  }

  /// Inspects an input, and shows what is found mail by mail.
  private func inspect(
    _ input: InspectionInputs.Input, with inspector: Inspector, _ splitMails: inout SplitMails,
    _ outcome: inout InspectionOutcome, _ diagnostics: Diagnostics
  ) throws {
    let source = try InputSource.openInOrder(
      input.argument, limit: inspector.limits.contentBytes)
    var inspections = inspector.inspections(of: source, name: Self.fileName(input.argument))
    while true {
      let finding: InputFinding?
      do { finding = try inspections.next() } catch {
        throw CommandFailure(error, input: InputSource.name(of: input.argument))
      }
      guard let finding else { return }
      let isAmongOthers = input.isInFolder || finding.member != nil
      if isAmongOthers, finding.kind == .file, finding.isNoContainer {
        outcome.skippedFiles += 1
        continue
      }
      if splitMails.keep(finding, of: input.argument) { continue }
      outcome.add(finding.verdict)
      try show(finding, of: input.argument, diagnostics: diagnostics)
    }
  }

  /// Shows the pieces of split mails, and the mails that could be put together from them.
  private func show(
    _ splitMails: SplitMails, _ inspector: Inspector, _ outcome: inout InspectionOutcome,
    _ diagnostics: Diagnostics
  ) throws {
    do {
      for piece in try splitMails.findings(inspector) {
        outcome.add(piece.finding.verdict)
        try show(piece.finding, of: piece.input, diagnostics: diagnostics)
      }
    } catch let error as Errno {
      outcome.addFailure()
      diagnostics.report(CommandFailure(error, input: "split mail"))
    }
  }

  private func show(
    _ finding: InputFinding, of argument: String, diagnostics: Diagnostics
  ) throws {
    let showsPasswords = candidateOptions.showPasswords
    if json {
      try InspectionJSON(input: argument, finding: finding, showsPasswords: showsPasswords)
        .write(to: diagnostics.output)
    } else {
      let text = InspectionText(
        input: InputSource.name(of: argument), finding: finding,
        columns: diagnostics.output.columns, showsPasswords: showsPasswords)
      for line in text.lines { try diagnostics.output.writeLine(line) }
    }
  }

  /// The name of a file without its folder; `nil` for standard input.
  private static func fileName(_ argument: String) -> String? {
    guard argument != InputSource.standardStream else { return nil }
    return FilePath(argument).lastComponent?.string
  }
}

extension InputFinding {
  /// Whether it is a file of no kind that could be protected.
  fileprivate var isNoContainer: Bool {
    notes.isEmpty && attachments.allSatisfy { $0.container == .none }
  }
}
