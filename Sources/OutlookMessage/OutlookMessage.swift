public import CompoundFile
public import PortableSystem
public import SystemPackage

/// A message as Outlook and Exchange keep it: a `.msg` file (MS-OXMSG) or a TNEF stream, known as
/// `winmail.dat` (MS-OXTNEF).
///
/// Names and headers are held in memory; bodies and contents are sources, ranges of the one given.
public struct OutlookMessage: Sendable {
  /// How a message is kept.
  public enum Format: Hashable, Sendable {
    /// A compound file of its own, or a storage in one.
    case msg
    /// A stream of attributes.
    case tnef
  }

  /// How it is kept.
  public let format: Format
  /// What kind of item it is, as `IPM.Note`.
  public let messageClass: String?
  /// The Message-ID without its angle brackets.
  public let messageID: String?
  /// The subject.
  public let subject: String?
  /// The header that it had on its way, as text.
  public let transportHeaders: String?
  /// The plain text body.
  public let plainText: OutlookText?
  /// The HTML body.
  public let html: OutlookText?
  /// The body as compressed RTF, which ``CompressedRTF`` decompresses; it is not looked through, so
  /// that nothing can be said of text that stands in it alone.
  public let compressedRTF: (any ByteSource)?
  /// The attachments, in their order.
  public let attachments: [OutlookAttachment]
  /// What is wrong with it and the messages within it; only the outermost message says it.
  public internal(set) var problems: [OutlookProblem] = []
  /// The first limit that kept something from being looked at: nothing better than "unknown" can
  /// then be said of the message.
  public internal(set) var limitReached: OutlookProblem?
  /// The first problem because of which content may be missing in what is listed.
  public internal(set) var firstLoss: OutlookProblem?

  /// Reads a `.msg` or a TNEF stream, whichever it is.
  ///
  /// - Parameters:
  ///   - source: where it stands.
  ///   - limits: the bounds to keep.
  /// - Returns: `nil` where it is neither: it begins with no TNEF signature, and is no compound file
  ///   with a message's properties.
  /// - Throws: the source's error.
  public init?(_ source: any ByteSource, limits: OutlookLimits = .init()) throws(Errno) {
    if try Self.hasTNEFSignature(source) {
      var work = OutlookWork(limits)
      var reader = TNEFReader(source, base: 0, path: "", depth: 0)
      self = try reader.message(&work)
      finish(work)
      return
    }
    guard let file = try CompoundFile(source, limits: limits.compoundFile) else { return nil }
    try self.init(file, limits: limits)
  }

  /// Reads the `.msg` that a compound file is.
  ///
  /// - Returns: `nil` where its root has no properties of a message.
  /// - Throws: the source's error.
  public init?(_ file: CompoundFile, limits: OutlookLimits = .init()) throws(Errno) {
    guard let root = file.root, Self.isMessage(root, in: file) else { return nil }
    var work = OutlookWork(limits)
    work.add(file)
    let reader = StorageReader(file, path: "", depth: 0)
    self = try reader.message(root, &work)
    finish(work)
  }

  /// Whether the bytes begin as a TNEF stream does (MS-OXTNEF 2.1.3.1).
  ///
  /// - Throws: the source's error.
  public static func hasTNEFSignature(_ source: any ByteSource) throws(Errno) -> Bool {
    try source.bytes(at: 0, count: 4) == [0x78, 0x9F, 0x3E, 0x22]
  }

  /// Whether a storage of a compound file holds a message, or an attachment or recipient of one: it
  /// has properties.
  public static func isMessage(_ storage: CompoundFileEntry, in file: CompoundFile) -> Bool {
    file.child(StorageReader.propertyStream, of: storage) != nil
      || file.children(of: storage).contains { StorageReader.propertyName($0.name) != nil }
  }

  private mutating func finish(_ work: OutlookWork) {
    problems = work.problems
    limitReached = work.firstLimit
    firstLoss = work.firstLoss
  }
}
