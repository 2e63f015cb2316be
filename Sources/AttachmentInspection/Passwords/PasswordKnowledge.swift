public import ZipCrypto

/// What an inspection knows of passwords before it begins.
public struct PasswordKnowledge: Sendable {
  /// The password that the user has; that it opens something is no finding.
  public var known: Password?
  /// Passwords to search among, in the order in which they are tried; one that opens an archive
  /// makes it ``Verdict/exposed``.
  public var candidates: [PasswordCandidate] {
    get { keys.map(\.candidate) }
    set { keys = newValue.map(CandidateKeys.init) }
  }

  /// Whether a mail's own texts, and ``mails``, are searched for the passwords of what is attached.
  public var searchesMails = true
  /// What the mails among the inputs say; `nil` where there was no first pass over them.
  public var mails: MailPasswords?

  /// The candidates with their keys, made once for all archives.
  var keys: [CandidateKeys] = []

  /// Nothing is known: the empty password is tried, and what stands in an archive itself.
  public init() {}

  /// What is known and what is to be tried.
  public init(known: Password?, candidates: [PasswordCandidate] = []) {
    self.known = known
    self.candidates = candidates
  }
}

/// A candidate with the keys that it leads to, so that they are made once and not for each entry.
struct CandidateKeys: Sendable {
  let candidate: PasswordCandidate
  let keys: CipherKeys

  init(_ candidate: PasswordCandidate) {
    self.candidate = candidate
    keys = CipherKeys(candidate.password)
  }
}
