internal import SystemPackage
internal import ZipCrypto

/// Gathers the judgements of an archive's entries into one finding.
struct ArchiveSummary {
  private var entries = EntryFindings()
  /// Entries that there was no room to list.
  private var unlisted = 0
  private var ciphers: [EntryEncryption] = []
  private var reasons = ReasonList()
  private var recognition = DocumentRecognition()
  /// Entries that have content.
  private var contents = 0
  /// Entries with content that is not encrypted.
  private var plainContents = 0
  private var plainNames: [String] = []
  private var passwordNotes: [Reason] = []
  private var foundPasswords: [PasswordCandidate] = []

  /// Adds an entry's judgement.
  mutating func add(_ judgement: EntryJudgement, of entry: Entry) {
    let hasRoom =
      unlisted == 0
      && entries.append(
        entry.name.utf8, encryption: judgement.encryption, claimed: judgement.claimed,
        verdict: judgement.verdict)
    if !hasRoom { unlisted += 1 }
    if judgement.verdict == .notProtected {
      plainContents += 1
      if plainNames.count < ReasonList.reasonsOfAKind { plainNames.append(entry.name.text) }
    }
    if judgement.verdict != .none {
      contents += 1
      if !ciphers.contains(judgement.encryption) { ciphers.append(judgement.encryption) }
    }
    for reason in judgement.reasons { reasons.add(reason) }
    recognition.add(entry)
  }

  /// Adds what an admin should know of the archive as a whole.
  mutating func add(note reason: Reason) { reasons.add(reason) }

  /// Adds what passwords say of a directory's entries as a whole.
  mutating func add(_ passwords: ArchivePasswords) throws(Errno) {
    passwordNotes += try passwords.notes()
    foundPasswords += passwords.found.filter { !foundPasswords.contains($0) }
  }

  /// The codes of all reasons so far.
  var codes: Set<Reason.Code> { reasons.codes }

  /// The finding for an archive of this name.
  func finding(name: String?, _ answers: ReadersAnswers) -> AttachmentFinding {
    let verdict = answers.verdict
    return AttachmentFinding(
      name: name, container: recognition.container, encryption: ciphers.map(\.word),
      verdict: verdict,
      entries: entries, foundPasswords: foundPasswords,
      reasons: mainReasons(verdict) + answers.reasons + reasons.all + notListed + passwordNotes)
  }

  /// What the verdict means for this archive.
  private func mainReasons(_ verdict: Verdict) -> [Reason] {
    switch verdict {
    case .protected: return cipherReasons
    case .notProtected: return [Reason(.plain, "nothing in it is encrypted")]
    case .none: return [Reason(.noContent, "it has no content to protect")]
    case .partlyProtected:
      let mixed =
        plainContents > 0
        ? "\(plainContents) of \(contents) entries not encrypted"
        : "some of what is inside its entries is not encrypted"
      return [Reason(.mixed, mixed)]
        + plainNames.map { Reason(.plain, "not encrypted", entry: $0) }
        + cipherReasons
    case .pseudoProtected, .exposed, .ambiguous, .unknown: return []
    }
  }

  /// What the ciphers are worth.
  private var cipherReasons: [Reason] {
    var reasons: [Reason] = []
    if ciphers.contains(.zipCrypto) {
      reasons.append(
        Reason(
          .zipCryptoIsWeak,
          "zipcrypto is weak: 96 bits of state, broken by 12 known bytes of content"))
    }
    let aes = ciphers.map(\.word).filter { $0.hasPrefix("aes-") }
    if !aes.isEmpty {
      let verb = aes.count == 1 ? "is" : "are"
      reasons.append(
        Reason(
          .aes,
          "\(aes.joined(separator: ", ")) \(verb) strong: worth what the password is worth"))
    }
    return reasons
  }

  private var notListed: [Reason] {
    guard unlisted > 0 else { return [] }
    return [
      Reason(
        .entriesNotListed,
        "\(unlisted) entries are judged and not listed: their names are too long together")
    ]
  }
}
