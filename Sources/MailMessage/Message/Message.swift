public import PortableSystem
public import SystemPackage

/// A mail, read into its parts.
///
/// Anything is a message: what is wrong with it stands in `defects`. Headers are held in memory,
/// contents are ranges of the source that a `PartDecoder` reads.
public struct Message: Sendable {
  /// All parts in the order of the mail, multiparts and embedded messages before what they hold.
  ///
  /// The first is the mail as a whole.
  public let parts: [Part]
  /// What is wrong with it.
  public let defects: [Defect]
  /// The first limit that kept something from being looked at: nothing better than "unknown" can
  /// then be said of the mail.
  public let limitReached: Defect?

  /// Reads a mail.
  ///
  /// - Parameters:
  ///   - source: where it stands.
  ///   - range: the bytes of `source` that are the mail; all, when not given.
  ///   - limits: the bounds to keep.
  /// - Throws: the source's error, and no other unless the temporary file for an encoded embedded
  ///   message cannot be written.
  public init(
    _ source: any ByteSource, range: Range<UInt64>? = nil, limits: MailLimits = .init()
  ) throws(Errno) {
    let whole = 0..<source.size
    var parser = MessageParser(
      source, range: range.map { $0.clamped(to: whole) } ?? whole, limits: limits)
    try parser.run()
    parts = parser.parts
    defects = parser.defects.all
    limitReached = parser.defects.firstLimit
  }

  /// The mail's own header.
  public var headers: Headers { parts.first?.headers ?? Headers() }
  /// The Message-ID without its angle brackets.
  public var messageID: String? { headers.identifier("message-id") }
  /// Who wrote it: the first address in From, else in Sender.
  public var sender: MailAddress? { headers.sender }
  /// When it was sent, by its own word; `nil` where Date is missing or is no date.
  public var date: MailDate? { headers.date }
  /// The subject, decoded.
  public var subject: String? { headers.first("subject")?.text }
}
