internal import SystemPackage
internal import ZipCrypto

/// What passwords say of one archive: which open its entries, whether they were to be found, and
/// how well they are used.
struct ArchivePasswords {
  private let reader: ArchiveReader
  private let budget: TrialBudget
  /// What archives inside this one inherit.
  let scope: PasswordScope

  private let trial: PasswordTrial
  private let known: CandidateKeys?
  private var search: PasswordSearch
  private var findings = PasswordFindings()

  /// - Parameters:
  ///   - name: the archive's.
  ///   - context: what was known before, and what the archives around it hold.
  init(reader: ArchiveReader, name: String?, context: PasswordContext) {
    self.reader = reader
    budget = context.budget
    scope = PasswordScope(reader: reader, name: name, in: context.scope)
    trial = PasswordTrial(reader: reader, budget: budget)
    search = PasswordSearch(
      reader: reader, scope: scope, listed: context.knowledge.keys, mail: context.mail,
      budget: budget)
    known = context.knowledge.known.map {
      CandidateKeys(PasswordCandidate(password: $0, text: "", place: .nowhere))
    }
  }

  /// Tries what is known on an entry that is encrypted, or that may be though nothing says so.
  ///
  /// - Parameter location: its local header.
  /// - Returns: the entry with the password that opens it, or `nil`.
  /// - Throws: the system's error; what is wrong with the archive was found elsewhere.
  mutating func open(
    _ entry: Entry, at location: LocalHeaderLocation
  ) throws(Errno) -> OpenedEntry? {
    do throws(ZipError) {
      guard let target = try TrialTarget(entry, at: location, of: reader) else {
        try examineUnread(entry, at: location)
        return nil
      }
      if target.isMarked { try findings.examine(target, of: reader) }
      let opened: OpenedEntry?
      do throws(Errno) { opened = try open(target) } catch { throw ZipError(error) }
      if let opened { findings.examine(opened) }
      return opened
    } catch {
      if case .system(let errno) = error.kind { throw errno }
      return nil
    }
  }

  private mutating func open(_ target: TrialTarget) throws(Errno) -> OpenedEntry? {
    var passed: Set<Password> = []
    if let known {
      switch try trial.attempt(
        known.candidate.password, keys: known.keys, on: target, as: .given)
      {
      case .opened:
        findings.addOpened(target.entry, at: target.location, by: known.candidate, isKnown: true)
        let found = try search.candidate(for: known.candidate.password)
        if let found { findings.addFound(found.candidate) }
        return OpenedEntry(target: target, keys: found ?? known, isFound: found != nil)
      case .failed:
        passed.insert(known.candidate.password)
        fallthrough
      case .refused:
        if target.isMarked { findings.addRefused(target.entry, at: target.location) }
      case .notReadable, .notTried: break
      }
    }
    let result = try search.search(target)
    if let keys = result.opening {
      findings.addOpened(target.entry, at: target.location, by: keys.candidate, isKnown: false)
      findings.addFound(keys.candidate)
      return OpenedEntry(target: target, keys: keys, isFound: true)
    }
    if target.isMarked, result.isComplete {
      passed.formUnion(result.passed)
      findings.addUnopened(target.entry, at: target.location, passed: passed)
    }
    return nil
  }

  /// An encrypted entry on which no password can be tried, but whose headers tell something.
  private mutating func examineUnread(
    _ entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) {
    let encryption = entry.claimedEncryption(at: location)
    guard encryption != .none else { return }
    try findings.examine(entry, at: location, encryption: encryption, of: reader)
  }

  /// The passwords that were found to open something, each once.
  var found: [PasswordCandidate] { findings.found }

  /// What is to be said besides the verdicts of the entries.
  func notes() throws(Errno) -> [Reason] {
    var notes = findings.notes
    guard findings.hasEncrypted else { return notes }
    if budget.isExhausted {
      notes.append(
        Reason(
          .limitExceeded, "the search for passwords was given up before all were tried",
          offset: reader.layout.directory.lowerBound))
    } else if try scope.candidates().isCutOff {
      notes.append(
        Reason(
          .limitExceeded, "not all words of names and comments were tried as passwords",
          offset: reader.layout.directory.lowerBound))
    }
    return notes
  }
}
