import ArgumentParser
import PortableSystem
import SystemPackage
import ZipCrypto

/// `zipcrypto decrypt`: takes entries out of an archive.
struct DecryptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decrypt",
    abstract: "Take files out of an archive, encrypted or not.",
    discussion: """
      Writes everything, or only the entries of the given names; a folder's name takes what is \
      below it. A file appears under its name only when its CRC-32 and size fit. Nothing is \
      overwritten without --force, and nothing is ever written outside the folder.

      An entry that does not come out right is left out, the others are kept. With --stdout an \
      entry is read to its end before its first byte is written.

      Examples:
        zipcrypto decrypt report.zip
        zipcrypto decrypt -d out --password-file pw.txt report.zip
        zipcrypto decrypt -d out report.zip docs/notes.txt
        zipcrypto decrypt --stdout report.zip docs/notes.txt | head -1

      Exit status: 0 done, 1 wrong password, 2 could not do all of it, 64 bad usage.
      """)

  @Option(
    name: [.customShort("d"), .customLong("directory")],
    help: ArgumentHelp(
      "Write into the folder DIR, which is made if it is missing (default: the current folder).",
      valueName: "dir"))
  var directory: String?

  @Flag(help: "Write the content to standard output, one entry after the other.")
  var stdout = false

  @Flag(help: "Overwrite files that exist.")
  var force = false

  @OptionGroup var passwordOptions: PasswordOptions

  @OptionGroup var voice: VoiceOptions

  @Argument(help: ArgumentHelp("The archive, or '-' for standard input.", valueName: "archive"))
  var archive: String

  @Argument(help: ArgumentHelp("Entries or folders to take; all without any.", valueName: "name"))
  var names: [String] = []

  func validate() throws {
    try passwordOptions.validate(againstInputs: [archive])
    guard stdout else { return }
    guard directory == nil else { throw ValidationError("--stdout and -d exclude each other") }
    guard !StandardOutput.shared.isTerminal else {
      throw ValidationError(
        "content is not written to a terminal, which it could act on: pipe it, as into 'less'")
    }
  }

  func run() throws {
    let diagnostics = voice.diagnostics()
    let opened = try OpenedArchive(archive)
    let passwords = PasswordSource(passwordOptions)
    var extraction = ArchiveExtraction(
      of: opened, passwords: passwords, selection: EntrySelection(names),
      diagnostics: diagnostics)
    diagnostics.progress = voice.progress(label: opened.name, total: opened.contentSize)
    if stdout {
      try extraction.run(into: OutputDestination(opened.reader, diagnostics.output))
    } else {
      let path = directory ?? "."
      try extraction.run(
        into: FolderDestination(opened, path: path, overwrite: force))
    }
    try diagnostics.output.flush()
    try extraction.status.finish()
  }
}
