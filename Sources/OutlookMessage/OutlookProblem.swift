/// Something in a message that is not as MS-OXMSG or MS-OXTNEF wants it, or that a limit kept from
/// being read.
///
/// Readers differ in what they make of it, so each is worth a look where it matters what a
/// recipient sees.
public struct OutlookProblem: Hashable, Sendable {
  /// What it is.
  public let code: Code
  /// What it is, for people: one lower-case clause.
  public let text: String
  /// Where it is, in bytes from the start of the source that was given: the TNEF attribute or
  /// property, or the record of the compound file's entry.
  public let offset: UInt64
  /// The attachment that it concerns, counted from 1 and with those that hold it before, as `2.1`;
  /// empty for the message itself.
  public let attachment: String

  /// Makes a problem.
  public init(_ code: Code, _ text: String, offset: UInt64, attachment: String = "") {
    self.code = code
    self.text = text
    self.offset = offset
    self.attachment = attachment
  }
}

extension OutlookProblem {
  /// The kinds of problems, by names that never change their meaning.
  @nonexhaustive
  public enum Code: String, CaseIterable, Sendable {
    // Limits: something was not looked at.
    case attachmentLimit = "attachment-limit"
    case depthLimit = "depth-limit"
    case propertyLimit = "property-limit"
    case textLimit = "text-limit"
    case checksumLimit = "checksum-limit"
    case containerLimit = "container-limit"

    // What is missing or cannot be read.
    case truncated
    case attributeMalformed = "attribute-malformed"
    case propertyMalformed = "property-malformed"
    case propertiesMissing = "properties-missing"
    case contentMissing = "content-missing"
    case contentUnreadable = "content-unreadable"
    case containerDamaged = "container-damaged"

    // What is there, but odd.
    case checksumWrong = "checksum-wrong"
    case attributeTwice = "attribute-twice"
    case attributeUnknown = "attribute-unknown"
    case attributeLevel = "attribute-level"
    case attachmentUnbegun = "attachment-unbegun"
    case attachmentOrphaned = "attachment-orphaned"
    case attachmentCountDiffers = "attachment-count-differs"
    case contentTwice = "content-twice"
    case methodDiffers = "method-differs"
    case nameDiffers = "name-differs"
    case nameMalformed = "name-malformed"
    case codePageUnknown = "code-page-unknown"
    case propertyUnlisted = "property-unlisted"
    case sizeDiffers = "size-differs"
    case macBinary = "mac-binary"
    case trailingBytes = "trailing-bytes"
    case containerOdd = "container-odd"
  }

  /// Whether it means that content was not looked at, so that nothing can be said of it.
  public var isLimit: Bool {
    switch code {
    case .attachmentLimit, .depthLimit, .propertyLimit, .textLimit, .containerLimit: true
    default: false
    }
  }

  /// Whether content may be missing or cut off in what is listed, as with every limit.
  public var isLoss: Bool {
    switch code {
    case .truncated, .attributeMalformed, .propertyMalformed, .propertiesMissing, .contentMissing,
      .contentUnreadable, .containerDamaged, .attachmentOrphaned:
      true
    default: isLimit
    }
  }
}
