import ArgumentParser
import PortableSystem
import SystemPackage
import WinZipAES
import ZipCrypto

/// `zipcrypto encrypt`: makes an archive whose files are encrypted.
struct EncryptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encrypt",
    abstract: "Make an archive of files and folders, encrypted so that every reader can open it.",
    discussion: """
      Writes ZipCrypto, which all readers know, and which is weak: whoever knows 12 bytes of a \
      file opens the archive without the password. Names, sizes and CRC-32 stay readable.

      With --aes it writes WinZip AES, which is as strong as the password and notices every \
      change. 7-Zip, WinZip and libarchive read it; Info-ZIP does not. Names and sizes stay \
      readable.

      Folders are taken with all that is in them; symbolic links are kept as links. The archive \
      appears under its name only when it is complete, and replaces nothing without --force.

      Examples:
        zipcrypto encrypt -o report.zip report.txt docs
        zipcrypto encrypt -o strong.zip --aes 256 report.txt docs
        zipcrypto encrypt -o best.zip --level 9 --password-file pw.txt docs
        tar c docs | zipcrypto encrypt -o tar.zip --name docs.tar -
        zipcrypto encrypt -o - --password-file pw.txt docs > pipe.zip

      Exit status: 0 done, 2 could not do it, 64 bad usage.
      """)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The archive to write, or '-' for standard output.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Encrypt with WinZip AES under a key of 128, 192 or 256 bits, not with ZipCrypto.",
      valueName: "bits"))
  var aes: Int?

  @Option(help: ArgumentHelp("How hard to compress: 0 (not at all) to 9.", valueName: "0-9"))
  var level = 6

  @Option(help: ArgumentHelp("What the entry from standard input is called.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of names beyond ASCII: utf-8, or cp932 for old Windows receivers.",
      valueName: "encoding"))
  var nameEncoding = "utf-8"

  @Flag(help: "Replace the output if it exists.")
  var force = false

  @OptionGroup var passwordOptions: PasswordOptions

  @OptionGroup var voice: VoiceOptions

  @Argument(help: ArgumentHelp("Files and folders, or '-' for standard input.", valueName: "path"))
  var paths: [String]

  private var writesToStandardOutput: Bool { output == InputSource.standardStream }
  private var readsStandardInput: Bool { paths.contains(InputSource.standardStream) }

  func validate() throws {
    try passwordOptions.validate(againstInputs: paths)
    guard CompressionLevel(level) != nil else {
      throw ValidationError("--level takes a number from 0 to 9")
    }
    guard aes == nil || cipher is WinZipAES else {
      throw ValidationError("--aes takes 128, 192 or 256")
    }
    guard names.isKnown else {
      throw ValidationError("unknown name encoding '\(nameEncoding)'")
    }
    guard paths.filter({ $0 == InputSource.standardStream }).count <= 1 else {
      throw ValidationError("standard input can be only one entry")
    }
    guard name == nil || readsStandardInput else {
      throw ValidationError("--name is for standard input, which is not among the paths")
    }
    guard !output.isEmpty, !paths.contains("") else {
      throw ValidationError("a path is empty")
    }
    guard !writesToStandardOutput || !StandardOutput.shared.isTerminal else {
      throw ValidationError("an archive is not written to a terminal: redirect standard output")
    }
  }

  private var names: CharacterEncoding { CharacterEncoding(option: nameEncoding) }

  private var cipher: any PayloadCipher {
    aes.flatMap(WinZipAES.KeySize.init).map(WinZipAES.init) ?? TraditionalCipher()
  }

  func run() throws {
    let diagnostics = voice.diagnostics()
    var creation = ArchiveCreation(
      paths: paths, standardInputName: name, output: output, diagnostics: diagnostics)
    let total = try creation.survey()
    let target = try OutputTarget(output, overwrite: force)
    let passwords = PasswordSource(passwordOptions, isNew: true)
    let password = try passwords.password(for: target.name)
    diagnostics.progress = voice.progress(label: target.name) { total }
    let options = ArchiveWriter.Options(
      level: CompressionLevel(level) ?? .standard, nameEncoding: names, cipher: cipher)
    try creation.write(to: target, options: options, password: password)
    diagnostics.progress?.clear()
    try target.commit()
    if passwords.hasCharactersBeyondASCII, passwordOptions.encoding == .utf8 {
      diagnostics.note("the password has characters beyond ascii, and went in as utf-8")
    }
    diagnostics.note(creation.summary(of: target.name))
    guard aes == nil else {
      return diagnostics.note("\(cipher.encryption.word): names and sizes stay readable")
    }
    diagnostics.note(
      "zipcrypto is weak: 12 known bytes of a file open the archive; names and sizes stay readable")
    diagnostics.note("--aes 256 is strong: use it where the receiver can read it")
  }
}
