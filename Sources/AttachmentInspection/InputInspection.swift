internal import MailMessage
internal import PortableSystem
public import SystemPackage

/// The findings of one input, one after the other: a mailbox has one for each message, and nothing
/// of the messages before is kept; everything else has one.
public struct InputInspection {
  private let inspector: Inspector
  private let source: any ByteSource
  private let name: String?
  private var mailbox: Mailbox?
  /// The message of the mailbox that comes next.
  private var message: MailboxMessage?
  private var hasBegun = false

  init(_ inspector: Inspector, _ source: any ByteSource, name: String?) {
    (self.inspector, self.source, self.name) = (inspector, source, name)
  }

  /// The next finding.
  ///
  /// - Returns: `nil` after the last.
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  public mutating func next() throws(Errno) -> InputFinding? {
    let isFirst = !hasBegun
    hasBegun = true
    if isFirst {
      let head = ContentFormat(head: try source.bytes(at: 0, count: ContentFormat.headSize))
      switch head == .zip ? nil : try MailboxKind(source) {
      case .mailbox:
        var mailbox = Mailbox(source)
        message = try mailbox.next()
        self.mailbox = mailbox
      case .appleMail:
        guard let file = try AppleMailFile(source) else { return nil }
        return try inspector.inspectMessage(source, range: file.message, notes: file.defects)
      case .message: return try inspector.inspectMessage(source, range: 0..<source.size)
      case nil: return try inspector.inspectContent(source, name: name)
      }
    }
    guard let current = message else { return nil }
    message = try mailbox?.next()
    var finding = try inspector.inspectMessage(
      source, range: current.range, notes: current.defects)
    // A mail that only has a mailbox's line in front is a mail like others.
    if !isFirst || message != nil {
      finding.place = MailboxPlace(index: current.index, offset: current.range.lowerBound)
    }
    return finding
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
    self.init(
      defect.isLimit ? .limitExceeded : .readersMayDiffer,
      "mail programs may find other messages: \(defect.text)", offset: defect.offset)
  }
}
