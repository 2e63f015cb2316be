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

/// An entry as readers see it: what they go by in its headers, and what its bytes are.
///
/// Of an archive's entries most are the same to them.
struct EntryView: Hashable {
  /// What is unusual about its headers.
  let oddities: EntryOddities
  private let truth: EntryTruth
  private let versionNeeded: UInt16
  private let hasContent: Bool
  /// Bytes of its payload, of which there may be more.
  private let length: UInt64
  private let methods: PerHeader<CompressionMethod>
  private let marks: PerHeader<Bool>
  private let hasSameMark: Bool
  private let isStrong: Bool
  private let hasDescriptor: Bool
  private let isFolder: Bool
  /// The bytes that WinZip AES takes; `nil` where it is not used, or not in a way that is known.
  private let overheadOfAES: UInt64?

  /// Readers differ in payloads that are shorter.
  private static let longest: UInt64 = 64

  /// - Parameter descriptor: what ``ArchiveReader/dataDescriptorLength(of:at:)`` found.
  init(
    _ entry: borrowing Entry, _ location: borrowing LocalHeaderLocation, descriptor: Int?,
    truth: EntryTruth
  ) {
    self.truth = truth
    oddities = EntryOddities(entry, location, descriptor: descriptor)
    versionNeeded = entry.header.versionNeeded & 0xFF
    hasContent = entry.size > 0
    length = min(entry.compressedSize, Self.longest)
    methods = PerHeader(central: entry.method, local: location.header.method)
    marks = PerHeader(central: entry.encryption != .none, local: location.encryption != .none)
    hasSameMark = entry.encryption == location.encryption
    isStrong = entry.flags.contains(.strongEncryption)
    hasDescriptor = entry.flags.union(location.header.flags).contains(.dataDescriptor)
    isFolder = entry.kind == .folder
    overheadOfAES =
      entry.method == .winZipAES && entry.methodInside.isSupported
      ? entry.claimedEncryption(at: location).frame?.size : nil
  }

  /// What a reader makes of it; `nil` where that was not measured.
  func outcome(under rules: ReaderRules) -> EntryOutcome? {
    if oddities.contains(.unmeasured) { return nil }
    let isTooNew = versionNeeded > rules.newestVersion
    if !hasContent { return isTooNew ? nil : outcomeWithoutContent(rules) }
    if isTooNew || !oddities.isDisjoint(with: rules.refuses) { return .refuses }
    guard oddities.subtracting(rules.passesOver).isEmpty else { return nil }
    if isStrong { return rules.refusesStrong ? .refuses : nil }
    if methods.central == .winZipAES { return outcomeOfAES(rules) }
    return outcome(of: methods[rules.believes].rawValue, rules)
  }

  private func outcome(of method: UInt16, _ rules: ReaderRules) -> EntryOutcome? {
    guard ReaderRules.measuredMethods.contains(method) else { return nil }
    if marks[rules.believes] {
      // With less than an encryption header they differ, also with themselves.
      guard length >= 12 else { return nil }
      // 7-Zip compares the headers, and a header that states what cannot be is refused.
      if rules.believes == .local, !hasSameMark, truth == .unknown { return nil }
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
    guard let overheadOfAES, length >= overheadOfAES else { return nil }
    return marks[rules.believes] || rules.marksByMethod ? .asks : .refuses
  }

  /// An entry of size 0: a folder, an empty file, or no more than an encryption header.
  private func outcomeWithoutContent(_ rules: ReaderRules) -> EntryOutcome? {
    guard oddities.isDisjoint(with: [.methods, .sizes, .names, .descriptor, .patch, .link]),
      !isStrong, methods.central != .winZipAES
    else { return nil }
    if length < 12, hasDescriptor, !rules.readsNothingBeforeDescriptor { return nil }
    guard marks.central || marks.local else {
      let isEmpty = length == 0 || (methods.central == .deflate && length == 2)
      return isEmpty ? .nothing : nil
    }
    guard marks.central, marks.local else { return nil }
    if isFolder { return rules.asksForNothing == nil ? nil : .nothing }
    switch length {
    case 0: return rules.asksForNothing.map { $0 ? .asks : .nothing }
    case 12...14: return outcome(of: methods[rules.believes].rawValue, rules)
    default: return nil
    }
  }
}

/// What each of an entry's headers says.
private struct PerHeader<Value: Hashable>: Hashable {
  let central: Value
  let local: Value

  subscript(header: ReaderRules.Header) -> Value {
    switch header {
    case .central: central
    case .local: local
    }
  }
}
