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
      Reads mails (.eml), ZIP archives and other files; what an input is, its content tells, not \
      its name. No password is needed: an archive that is only marked as encrypted is found out by \
      reading its data as plain.

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

  @Flag(help: "Write JSON Lines: one object per input.")
  var json = false

  @OptionGroup var voice: VoiceOptions

  func validate() throws {
    guard paths.count(where: { $0 == InputSource.standardStream }) <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
  }

  func run() throws {
    let diagnostics = voice.diagnostics()
    var outcome = InspectionOutcome()
    var inputs = InspectionInputs(paths)
    while let input = inputs.next() {
      do {
        let finding = try inspect(input.argument)
        if input.isInFolder, finding.kind == .file {
          outcome.skippedFiles += 1
          continue
        }
        outcome.add(finding.verdict)
        try show(finding, of: input.argument, diagnostics: diagnostics)
      } catch let failure as CommandFailure {
        outcome.addFailure()
        diagnostics.report(failure)
      }
    }
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

  private func inspect(_ argument: String) throws(CommandFailure) -> InputFinding {
    var inspector = Inspector()
    inspector.countsInlinePictures = inline
    let source = try InputSource.open(argument, limit: inspector.limits.contentBytes)
    do {
      return try inspector.inspect(source, name: Self.fileName(argument))
    } catch {
      throw CommandFailure(error, input: InputSource.name(of: argument))
    }
  }

  private func show(
    _ finding: InputFinding, of argument: String, diagnostics: Diagnostics
  ) throws {
    if json {
      let line = try JSONLine.encode(InspectionJSON(input: argument, finding: finding))
      try diagnostics.output.writeLine(line)
    } else {
      let text = InspectionText(
        input: InputSource.name(of: argument), finding: finding,
        columns: diagnostics.output.columns)
      for line in text.lines { try diagnostics.output.writeLine(line) }
    }
  }

  /// The name of a file without its folder; `nil` for standard input.
  private static func fileName(_ argument: String) -> String? {
    guard argument != InputSource.standardStream else { return nil }
    return FilePath(argument).lastComponent?.string
  }
}
