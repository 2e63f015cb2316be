/// Something in a mail that is not as the standards want it, or that a limit kept from being read.
///
/// Mail readers differ in what they make of a defect, so each is worth a look where it matters
/// what a recipient sees.
public struct Defect: Hashable, Sendable {
  /// What it is.
  public let code: Code
  /// What it is, for people: one lower-case clause.
  public let text: String
  /// Where it is in the bytes that were given.
  ///
  /// For a defect within an embedded message that had to be decoded first, where the encoded bytes
  /// of that message begin.
  public let offset: UInt64
  /// The path of the part that it concerns.
  public let part: String

  /// Makes a defect.
  public init(_ code: Code, _ text: String, offset: UInt64, part: String) {
    self.code = code
    self.text = text
    self.offset = offset
    self.part = part
  }
}

extension Defect {
  /// The kinds of defects, by names that never change their meaning.
  @nonexhaustive
  public enum Code: String, CaseIterable, Sendable {
    // Limits: something was not looked at.
    case headerLimit = "header-limit"
    case partLimit = "part-limit"
    case depthLimit = "depth-limit"
    case parameterLimit = "parameter-limit"
    case boundaryLimit = "boundary-limit"
    case decodedLimit = "decoded-limit"
    case sourceEnded = "source-ended"
    case messageLimit = "message-limit"
    case contentElsewhere = "content-elsewhere"
    case fileLimit = "file-limit"

    // Mailboxes.
    case mailboxBeginning = "mailbox-beginning"
    case mailboxSeparator = "mailbox-separator"
    case contentLengthWrong = "content-length-wrong"
    case byteCountWrong = "byte-count-wrong"

    // Header blocks.
    case leadingBlankLines = "leading-blank-lines"
    case headerWithoutColon = "header-without-colon"
    case headerNotEnded = "header-not-ended"
    case headerTwice = "header-twice"

    // Content-Type and Content-Disposition.
    case contentTypeMalformed = "content-type-malformed"
    case parameterMalformed = "parameter-malformed"
    case parameterTwice = "parameter-twice"
    case nameDiffers = "name-differs"

    // Multiparts.
    case boundaryMissing = "boundary-missing"
    case boundaryNotFound = "boundary-not-found"
    case closeBoundaryMissing = "close-boundary-missing"
    case partAfterClose = "part-after-close"
    case encodedMultipart = "encoded-multipart"

    // Content-Transfer-Encoding.
    case transferEncodingUnknown = "transfer-encoding-unknown"
    case transferEncodingWrong = "transfer-encoding-wrong"
    case base64Junk = "base64-junk"
    case base64Padding = "base64-padding"
    case base64Truncated = "base64-truncated"
    case base64Joined = "base64-joined"
    case quotedPrintableEscape = "quoted-printable-escape"

    // Files in the text: uuencode, yEnc, BinHex.
    case fileCutOff = "file-cut-off"
    case fileWithoutBeginning = "file-without-beginning"
    case fileWithinFile = "file-within-file"
    case fileMarkMalformed = "file-mark-malformed"
    case fileJunk = "file-junk"
    case fileLineLength = "file-line-length"
    case fileLineShortened = "file-line-shortened"
    case fileWithoutTerminator = "file-without-terminator"
    case fileGoesOn = "file-goes-on"
    case fileSizeWrong = "file-size-wrong"
    case fileChecksumWrong = "file-checksum-wrong"
    case filePartsMissing = "file-parts-missing"
  }

  /// Whether it means that content was not looked at, so that nothing can be said of it.
  public var isLimit: Bool {
    switch code {
    case .headerLimit, .partLimit, .depthLimit, .parameterLimit, .boundaryLimit, .decodedLimit,
      .sourceEnded, .messageLimit, .contentElsewhere, .fileLimit:
      true
    default: false
    }
  }
}
