internal import ZipCrypto

/// What an entry's bytes turned out to be, whatever its headers say of encryption.
enum EntryTruth {
  /// Its payload, as it stands, is the plain content: CRC-32 and size fit.
  case plain
  /// It does not read as plain content, and neither does anything in it.
  case encrypted
  /// Anything else.
  case unknown
}

extension EntryTruth {
  /// The truth by an entry's judgement, before archives inside it are judged.
  init(_ judgement: EntryJudgement) {
    switch judgement.verdict {
    case .notProtected where judgement.isExactlyPlain: self = .plain
    case .pseudoProtected where judgement.isExactlyPlain: self = .plain
    case .protected, .exposed: self = .encrypted
    default: self = .unknown
    }
  }
}

/// What one reader makes of one entry, for somebody who has no password.
enum EntryOutcome {
  /// The content comes.
  case opens
  /// It wants a password.
  case asks
  /// It gives an error that no password helps against.
  case refuses
  /// There is no content to show.
  case nothing
}

/// An entry as readers see it: its headers, and what its bytes are.
struct EntryView {
  private let entry: Entry
  private let header: CentralDirectoryHeader
  private let location: LocalHeaderLocation
  private let truth: EntryTruth
  private let oddities: EntryOddities

  /// - Parameter descriptor: what ``ArchiveReader/dataDescriptorLength(of:at:)`` found.
  init(_ entry: Entry, _ location: LocalHeaderLocation, descriptor: Int?, truth: EntryTruth) {
    (self.entry, self.location, self.truth) = (entry, location, truth)
    header = entry.header
    oddities = EntryOddities(entry, location, descriptor: descriptor)
  }

  /// What a reader makes of it; `nil` where that was not measured.
  func outcome(under rules: ReaderRules) -> EntryOutcome? {
    if oddities.contains(.unmeasured) { return nil }
    let isTooNew = header.versionNeeded & 0xFF > rules.newestVersion
    if entry.size == 0 { return isTooNew ? nil : outcomeWithoutContent(rules) }
    if isTooNew || !oddities.isDisjoint(with: rules.refuses) { return .refuses }
    guard oddities.subtracting(rules.passesOver).isEmpty else { return nil }
    if isStrong { return rules.refusesStrong ? .refuses : nil }
    if header.method == .winZipAES { return outcomeOfAES(rules) }
    return outcome(of: method(rules), rules)
  }

  private func outcome(of method: UInt16, _ rules: ReaderRules) -> EntryOutcome? {
    guard ReaderRules.measuredMethods.contains(method) else { return nil }
    if isMarked(rules) {
      // With less than an encryption header they differ, also with themselves.
      guard entry.compressedSize >= 12 else { return nil }
      // 7-Zip compares the headers, and a header that states what cannot be is refused.
      if rules.believes == .local, entry.encryption != location.encryption, truth == .unknown {
        return nil
      }
      if rules.encryptedMethods.contains(method) { return .asks }
      return rules.asksBeforeMethod ? nil : .refuses
    }
    guard rules.methods.contains(method) else { return .refuses }
    // Where the headers differ in more than the mark, the proof may be of the other's content.
    guard oddities.isDisjoint(with: [.methods, .sizes, .checksums]) else { return nil }
    switch truth {
    case .plain: return .opens
    case .encrypted: return oddities.contains(.descriptor) ? nil : .refuses
    case .unknown: return nil
    }
  }

  private func outcomeOfAES(_ rules: ReaderRules) -> EntryOutcome? {
    guard rules.readsAES else { return .refuses }
    guard let overhead = entry.claimedEncryption(at: location).frame?.size,
      entry.compressedSize >= overhead, entry.methodInside.isSupported
    else { return nil }
    return isMarked(rules) || rules.marksByMethod ? .asks : .refuses
  }

  /// An entry of size 0: a folder, an empty file, or no more than an encryption header.
  private func outcomeWithoutContent(_ rules: ReaderRules) -> EntryOutcome? {
    guard oddities.isDisjoint(with: [.methods, .sizes, .names, .descriptor, .patch, .link]),
      !isStrong, header.method != .winZipAES
    else { return nil }
    let hasDescriptor =
      header.flags.union(location.header.flags).contains(.dataDescriptor)
    if entry.compressedSize < 12, hasDescriptor, !rules.readsNothingBeforeDescriptor { return nil }
    let marks = (entry.encryption != .none, location.encryption != .none)
    guard marks.0 || marks.1 else {
      let isEmpty =
        entry.compressedSize == 0 || (header.method == .deflate && entry.compressedSize == 2)
      return isEmpty ? .nothing : nil
    }
    guard marks.0, marks.1 else { return nil }
    if entry.kind == .folder { return rules.asksForNothing == nil ? nil : .nothing }
    switch entry.compressedSize {
    case 0: return rules.asksForNothing.map { $0 ? .asks : .nothing }
    case 12...14: return outcome(of: method(rules), rules)
    default: return nil
    }
  }

  private var isStrong: Bool { header.flags.contains(.strongEncryption) }

  private func isMarked(_ rules: ReaderRules) -> Bool {
    switch rules.believes {
    case .central: entry.encryption != .none
    case .local: location.encryption != .none
    }
  }

  private func method(_ rules: ReaderRules) -> UInt16 {
    switch rules.believes {
    case .central: header.method.rawValue
    case .local: location.header.method.rawValue
    }
  }
}
