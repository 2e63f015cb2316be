internal import ZipCrypto

/// Gathers the judgements of an archive's entries into one finding.
struct ArchiveSummary {
  private var entries: [EntryFinding] = []
  private var ciphers: [String] = []
  private var reasons: [Reason] = []
  private var counts: [Reason.Code: Int] = [:]
  private var container = Container.zip

  /// Of each kind, reasons for so many entries are kept, and how many more there are is said.
  private static let reasonsOfAKind = 20

  /// Adds an entry's judgement.
  mutating func add(_ judgement: EntryJudgement, of entry: Entry) {
    entries.append(
      EntryFinding(
        name: entry.name.text, encryption: judgement.encryption, claimed: judgement.claimed,
        verdict: judgement.verdict))
    let word = judgement.encryption.word
    if judgement.verdict != .none, !ciphers.contains(word) { ciphers.append(word) }
    for reason in judgement.reasons { add(note: reason) }
    recognise(entry)
  }

  /// Adds what an admin should know and what decides nothing.
  mutating func add(note reason: Reason) {
    counts[reason.code, default: 0] += 1
    if counts[reason.code, default: 0] <= Self.reasonsOfAKind { reasons.append(reason) }
  }

  /// The finding for an archive of this name.
  func finding(name: String?, _ answers: ReadersAnswers) -> AttachmentFinding {
    let verdict = answers.verdict
    return AttachmentFinding(
      name: name, container: container, encryption: ciphers, verdict: verdict, entries: entries,
      reasons: mainReasons(verdict) + answers.reasons + reasons + omitted)
  }

  /// What the verdict means for this archive.
  private func mainReasons(_ verdict: Verdict) -> [Reason] {
    switch verdict {
    case .protected: return [cipherReason].compactMap(\.self)
    case .notProtected: return [Reason(.plain, "nothing in it is encrypted")]
    case .none: return [Reason(.noContent, "it has no content to protect")]
    case .partlyProtected:
      let plain = entries.filter { $0.verdict == .notProtected }
      let content = entries.count { $0.verdict != .none }
      let named = plain.prefix(Self.reasonsOfAKind)
      return [Reason(.mixed, "\(plain.count) of \(content) entries not encrypted")]
        + named.map { Reason(.plain, "not encrypted", entry: $0.name) }
        + [cipherReason].compactMap(\.self)
    case .pseudoProtected, .exposed, .ambiguous, .unknown: return []
    }
  }

  /// What the cipher is worth.
  private var cipherReason: Reason? {
    if ciphers.contains("zipcrypto") {
      return Reason(
        .zipCryptoIsWeak,
        "zipcrypto is weak: 96 bits of state, broken by 12 known bytes of content")
    }
    let aes = ciphers.filter { $0.hasPrefix("aes-") }
    if aes.isEmpty { return nil }
    return Reason(
      .aes, "\(aes.joined(separator: ", ")) is strong: it is worth what its password is worth")
  }

  private var omitted: [Reason] {
    counts.filter { $0.value > Self.reasonsOfAKind }.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Reason($0.key, "and \($0.value - Self.reasonsOfAKind) more like this") }
  }

  /// Tells documents that are ZIP archives underneath by the entries that they must have.
  private mutating func recognise(_ entry: Entry) {
    switch entry.name.text {
    case "[Content_Types].xml": container = .ooxml
    case "AndroidManifest.xml": container = .apk
    case "META-INF/container.xml": container = .epub
    case "META-INF/MANIFEST.MF" where container == .zip: container = .jar
    case "META-INF/manifest.xml" where container == .zip: container = .odf
    default: break
    }
  }
}
