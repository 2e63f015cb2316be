internal import ZipCrypto

/// Passwords that may stand in an archive itself: in its comment, its name, and the comments and
/// names of its entries.
struct CandidateCollection {
  /// The most candidates of one archive.
  static let limit = 4_096
  /// The most bytes that they have together.
  static let bytesLimit = 1 << 20
  /// The most entries whose names and comments are looked at, and the most bytes of those.
  static let entriesLimit = 8_192
  static let textLimit = 4 << 20
  /// The most words of a text.
  private static let wordsLimit = 1_024

  private(set) var keys: [CandidateKeys] = []
  /// Whether there was more than the limits allow.
  private(set) var isCutOff = false
  private var known: Set<Password> = []
  private var byteCount = 0
  private var textCount = 0
  private var entryCount = 0

  /// Adds what an archive's comment and name hold.
  mutating func add(_ reader: ArchiveReader, name: String?) {
    let end = reader.layout.endRecord.upperBound
    addComment(
      reader.comment, at: .archiveComment(offset: end - UInt64(reader.comment.count)))
    if let name { addName(name, at: .archiveName) }
  }

  /// Adds what an entry's comment and name hold, as long as there is room.
  mutating func add(_ entry: Entry) {
    guard !isCutOff else { return }
    entryCount += 1
    guard entryCount <= Self.entriesLimit else {
      isCutOff = true
      return
    }
    let name = entry.name.text
    addComment(
      entry.header.comment, at: .entryComment(entry: name, offset: entry.commentOffset))
    addName(name, at: .entryName(entry: name, offset: entry.nameOffset))
  }

  /// Adds what was come upon around the archive, whatever the limits say of it: they were kept
  /// there.
  mutating func add(inherited: [CandidateKeys]) {
    for keys in inherited where known.insert(keys.candidate.password).inserted {
      self.keys.append(keys)
    }
  }

  private mutating func addComment(_ comment: [UInt8], at place: PasswordCandidate.Place) {
    guard !comment.isEmpty, takes(comment.count) else { return }
    if comment.count <= CandidateWords.longest { add(bytes: comment, at: place) }
    for text in CandidateEncodings.decode(comment) {
      add(CandidateWords(comment: text, limit: Self.wordsLimit), at: place)
    }
  }

  private mutating func addName(_ name: String, at place: PasswordCandidate.Place) {
    guard takes(name.utf8.count) else { return }
    add(CandidateWords(name: name, limit: Self.wordsLimit), at: place)
  }

  /// Whether a text of so many bytes is looked at.
  private mutating func takes(_ count: Int) -> Bool {
    textCount += count
    if textCount > Self.textLimit { isCutOff = true }
    return !isCutOff
  }

  private mutating func add(_ words: CandidateWords, at place: PasswordCandidate.Place) {
    for word in words.words {
      for candidate in PasswordCandidate.candidates(for: word, at: place) { add(candidate) }
      if isCutOff { return }
    }
    if words.isCutOff { isCutOff = true }
  }

  private mutating func add(bytes: [UInt8], at place: PasswordCandidate.Place) {
    for candidate in PasswordCandidate.candidates(for: bytes, at: place) { add(candidate) }
  }

  private mutating func add(_ candidate: PasswordCandidate) {
    guard !candidate.password.isEmpty, !known.contains(candidate.password) else { return }
    guard keys.count < Self.limit, byteCount + candidate.text.utf8.count <= Self.bytesLimit else {
      isCutOff = true
      return
    }
    known.insert(candidate.password)
    byteCount += candidate.text.utf8.count
    keys.append(CandidateKeys(candidate))
  }
}
