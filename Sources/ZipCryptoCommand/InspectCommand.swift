import ArgumentParser
import AttachmentInspection
import PortableSystem
import SystemPackage
import ZipCrypto

/// `zipcrypto inspect`: whether each attachment is really password-protected.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tell whether each attachment is really password-protected.",
    discussion: """
      Reads mails (.eml, .emlx, .msg, winmail.dat), mailboxes (mbox, Maildir, tar archives, also \
      under gzip or xz), ZIP archives and other files; what an input is, its content tells, not its \
      name. No password is needed: an archive that is only marked as encrypted is found out by \
      reading its data as plain. Of 7z, RAR, PDF, Office, S/MIME and OpenPGP it tells whether they \
      are encrypted, with what, and whether readers open them without asking.

      Of what is really encrypted, it tries the empty password, every word of the archive's name, \
      comments and entries' names, what the mail says, and what all other mails among the inputs \
      call a password (which takes two passes over them; --no-search does without); with \
      --passwords, every line of a list. A password counts as found only when the content comes \
      out with its checksum; where it stood is said, and the password itself masked. With a \
      password given as for 'verify', it also tells what that opens, how well it is used, and \
      what is inside; that is no search.

      --verbose explains each verdict and each reason once: what it means, how it comes about, \
      what to do; 'zipcrypto explain CODE' shows the same.

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
        zipcrypto inspect --verbose --language ja mail.eml
        zipcrypto inspect --passwords leaked.txt outbox/
        zipcrypto inspect --password-file pw.txt report.zip
        zipcrypto inspect - < mail.eml
        zipcrypto inspect --summary Maildir/
        zipcrypto inspect --summary --html november.html Maildir/
        find outbox -newer last -print0 | zipcrypto inspect --json --files-from -

      Exit status: 0 all protected, 1 an attachment is not, 2 could not tell or no attachment, \
      64 bad usage.
      """)

  @Argument(
    help: ArgumentHelp(
      "Mails, archives, files or folders; '-' for standard input.",
      valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Count pictures that the mail's text shows as attachments.")
  var inline = false

  @Flag(help: "Write JSON Lines: one object per input, in a mailbox per message.")
  var json = false

  @Flag(name: .shortAndLong, help: "Explain each verdict and reason, and what to do about it.")
  var verbose = false

  @OptionGroup var languageOptions: LanguageOptions

  @OptionGroup var inspectionOptions: InspectionOptions

  @OptionGroup var pageOptions: PageOptions

  @OptionGroup var candidateOptions: CandidateOptions

  @OptionGroup var passwordOptions: PasswordOptions

  @OptionGroup var voice: VoiceOptions

  func validate() throws {
    let inputs = inspectionOptions.inputs(paths)
    guard !paths.isEmpty || inspectionOptions.filesFrom != nil else {
      throw ValidationError("give a path, or a list of paths with --files-from")
    }
    guard inputs.count(where: { $0 == InputSource.standardStream }) <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
    try passwordOptions.validate(againstInputs: inputs)
    try candidateOptions.validate(againstInputs: inputs, passwordOptions)
  }

  func run() async throws {
    let diagnostics = voice.diagnostics()
    var inspector = try makeInspector(diagnostics)
    let report = InspectionReport(
      isJSON: json, showsPasswords: candidateOptions.showPasswords,
      columns: diagnostics.output.columns, isSilent: inspectionOptions.summary,
      isVerbose: verbose)
    let list = try inspectionOptions.filesFrom.map { file throws(CommandFailure) in
      try PathList(file)
    }
    var audit = Audit(
      report, diagnostics, explainer: verbose ? Explainer(in: languageOptions.language) : nil)
    audit.page = try pageOptions.page(
      of: inspectionOptions.named(paths),
      reading: [
        inspectionOptions.filesFrom, candidateOptions.passwords, passwordOptions.passwordFile,
      ])
    audit.progress = voice.progress(label: "") {
      list == nil ? InspectionInputs(paths).totalSize : 0
    }
    var inputs = InspectionInputs(paths, list: list)
    if inspector.passwords.searchesMails {
      let spooled = SpooledInputs()
      inspector.passwords.mails = try await gatherPasswords(
        inputs, inspector, spooled, diagnostics)
      inputs.spooled = spooled
    }
    let run = InspectionRun(
      inspector: inspector, threads: inspectionOptions.threadCount,
      purpose: .judge(layOut: report.layOut))
    try await run.run(inputs) { try audit.take($0) }
    try audit.finish(inspector)
    if audit.outcome.hasNoAttachment { diagnostics.error("no attachment in any input") }
    try audit.outcome.status.finish()
  }

  private func gatherPasswords(
    _ inputs: InspectionInputs, _ inspector: Inspector, _ spooled: SpooledInputs,
    _ diagnostics: Diagnostics
  ) async throws -> MailPasswords {
    let gathering = PasswordGathering(
      inspector: inspector, threads: inspectionOptions.threadCount, diagnostics: diagnostics)
    let progress = voice.progress(label: "reading the mails") {
      inspectionOptions.filesFrom == nil ? inputs.totalSize : 0
    }
    return try await gathering.gather(inputs, keeping: spooled, progress: progress)
  }

  private func makeInspector(_ diagnostics: Diagnostics) throws(CommandFailure) -> Inspector {
    var inspector = Inspector()
    inspector.countsInlinePictures = inline
    // Nobody is asked: what is to be found out is what others can read without asking.
    if passwordOptions.isGiven {
      inspector.passwords.known = try PasswordSource(passwordOptions).password(for: "")
    }
    inspector.passwords.candidates = try candidateOptions.candidates(diagnostics)
    inspector.passwords.searchesMails = !candidateOptions.skipsSearch
    return inspector
  }
}
