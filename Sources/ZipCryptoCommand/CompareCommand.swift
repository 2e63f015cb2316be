import ArgumentParser
import AttachmentInspection
import MailComparison
import PortableSystem
import SystemPackage

/// `zipcrypto compare`: which copy of a mail is from before the gateway, and which was delivered.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell which copy of a mail is from before the gateway, and which was delivered.",
    discussion: """
      Takes two or more copies of one mail (.eml, .emlx, .msg, a message out of a mailbox) and \
      tells where each comes from: a sent copy never crossed the gateway that protects \
      attachments, so a plain file in it says nothing of what the recipient got. A journal report \
      or a forward that has the mail attached is looked through.

      The evidence is quoted, the strongest first. One kind decides alone: a ZIP keeps the CRC-32 \
      and size of what it encrypts in clear, so that one copy's archive is known to hold the \
      other's file without the password. Received lines are the word of whoever wrote them.

      A profile tells what the gateway leaves in mails: its servers, header fields, text, names of \
      archives. With one, a copy alone can be placed. --learn writes one from a mail that is known \
      to have crossed the gateway, better with the sent copy beside it; look it through.

      Examples:
        zipcrypto compare sent.eml delivered.eml
        zipcrypto compare --json sent.eml delivered.eml
        zipcrypto compare --message-id '<1@example.jp>' sent.eml inbox.mbox
        zipcrypto compare --learn gateway.profile delivered.eml sent.eml
        zipcrypto compare --gateway gateway.profile phone.eml

      Exit status: 0 the first copy was delivered and is protected, 1 it is not, 2 not the same \
      message or could not tell, 64 bad usage.
      """)

  @Argument(help: ArgumentHelp("Copies of one mail; '-' for standard input.", valueName: "copy"))
  var copies: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the gateway leaves in mails, as --learn writes it.", valueName: "profile")
  )
  var gateway: String?

  @Option(
    help: ArgumentHelp(
      "Which message of a mailbox is meant; with or without angle brackets.", valueName: "id"))
  var messageID: String?

  @Option(
    help: ArgumentHelp(
      "Write a profile from a mail that crossed the gateway, and its sent copy if given.",
      valueName: "profile"))
  var learn: String?

  @Flag(help: "Replace the profile if it exists.")
  var force = false

  @Flag(help: "Write the answer as one JSON object.")
  var json = false

  @OptionGroup var voice: VoiceOptions

  func validate() throws {
    guard !copies.isEmpty else { throw ValidationError("give two copies of a mail or more") }
    guard copies.count <= CopyLabel.most else {
      throw ValidationError("more than \(CopyLabel.most) copies")
    }
    let read = copies + [gateway].compactMap(\.self)
    guard read.count(where: InputSource.isStandardInput) <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
    guard learn == nil else { return try validateLearning() }
    guard !force else { throw ValidationError("--force goes with --learn") }
  }

  private func validateLearning() throws {
    guard copies.count <= 2 else {
      throw ValidationError("--learn takes a mail that crossed the gateway, and its sent copy")
    }
    guard learn != "" else { throw ValidationError("--learn needs the name of a file") }
    guard gateway == nil, !json else {
      throw ValidationError("--learn goes with neither --gateway nor --json")
    }
  }

  func run() throws {
    let diagnostics = voice.diagnostics()
    let inputs = ComparisonInputs(messageID: messageID)
    guard let learn else { return try compare(inputs, diagnostics) }
    let target = try ProfileLearning.target(learn, overwrite: force, reading: copies)
    let files = try copies.flatMap { try inputs.open($0) }
    try ProfileLearning(files).write(to: target, diagnostics)
  }

  private func compare(_ inputs: ComparisonInputs, _ diagnostics: Diagnostics) throws {
    let profile = try gateway.map { try inputs.profile($0) }
    let files = try copies.flatMap { try inputs.open($0) }
    let comparison = try inputs.reading(copies) { () throws(Errno) in
      try Comparison(of: files, gateway: profile)
    }
    if json {
      try diagnostics.output.writeLine(JSONLine.encode(ComparisonJSON(comparison: comparison)))
    } else {
      let text = ComparisonText(comparison, columns: diagnostics.output.columns)
      for line in text.lines { try diagnostics.output.writeLine(line) }
    }
    try diagnostics.output.flush()
    var status = RunStatus()
    status.add(comparison.status)
    try status.finish()
  }
}

extension Comparison {
  /// Yes only when the first copy was delivered and is protected.
  var status: ExitStatus {
    switch answer {
    case .notTheSameMessage, .cannotTell: return .failure
    case .beforeAndAfter, .allBefore, .allAfter: break
    }
    guard places.first == .after else { return places.first == .before ? .no : .failure }
    switch copies.first?.finding.verdict {
    case .protected: return .yes
    case .unknown: return .failure
    default: return .no
    }
  }
}
