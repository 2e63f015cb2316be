public import PortableSystem

/// One part of a mail: its header and where its content stands.
public struct Part: Sendable {
  /// Its place, as IMAP counts sections (RFC 9051, 6.4.5): `1`, `1.2`; `2.1` is the first part of
  /// the message embedded as part 2.
  ///
  /// The multipart that is the whole of a message is `TEXT`, in an embedded one `2.TEXT`.
  public internal(set) var path: String
  /// The place in `Message.parts` of the multipart or message that it stands in.
  public internal(set) var parent: Int?
  /// Its header.
  ///
  /// The part that is the whole of a message has that message's header.
  public internal(set) var headers: Headers
  /// What it says that it holds; `text/plain` where it says nothing, `message/rfc822` where it says
  /// nothing in a digest, `application/octet-stream` where what it says is no media type.
  public internal(set) var mediaType: MediaType
  /// How it wants to be shown.
  public internal(set) var disposition: Disposition?
  /// The name of the file that it is, decoded: from Content-Disposition, else from Content-Type.
  ///
  /// It is the sender's word: it may have slashes, controls and anything else.
  public internal(set) var fileName: String?
  /// How `body` is encoded.
  public internal(set) var transferEncoding: TransferEncoding
  /// What `body` is a range of: the bytes that were given, or the decoded bytes of the embedded
  /// message that it stands in.
  public internal(set) var source: any ByteSource
  /// Where its content stands in `source`, encoded, without the line break before a boundary.
  public internal(set) var body: Range<UInt64>
  /// Why what it may hold was not looked at: a limit, or a multipart whose parts cannot be told.
  public internal(set) var unexamined: Defect?

  /// Whether it is made of parts.
  public var isMultipart: Bool { mediaType.type == "multipart" }

  /// Whether it is a message of its own: message/rfc822 or message/global (RFC 6532).
  public var isMessage: Bool {
    mediaType.type == "message"
      && (mediaType.subtype == "rfc822" || mediaType.subtype == "global"
        || mediaType.subtype == "news")
  }

  /// The Content-ID without its angle brackets.
  public var contentID: String? { headers.identifier("content-id") }
}
