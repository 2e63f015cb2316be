/// A mail, or a mailbox, of which the truth is known attachment by attachment.
///
/// The truth is stated by hand from the recipe; nothing of it comes from a program that inspects.
public struct MailFixture: Sendable {
  /// What it is called, without the file's extension; unique among ``all`` and all archives.
  public let name: String
  /// The files' names: one, but where a mail was split.
  public let fileNames: [String]
  /// What it shows, in one sentence.
  public let sentence: String
  /// The messages: one, but in a mailbox; of a split mail the one that its pieces make together.
  public let messages: [MessageTruth]
  /// What the protection of all that it carries is worth: the worst of its messages.
  public let verdict: FixtureVerdict
  /// Whether it is as the standards want it, so that every mail program ought to see the same.
  public let isWellFormed: Bool
  /// What an inspector must be able to read before it can give these verdicts.
  package let awaits: Set<AwaitedReading>

  private let build: @Sendable (inout FixtureMaterial) -> [[UInt8]]

  /// A mail in one file.
  init(
    _ name: String, file: String? = nil, _ sentence: String, _ verdict: FixtureVerdict,
    _ attachments: [AttachmentTruth], reasons: [String] = [], isWellFormed: Bool = true,
    awaits: Set<AwaitedReading> = [],
    _ build: @escaping @Sendable (inout FixtureMaterial) -> [UInt8]
  ) {
    self.init(
      name, files: [file ?? name + ".eml"], sentence, verdict,
      [MessageTruth(verdict, attachments, reasons: reasons)], isWellFormed: isWellFormed,
      awaits: awaits
    ) { [build(&$0)] }
  }

  /// A mailbox, or a mail in several files.
  init(
    _ name: String, files: [String], _ sentence: String, _ verdict: FixtureVerdict,
    _ messages: [MessageTruth], isWellFormed: Bool = true, awaits: Set<AwaitedReading>,
    _ build: @escaping @Sendable (inout FixtureMaterial) -> [[UInt8]]
  ) {
    self.name = name
    fileNames = files
    self.sentence = sentence
    self.verdict = verdict
    self.messages = messages
    self.isWellFormed = isWellFormed
    self.awaits = awaits
    self.build = build
  }

  /// Its files and what is attached to it, the same for the same seed.
  public func made(seed: UInt64) -> MadeMail {
    var material = FixtureMaterial(seed: seed, name: name)
    let files = build(&material)
    return MadeMail(files: files, attachments: material.attachments)
  }
}

/// The bytes of a mail fixture.
public struct MadeMail: Sendable {
  /// The files, in the order of ``MailFixture/fileNames``.
  public let files: [[UInt8]]
  /// What each attachment is without its transfer encoding, in the order of the messages.
  public let attachments: [[UInt8]]
}

/// What an inspector may not be able to read; by name, so that tests can ask for one at a time.
package enum AwaitedReading: String, CaseIterable, Sendable {
  // Mails.
  case mailbox
  case appleMail
  case fileInText
  case splitMail
  case splitFile
  case messageFile
  /// An archive behind the end of a message of Outlook.
  case archiveBehind

  // Containers.
  case signedData
  case smime
  case openPGP
  case pdf
  case sevenZip
  case rar
  case office
  case odf
  case compressed
}
