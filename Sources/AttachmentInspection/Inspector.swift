internal import MailMessage
internal import OutlookMessage
public import PortableSystem
public import SystemPackage
public import ZipCrypto

/// Tells what the protection of attachments is worth.
///
/// What is wrong with a mail or an archive is a finding, never an error.
public struct Inspector: Sendable {
  /// The bounds for archives.
  public var limits = Limits()
  /// Whether inline pictures that the HTML shows count as attachments.
  public var countsInlinePictures = false
  /// The password that the user has, and those to search among; without any, the empty password
  /// and what stands in an archive's names and comments are tried.
  public var passwords = PasswordKnowledge()

  /// An inspector with the documented defaults.
  public init() {}

  /// Inspects a mail, a mailbox, an archive or another file; what it is, its content tells.
  ///
  /// - Parameter name: the file's name, for what is an attachment by itself.
  public func inspections(of source: any ByteSource, name: String?) -> InputInspection {
    InputInspection(self, source, name: name)
  }

  /// Inspects an input as a whole: the messages of a mailbox count as one.
  ///
  /// - Parameter name: the file's name, for what is an attachment by itself.
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public func inspect(_ source: any ByteSource, name: String?) throws(Errno) -> InputFinding {
    var inspections = inspections(of: source, name: name)
    guard var whole = try inspections.next() else {
      return try inspectContent(source, name: name)
    }
    while let finding = try inspections.next() {
      whole.attachments += finding.attachments
      whole.notes += finding.notes
      whole.work.add(finding.work)
    }
    return whole
  }

  /// Inspects a message.
  ///
  /// - Parameters:
  ///   - range: where it stands.
  ///   - notes: what is wrong with the frame around it.
  func inspectMessage(
    _ source: any ByteSource, range: Range<UInt64>, notes: [Defect] = []
  ) throws(Errno) -> InputFinding {
    let size = range.upperBound - range.lowerBound
    let message = try Message(source, range: range)
    let search = search { MailSearch(message, $0) }
    var finding = try contentInspector(meter(size), size, search).messageInspector.inspect(message)
    finding.piece = MessageFragment(message).map(MailPiece.init)
    finding.notes += notes.map(Reason.init(frame:))
    return finding
  }

  /// Inspects a message of Outlook or a TNEF stream.
  ///
  /// - Parameter size: the length in bytes of what it stands in.
  func inspectMessage(_ message: OutlookMessage, size: UInt64) throws(Errno) -> InputFinding {
    let meter = meter(size)
    let search = search { MailSearch(message, $0) }
    let content = contentInspector(meter, size, search)
    var finding = try OutlookInspector(content: content).inspect(message)
    finding.work = meter.work
    return finding
  }

  /// Inspects what is no mail.
  func inspectContent(_ source: any ByteSource, name: String?) throws(Errno) -> InputFinding {
    let meter = meter(source.size)
    let search = search { MailSearch(file: name, $0) }
    let attachments = try contentInspector(meter, source.size, search).inspect(source, name: name)
    var finding = InputFinding(
      kind: attachments.first?.container.kind ?? .file, attachments: attachments)
    finding.work = meter.work
    return finding
  }

  /// The search in mails for passwords, unless it is not wanted.
  private func search(_ make: (MailPasswords?) -> MailSearch) -> MailSearch? {
    passwords.searchesMails ? make(passwords.mails) : nil
  }

  private func contentInspector(
    _ meter: InspectionMeter, _ size: UInt64, _ search: MailSearch?
  ) -> ContentInspector {
    ContentInspector(
      limits: limits,
      passwords: PasswordContext(
        passwords, mail: search, budget: TrialBudget(listed: passwords.keys.count, size: size)),
      work: meter, countsInlinePictures: countsInlinePictures)
  }

  private func meter(_ size: UInt64) -> InspectionMeter {
    InspectionMeter(size: size, limits: limits)
  }
}

extension Container {
  /// Whether an input of this kind is an archive or a document.
  fileprivate var kind: InputFinding.Kind {
    switch self {
    case .zip, .sevenZip, .rar, .jar, .apk, .compressed, .encoded: .archive
    case .message, .msg, .tnef: .message
    case .ooxml, .odf, .epub, .pdf, .compoundFile, .pgp, .smime, .age, .opensslEnc, .partialMessage,
      .none:
      .file
    }
  }
}
