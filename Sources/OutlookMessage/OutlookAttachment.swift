public import CompoundFile
public import PortableSystem

/// An attachment of a `.msg` or of a TNEF stream.
public struct OutlookAttachment: Sendable {
  /// Where it stands among the attachments, counted from 1 and with those that hold it before, as
  /// `2.1`.
  public let path: String
  /// Where its first record stands: the attribute that begins it, or its storage's entry.
  public let offset: UInt64
  /// The name under which readers show it (PidTagDisplayName).
  public let displayName: String?
  /// The short file name, of eight letters and an ending (PidTagAttachFilename, attAttachTitle).
  public let shortName: String?
  /// The long file name (PidTagAttachLongFilename).
  public let longName: String?
  /// All different names that it has, the one that counts first; a reader may show any.
  public let names: [String]
  /// The MIME type that it claims to have.
  public let mimeType: String?
  /// The identifier by which the HTML body may show it.
  public let contentID: String?
  /// Whether readers are told not to list it (PidTagAttachmentHidden).
  public let isHidden: Bool
  /// Whether the HTML body is said to show it (PidTagAttachFlags, bit 2).
  public let isInline: Bool
  /// How its content is said to be kept.
  public let method: OutlookAttachmentMethod
  /// What it holds, as far as readers agree; `nil` where there is nothing, or nothing that could be
  /// read, which a problem then says.
  public let content: OutlookContent?
  /// Further contents that the same attachment has besides; a reader may show any of them.
  public let otherContents: [OutlookContent]

  /// The file name that counts: the long one, else the short one, else the one for display.
  public var name: String? { names.first }
}

/// How an attachment's content is kept (MS-OXCMSG 2.2.2.9, PidTagAttachMethod).
public enum OutlookAttachmentMethod: Hashable, Sendable {
  /// Just created: nothing is attached (0).
  case none
  /// By its bytes (1).
  case byValue
  /// By a file's name, which has to be looked up where the sender stored it (2, 3, 4).
  case byReference
  /// A message within the message (5).
  case embeddedMessage
  /// An object of another program (6).
  case object
  /// By an address in the web (7).
  case byWebReference
  /// Another number.
  case unknown(UInt32)

  init(_ number: UInt32) {
    self =
      switch number {
      case 0: .none
      case 1: .byValue
      case 2...4: .byReference
      case 5: .embeddedMessage
      case 6: .object
      case 7: .byWebReference
      default: .unknown(number)
      }
  }
}

/// What an attachment holds.
public enum OutlookContent: Sendable {
  /// Its bytes.
  case data(any ByteSource)
  /// A message.
  case message(OutlookMessage)
  /// An object of another program.
  case object(OutlookObject)
  /// Nothing but the name of a file or an address elsewhere.
  case reference(String)
}

/// An object of another program within a message: its streams, or its bytes as they were kept.
public struct OutlookObject: Sendable {
  /// The class of the storage, or the interface that a TNEF stream names.
  public let classID: ClassID
  /// Its streams by their paths within it; empty where it is kept as bytes.
  public let streams: [Stream]
  /// Its bytes, where it is kept so in a TNEF stream.
  public let data: (any ByteSource)?

  /// A stream of an object.
  public struct Stream: Sendable {
    /// The names that lead to it.
    public let path: [String]
    /// Its bytes.
    public let source: any ByteSource
  }
}
