/// What is true of one message.
public struct MessageTruth: Sendable {
  /// The worst verdict of what counts in it.
  public let verdict: FixtureVerdict
  /// Its attachments, in the order of the mail; archives inside attachments are not listed.
  public let attachments: [AttachmentTruth]
  /// The codes of the reasons that must be found about the message as a whole.
  public let reasons: [String]

  init(_ verdict: FixtureVerdict, _ attachments: [AttachmentTruth], reasons: [String] = []) {
    self.verdict = verdict
    self.attachments = attachments
    self.reasons = reasons
  }
}

/// What is true of one attachment.
public struct AttachmentTruth: Sendable {
  /// The name as the sender wrote it, decoded; `nil` without one.
  public var name: String?
  /// Whether the mail says how the name is encoded; where it does not, readers can only guess.
  public var isNameDeclared = true
  /// The part's number, as IMAP counts (RFC 9051, 6.4.5); `nil` where IMAP has no number for it.
  public var part: String?
  /// The name of the attachment that it stands in, a carried mail or a signed one; `nil` where it is
  /// one of the mail itself.
  public var carrier: String?
  /// What it is by its content; the words are those of `inspect`.
  public var container: String
  /// What its content really is under, each word once.
  public var ciphers: [String]
  /// What its protection is worth to somebody who has no password.
  public var verdict: FixtureVerdict
  /// Whether it has a say in the mail's verdict.
  public var counts = true
  /// The codes of the reasons that must be found; others may be found as well.
  public var reasons: [String]
  /// What opens it: nothing, one password for all, or one for each entry.
  public var passwords: [String] = []

  /// An attachment of which a case says everything.
  init(
    _ name: String?, _ part: String?, _ container: String, _ verdict: FixtureVerdict,
    _ reasons: [String] = [], ciphers: [String] = ["none"], passwords: [String] = []
  ) {
    self.name = name
    self.part = part
    self.container = container
    self.verdict = verdict
    self.reasons = reasons
    self.ciphers = ciphers
    self.passwords = passwords
  }

  /// A ZIP of which all is under ZipCrypto.
  static func zipCrypto(_ name: String?, _ part: String?, _ more: [String] = []) -> Self {
    Self(
      name, part, "zip", .protected, ["zipcrypto-is-weak"] + more, ciphers: ["zipcrypto"],
      passwords: [FixtureMaterial.password])
  }

  /// A ZIP of which nothing is encrypted.
  static func plainZip(_ name: String?, _ part: String?, _ more: [String] = []) -> Self {
    Self(name, part, "zip", .notProtected, ["plain"] + more)
  }

  /// A ZIP that is marked as encrypted, and is not.
  static func markedZip(_ name: String?, _ part: String?) -> Self {
    Self(name, part, "zip", .pseudoProtected, ["marked-but-plain"])
  }

  /// A file of a kind that has no encryption.
  static func plainFile(_ name: String?, _ part: String?) -> Self {
    Self(name, part, "none", .notProtected, ["plain-file"])
  }

  /// The same attachment, which has no say.
  func uncounted(_ reason: String) -> Self {
    var truth = self
    truth.counts = false
    truth.reasons.append(reason)
    return truth
  }

  /// The same attachment inside another.
  func inside(_ carrier: String) -> Self {
    var truth = self
    truth.carrier = carrier
    return truth
  }

  /// The same attachment, whose name no reader can be sure of.
  var nameGuessed: Self {
    var truth = self
    truth.isNameDeclared = false
    return truth
  }
}
