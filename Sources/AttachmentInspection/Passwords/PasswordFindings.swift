internal import ZipCrypto

/// What turns up about the passwords of an archive and their use, entry by entry.
struct PasswordFindings {
  /// An entry and where it stands.
  private struct Place {
    let entry: String
    let offset: UInt64
  }

  /// An entry that nothing opened, and the passwords that passed its check byte: of those it cannot
  /// be said that they are wrong.
  private struct Unopened {
    let place: Place
    let passed: Set<Password>
  }

  /// The passwords that were found, each once, in the order in which they were.
  private(set) var found: [PasswordCandidate] = []
  /// Whether there was an entry that is marked as encrypted.
  private(set) var hasEncrypted = false

  private var foundPasswords: Set<Password> = []
  private var openers: Set<Password> = []
  private var secondOpener: Place?
  private var knownOpens: (first: Place, count: Int)?
  private var knownRefused = EntryReasons(.passwordRefused)
  private var firstRefused: Place?
  private var unopened: [Unopened] = []
  private var shortContent = EntryReasons(.crcGivesContentAway)
  private var weakHeaders = EntryReasons(.weakEncryptionHeader)
  private var repeatedHeaders = RepeatedHeaders()

  /// So many entries that nothing opened are remembered.
  private static let unopenedLimit = 20

  /// Notes that a password opens an entry.
  mutating func addOpened(
    _ entry: Entry, at location: LocalHeaderLocation, by candidate: PasswordCandidate, isKnown: Bool
  ) {
    let place = Place(entry: entry.name.text, offset: location.offset)
    let isNew = openers.insert(candidate.password).inserted
    if isNew, openers.count == 2 { secondOpener = place }
    if isKnown { knownOpens = (knownOpens?.first ?? place, (knownOpens?.count ?? 0) + 1) }
  }

  /// Notes that a password was found, and not only given.
  mutating func addFound(_ candidate: PasswordCandidate) {
    if foundPasswords.insert(candidate.password).inserted { found.append(candidate) }
  }

  /// Notes that the password that the user gave does not open an entry.
  mutating func addRefused(_ entry: Entry, at location: LocalHeaderLocation) {
    firstRefused = firstRefused ?? Place(entry: entry.name.text, offset: location.offset)
    knownRefused.add(
      "does not open with the password that was given", entry: entry.name.text,
      offset: location.offset)
  }

  /// Notes that nothing opens an entry.
  mutating func addUnopened(
    _ entry: Entry, at location: LocalHeaderLocation, passed: Set<Password>
  ) {
    guard unopened.count < Self.unopenedLimit else { return }
    unopened.append(
      Unopened(
        place: Place(entry: entry.name.text, offset: location.offset), passed: passed))
  }

  // MARK: What the entries themselves show

  /// Looks at what an entry shows without a password.
  mutating func examine(_ target: TrialTarget, of reader: ArchiveReader) throws(ZipError) {
    try examine(target.entry, at: target.location, encryption: target.encryption, of: reader)
  }

  /// Looks at what an encrypted entry shows without a password: its CRC-32 and its random bytes.
  mutating func examine(
    _ entry: Entry, at location: LocalHeaderLocation, encryption: EntryEncryption,
    of reader: ArchiveReader
  ) throws(ZipError) {
    hasEncrypted = true
    let start = location.payload.lowerBound
    let bytes = try reader.payloadSlice(
      at: start, count: RepeatedHeaders.randomBytes(of: encryption), within: location)
    repeatedHeaders.add(bytes, at: start, encryption: encryption, entry: entry.name.text)
    guard entry.statesChecksum, 1...ShortContent.longest ~= entry.size,
      ShortContent.content(crc32: entry.crc32, count: Int(entry.size)) != nil
    else { return }
    shortContent.add(
      Self.givesAway(entry.size), entry: entry.name.text, offset: entry.checksumOffset)
  }

  private static func givesAway(_ count: UInt64) -> String {
    let size = count == 1 ? "1 byte" : "\(count) bytes"
    return "its crc-32, which is in clear, gives its \(size) of content away"
  }

  /// Looks at the encryption header of an entry that a password opened.
  mutating func examine(_ opened: OpenedEntry) {
    guard let header = opened.target.header else { return }
    let keys = opened.keys.keys
    let strength = EncryptionHeaderStrength(
      header.decrypted(with: keys), of: opened.target.entry, keys: keys)
    guard let fault = strength.fault else { return }
    weakHeaders.add(
      "its encryption header is weak: \(fault)", entry: opened.target.entry.name.text,
      offset: opened.target.location.payload.lowerBound)
  }

  // MARK: Reasons

  /// All of it.
  var notes: [Reason] {
    passwordNotes + weakHeaders.all + repetition + shortContent.all
  }

  private var passwordNotes: [Reason] {
    var notes: [Reason] = []
    let all = (knownOpens?.count ?? 0) + knownRefused.count
    if let knownOpens {
      let extent =
        all == 1
        ? ""
        : knownOpens.count == all
          ? ", as all \(all) encrypted entries do"
          : ", as \(knownOpens.count) of \(all) encrypted entries do"
      notes.append(
        Reason(
          .passwordOpens, "opens with the password that was given" + extent,
          entry: knownOpens.first.entry, offset: knownOpens.first.offset))
      notes += knownRefused.all
    } else if let firstRefused {
      let extent = all == 1 ? "" : ", nor does any other of \(all) encrypted entries"
      notes.append(
        Reason(
          .passwordRefused, "does not open with the password that was given" + extent,
          entry: firstRefused.entry, offset: firstRefused.offset))
    }
    // One password for one entry and another for the next; or none of those for one of them.
    let refusing = unopened.first { $0.passed.isDisjoint(with: openers) }?.place
    if let place = secondOpener ?? (openers.isEmpty ? nil : refusing) {
      notes.append(
        Reason(
          .severalPasswords, "not under the same password as other entries", entry: place.entry,
          offset: place.offset))
    }
    return notes
  }

  private var repetition: [Reason] {
    guard let first = repeatedHeaders.first else { return [] }
    let number =
      repeatedHeaders.count == 1
      ? "1 entry begins" : "\(repeatedHeaders.count) entries begin"
    return [
      Reason(
        .repeatedEncryptionHeader,
        "\(number) with the same random bytes as one before: the same keystream hides them",
        entry: first.entry, offset: first.offset)
    ]
  }
}
