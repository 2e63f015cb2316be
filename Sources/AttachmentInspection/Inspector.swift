internal import MailMessage
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

  /// Inspects a mail, an archive or another file; what it is, its content tells.
  ///
  /// - Parameter name: the file's name, for what is an attachment by itself.
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public func inspect(_ source: any ByteSource, name: String?) throws(Errno) -> InputFinding {
    let head = ContentFormat(head: try source.bytes(at: 0, count: ContentFormat.headSize))
    let passwords = PasswordContext(
      passwords, budget: TrialBudget(listed: passwords.keys.count, size: source.size))
    let meter = InspectionMeter(size: source.size, limits: limits)
    if head != .zip, try Message.looksLikeMessage(source) {
      return try MessageInspector(
        limits: limits, passwords: passwords, work: meter,
        countsInlinePictures: countsInlinePictures
      ).inspect(Message(source))
    }
    let attachments = try ContentInspector(limits: limits, passwords: passwords, work: meter)
      .inspect(source, name: name)
    var finding = InputFinding(
      kind: attachments.first?.container.kind ?? .file, attachments: attachments)
    finding.work = meter.work
    return finding
  }
}

extension Container {
  /// Whether an input of this kind is an archive or a document.
  fileprivate var kind: InputFinding.Kind {
    switch self {
    case .zip, .sevenZip, .rar, .jar, .apk, .compressed: .archive
    case .ooxml, .odf, .epub, .pdf, .compoundFile, .pgp, .smime, .tnef, .partialMessage, .none:
      .file
    }
  }
}
