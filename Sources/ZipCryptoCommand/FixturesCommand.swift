import ArgumentParser
import GatewayFixtures

/// `zipcrypto fixtures`: archives and mails of which the truth is known, to test a mail gateway with.
struct FixturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fixtures",
    abstract:
      "Write archives and mails of every kind, with their true verdicts, to test a gateway.",
    discussion: """
      Writes honest archives, disguised, damaged and hostile ones into a folder, and mails that \
      carry archives in every way into its folder "mails", with manifest.json, which says of each \
      what it shows, what its protection is worth and what readers do with it, and README.md, which \
      tells how to use them. The same seed gives the same bytes.

      Some are made to fill disks and to crash what reads them. The folder is made if it is not \
      there; nothing is written outside it, and nothing is replaced without --force.

      Examples:
        zipcrypto fixtures corpus
        zipcrypto fixtures --seed 7 --only 'flag-*' corpus
        zipcrypto fixtures --only 'mail-*' corpus
        zipcrypto fixtures --list --only 'password-*'

      Exit status: 0 done, 2 could not do it, 64 bad usage.
      """)

  @Argument(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "What contents, encryption headers and junk are drawn from.", valueName: "n"))
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp(
      "Only the fixtures whose name fits: '*' is any text, '?' any character.",
      valueName: "pattern"))
  var only = "*"

  @Flag(help: "Write names and sentences to standard output, and no file.")
  var list = false

  @Flag(help: "Replace files that exist.")
  var force = false

  @OptionGroup var voice: VoiceOptions

  func validate() throws {
    guard list || folder != nil else {
      throw ValidationError("give a folder to write into, or --list")
    }
    guard folder != "" else { throw ValidationError("the folder's name is empty") }
    guard !only.isEmpty else { throw ValidationError("the pattern is empty") }
  }

  func run() throws {
    let diagnostics = voice.diagnostics()
    let pattern = NamePattern(only)
    let fixtures = GatewayFixture.all.filter { pattern.matches($0.name) }
    let mails = MailFixture.all.filter { pattern.matches($0.name) }
    guard !fixtures.isEmpty || !mails.isEmpty else {
      throw CommandFailure(
        "no fixture is called so", input: only,
        hints: ["'zipcrypto fixtures --list' names all of them"])
    }
    guard !list, let folder else {
      let sentences =
        fixtures.map { "\($0.name): \($0.sentence)" } + mails.map { "\($0.name): \($0.sentence)" }
      for sentence in sentences { try diagnostics.output.writeLine(sentence) }
      return
    }
    let target = FixtureFolder(folder, overwrite: force)
    let bytes = try target.write(fixtures, mails, seed: seed)
    let counts = [(fixtures.count, "archive"), (mails.count, "mail")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    diagnostics.note("\(TerminalText.escape(folder)): \(counts), \(ProgressReport.bytes(bytes))")
  }
}
