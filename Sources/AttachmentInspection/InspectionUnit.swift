internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
public import SystemPackage

/// One thing to be inspected: a mail, an archive or another file.
///
/// Units of one input know nothing of each other, so that several can be inspected at a time.
public struct InspectionUnit: Sendable {
  /// What is to be inspected.
  enum Subject: Sendable {
    /// A mail in a range of the file.
    case mail(Range<UInt64>, notes: [Defect])
    /// What the file's kind says.
    case file
  }

  private let inspector: Inspector
  private let file: InputFile
  private let subject: Subject
  private let place: MailboxPlace?

  init(_ inspector: Inspector, _ file: InputFile, _ subject: Subject, place: MailboxPlace? = nil) {
    self.inspector = inspector
    self.file = file
    self.subject = subject
    self.place = place
  }

  /// How many bytes of the input it is.
  public var size: UInt64 {
    switch subject {
    case .mail(let range, _): range.upperBound - range.lowerBound
    case .file: file.source.size
    }
  }

  /// What of it may be a password for the archives in other mails; `nil` where it is no mail.
  ///
  /// No more than the mail's first half megabyte is looked at: letters stand at the front.
  ///
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public func passwordMail() throws(Errno) -> PasswordMail? {
    var mail = try gather()
    mail?.member = file.member
    return mail
  }

  private func gather() throws(Errno) -> PasswordMail? {
    let index = place?.index ?? 0
    switch (subject, file.kind) {
    case (.mail(let range, _), _):
      let end = min(range.upperBound, range.lowerBound + Self.letterBytes)
      let message = try Message(file.source, range: range.lowerBound..<end)
      return PasswordMail(
        try LetterTexts(message), messageID: message.messageID, index: index)
    case (.file, .outlook(let message)):
      return PasswordMail(
        try LetterTexts(message), messageID: message.messageID, index: index)
    case (.file, _): return nil
    }
  }

  private static let letterBytes: UInt64 = 512 << 10

  /// Inspects it.
  ///
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public func inspect() throws(Errno) -> InputFinding {
    var finding: InputFinding
    switch (subject, file.kind) {
    case (.mail(let range, let notes), _):
      finding = try inspector.inspectMessage(file.source, range: range, notes: notes)
    case (.file, .outlook(let message)):
      finding = try inspector.inspectMessage(message, size: file.source.size)
    case (.file, .damaged(let reason)):
      finding = InputFinding(kind: .file, attachments: [])
      finding.notes = [reason]
    case (.file, .mail), (.file, .other):
      finding = try inspector.inspectContent(file.source, name: file.name)
    }
    finding.place = place
    finding.member = file.member
    return finding
  }
}
