internal import SystemPackage
internal import ZipCrypto

/// Searches the passwords that open the entries of one archive.
///
/// Nearly all archives are under one password, so what opened one entry is tried first on the
/// next; and the search begins with the smallest entries, on which a wrong password costs least.
struct PasswordSearch {
  private let reader: ArchiveReader
  private let scope: PasswordScope
  private let listed: [CandidateKeys]
  private let mail: MailSearch?
  private let budget: TrialBudget
  private let trial: PasswordTrial

  /// The candidates that opened an entry beyond doubt, in the order in which they did.
  private(set) var proven: [CandidateKeys] = []
  /// What speaks for candidates that opened entries too small to prove them.
  private var evidence: [Password: Evidence] = [:]
  /// The entries that everything was tried on first, by where their headers stand.
  private var searched: [UInt64: Result]?

  /// A wrong password is found once in two to the power of this many archives.
  private static let certainty = 10

  /// On so many entries everything is tried where each trial takes a thousand rounds of a hash; on
  /// others, what stands in their own names and comments.
  private static let mostDerivedEntries = 2

  init(
    reader: ArchiveReader, scope: PasswordScope, listed: [CandidateKeys], mail: MailSearch?,
    budget: TrialBudget
  ) {
    self.mail = mail
    self.reader = reader
    self.scope = scope
    self.listed = listed
    self.budget = budget
    trial = PasswordTrial(reader: reader, budget: budget)
  }

  /// The candidate of these bytes, if there is one; looked for once, as it is the user's password
  /// that is asked for, entry by entry.
  mutating func candidate(for password: Password) throws(Errno) -> CandidateKeys? {
    if let lookedFor, lookedFor.password == password { return lookedFor.found }
    let own = try scope.candidates().keys
    let mailed = try mail?.candidates().keys ?? []
    let found = [own[...], listed[...], mailed[...]].joined().first {
      $0.candidate.password == password
    }
    lookedFor = (password, found)
    return found
  }

  private var lookedFor: (password: Password, found: CandidateKeys?)?

  /// What came of trying passwords on an entry.
  struct Result {
    /// What opens it.
    var opening: CandidateKeys?
    /// Those that passed the check byte and did not open it.
    var passed: Set<Password> = []
    /// Whether everything was tried.
    var isComplete = true
  }

  /// Tries everything on an entry, until something opens it.
  ///
  /// - Throws: the system's error.
  mutating func search(_ target: TrialTarget) throws(Errno) -> Result {
    // To gather the words of an archive takes longer than to find that nothing may be tried.
    if searched == nil {
      searched = [:]
      if !budget.isUsedUp(for: target.encryption) { try searchSmallest() }
    }
    let before = searched?[target.entry.headerOffset]
    var result = before ?? Result()
    if result.opening != nil { return result }
    try tryProven(on: target, &result)
    // Mails give thousands of words: those were tried on the smallest entries, and what opened one
    // is tried on all; so with all words where each takes long.
    if result.opening == nil, before == nil {
      try tryAll(
        on: target, &result, among: target.encryption == .zipCrypto ? .allButMails : .ofTheEntry)
    }
    return result
  }

  /// Tries everything on the smallest entries.
  private mutating func searchSmallest() throws(Errno) {
    var derived = 0
    for entry in try scope.candidates().smallest {
      let target: TrialTarget?
      do {
        target = try TrialTarget(entry, at: try reader.localHeader(of: entry), of: reader)
      } catch {
        if case .system(let errno) = error.kind { throw errno }
        continue
      }
      guard let target else { continue }
      var result = Result()
      try tryProven(on: target, &result)
      if result.opening == nil {
        if target.encryption != .zipCrypto { derived += 1 }
        let choice: Choice =
          derived <= 1 ? .all : derived <= Self.mostDerivedEntries ? .allButMails : .ofTheEntry
        try tryAll(on: target, &result, among: choice)
      }
      searched?[entry.headerOffset] = result
    }
  }

  /// Tries what opened other entries.
  private func tryProven(on target: TrialTarget, _ result: inout Result) throws(Errno) {
    for keys in proven where result.opening == nil {
      switch try attempt(keys, on: target, as: .proven) {
      case .opened: result.opening = keys
      case .failed: result.passed.insert(keys.candidate.password)
      case .refused: break
      case .notReadable, .notTried: result.isComplete = false
      }
    }
  }

  /// Which candidates are tried.
  private enum Choice {
    case all
    case allButMails
    case ofTheEntry
  }

  /// The candidates to try on an entry.
  private func candidates(
    for target: TrialTarget, among choice: Choice
  ) throws(Errno) -> [ArraySlice<CandidateKeys>] {
    let own = try scope.candidates().keys
    switch choice {
    case .all:
      guard let mail else { return [own[...], listed[...]] }
      let mailed = try mail.candidates()
      let tried = target.encryption == .zipCrypto ? mailed.keys : mailed.likely
      return [own[...], tried[...], listed[...]]
    case .allButMails: return [own[...], listed[...]]
    case .ofTheEntry:
      let name = target.entry.name.text
      return [own.filter { $0.candidate.place.isOf(entry: name) }[...], listed[...]]
    }
  }

  /// Tries candidates.
  private mutating func tryAll(
    on target: TrialTarget, _ result: inout Result, among choice: Choice
  ) throws(Errno) {
    guard !budget.isUsedUp(for: target.encryption) else {
      result.isComplete = false
      return
    }
    let lists = try candidates(for: target, among: choice)
    if choice == .ofTheEntry { result.isComplete = false }
    let count = lists.reduce(0) { $0 + $1.count }
    let needed = Self.certainty + Int.bitWidth - count.leadingZeroBitCount
    for keys in lists.joined() {
      let password = keys.candidate.password
      switch try attempt(keys, on: target, as: .candidate) {
      case .opened:
        evidence[password, default: Evidence()].add(target)
        guard evidence[password, default: Evidence()].bits >= needed else {
          result.passed.insert(password)
          continue
        }
        if !proven.contains(where: { $0.candidate.password == password }) { proven.append(keys) }
        result.opening = keys
        return
      case .failed: result.passed.insert(password)
      case .refused: break
      case .notReadable, .notTried:
        result.isComplete = false
        return
      }
    }
  }

  private func attempt(
    _ keys: CandidateKeys, on target: TrialTarget, as standing: PasswordTrial.Standing
  ) throws(Errno) -> PasswordTrial.Outcome {
    try trial.attempt(keys.candidate.password, keys: keys.keys, on: target, as: standing)
  }
}

extension PasswordSearch {
  /// What speaks for a candidate.
  private struct Evidence {
    /// A wrong password comes so far once in two to the power of this.
    private(set) var bits = 0
    /// Where the payloads stand that it opened: one that is listed twice speaks once.
    private var payloads: Set<UInt64> = []

    /// Adds an entry that it opened.
    mutating func add(_ target: TrialTarget) {
      guard payloads.insert(target.location.payload.lowerBound).inserted else { return }
      bits += target.evidence
    }
  }
}

extension PasswordCandidate.Place {
  /// Whether it is in the name or the comment of an entry, or nowhere, as the empty password is.
  fileprivate func isOf(entry name: String) -> Bool {
    switch self {
    case .entryName(let entry, _), .entryComment(let entry, _): entry == name
    case .nowhere: true
    case .archiveComment, .archiveName, .list, .mail, .mailDate: false
    }
  }
}
