internal import MailMessage
internal import PortableSystem
public import SystemPackage

/// The findings of one input, one after the other: a mailbox has one for each message, and nothing
/// of the messages before is kept; everything else has one.
///
/// Mailboxes and mails are found in compressed files and tar archives as well.
public struct InputInspection: Sendable {
  private let inspector: Inspector
  /// The files that were not opened yet: the input itself, or what is in it.
  private var files: InputFiles
  private var mailbox: OpenMailbox?

  init(_ inspector: Inspector, _ source: any ByteSource, name: String?) {
    self.inspector = inspector
    files = InputFiles(source, name: name, limits: inspector.limits)
  }

  /// The next finding.
  ///
  /// - Returns: `nil` after the last.
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public mutating func next() throws(Errno) -> InputFinding? { try nextUnit()?.inspect() }

  /// What is to be inspected next.
  ///
  /// Each unit can be inspected at any time and on any thread, also after the next was asked for.
  ///
  /// - Returns: `nil` after the last.
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public mutating func nextUnit() throws(Errno) -> InspectionUnit? {
    while true {
      // Taken out and put back, so that it is never copied.
      if var open = mailbox.take() {
        if let unit = try open.next(inspector) {
          mailbox = open
          return unit
        }
      }
      guard let file = try files.next() else { return nil }
      switch file.kind {
      case .mail(.mailbox): mailbox = try OpenMailbox(file)
      case .mail(.appleMail):
        guard let mail = try AppleMailFile(file.source) else { continue }
        return InspectionUnit(inspector, file, .mail(mail.message, notes: mail.defects))
      case .mail:
        return InspectionUnit(inspector, file, .mail(0..<file.source.size, notes: []))
      case .outlook, .other, .damaged: return InspectionUnit(inspector, file, .file)
      }
    }
  }
}

/// A mailbox whose messages are inspected one by one.
private struct OpenMailbox: Sendable {
  private let file: InputFile
  private var mailbox: Mailbox
  /// The message that comes next.
  private var message: MailboxMessage?
  private var isFirst = true

  init(_ file: InputFile) throws(Errno) {
    self.file = file
    mailbox = Mailbox(file.source)
    message = try mailbox.next()
  }

  mutating func next(_ inspector: Inspector) throws(Errno) -> InspectionUnit? {
    guard let current = message else { return nil }
    message = try mailbox.next()
    var file = file
    if let stream = file.source as? SpooledStream {
      file.source = try KeptRange(of: stream, current.range)
      try stream.release(before: message)
    }
    // A mail that only has a mailbox's line in front is a mail like others.
    let isAlone = isFirst && message == nil
    isFirst = false
    return InspectionUnit(
      inspector, file, .mail(current.range, notes: current.defects),
      place: isAlone ? nil : MailboxPlace(index: current.index, offset: current.range.lowerBound))
  }
}

/// Where a message stands in a mailbox.
public struct MailboxPlace: Hashable, Sendable {
  /// The number of messages before it.
  public let index: Int
  /// Where its header begins, in bytes from the start of the mailbox.
  public let offset: UInt64
}

extension Reason {
  /// What is wrong with the frame around a message: readers may find other messages.
  init(frame defect: Defect) {
    switch defect.code {
    case .contentLengthWrong:
      // Who believes the length sees less of this message, or the next ones within it; these are
      // judged for themselves.
      self.init(.mailLengthDiffers, defect.text, offset: defect.offset)
    default:
      self.init(
        defect.isLimit ? .limitExceeded : .readersMayDiffer,
        "mail programs may find other messages: \(defect.text)", offset: defect.offset)
    }
  }
}
