internal import SystemPackage
internal import ZipCrypto

/// An encrypted entry, or one that may be, as passwords are tried on it.
struct TrialTarget {
  let entry: Entry
  let location: LocalHeaderLocation
  /// How it is encrypted; ZipCrypto is supposed where no header says anything.
  let claim: EncryptionClaim
  /// Whether a header says that it is encrypted.
  let isMarked: Bool
  /// The encryption header, where the cipher is ZipCrypto.
  let header: EncryptedHeader?

  /// - Returns: `nil` when there is nothing to try: another cipher, or not enough bytes.
  /// - Throws: what reading the encryption header throws.
  init?(
    _ entry: Entry, at location: LocalHeaderLocation, of reader: ArchiveReader
  ) throws(ZipError) {
    self.entry = entry
    self.location = location
    let claimed = EncryptionClaim(entry, at: location)
    isMarked = claimed.encryption != .none
    claim = isMarked ? claimed : EncryptionClaim(unmarked: entry)
    switch claim.encryption {
    case .zipCrypto:
      guard entry.size > 0, entry.method.isSupported,
        let header = try reader.encryptionHeader(of: entry, at: location)
      else { return nil }
      self.header = header
    case .aes:
      header = nil
    case .none, .strong, .unknown:
      return nil
    }
  }

  /// The cipher.
  var encryption: EntryEncryption { claim.encryption }

  /// Opens the content.
  ///
  /// - Throws: what ``ArchiveReader/content(of:password:)`` throws.
  func content(of reader: ArchiveReader, password: Password) throws(ZipError) -> EntryContent {
    try reader.content(of: entry, at: location, as: claim, password: password)
  }

  /// How many bits speak for a password that opens the entry: a wrong one does so once in two to
  /// the power of this.
  ///
  /// With ZipCrypto the check byte gives seven, as two values are accepted, and the CRC-32 gives
  /// 32, but no more than the data can differ in. AES has 80 bits of HMAC and 16 to verify.
  var evidence: Int {
    guard encryption == .zipCrypto else { return 96 }
    let data = entry.compressedSize - min(entry.compressedSize, UInt64(EncryptionHeader.size))
    return 7 + Int(min(8 * min(data, entry.size), 32))
  }
}

extension TrialTarget {
  /// Whether content that begins like this is likely to be what was encrypted.
  ///
  /// A wrong password gives even noise. That is found out at once where it should decompress, and
  /// by the 16 bits with which AES verifies a password; stored content must be of a known kind.
  fileprivate func isLikely(_ beginning: some Sequence<UInt8>) -> Bool {
    guard encryption == .zipCrypto, entry.methodInside == .store else { return true }
    let bytes = Array(beginning)
    return ContentFormat(head: bytes) != .unknown || bytes.isReadable
  }
}

/// Tries a password on an entry: the check byte first, then the content to its last CRC-32.
struct PasswordTrial {
  let reader: ArchiveReader
  let budget: TrialBudget

  /// What a trial came to.
  enum Outcome: Hashable {
    /// The whole content came out, and its CRC-32 or HMAC fits.
    case opened
    /// The check byte, or the bytes that verify a password, refused it.
    case refused
    /// It passed those, and the content did not come out right: it is wrong, or there is damage.
    case failed
    /// The entry cannot be read under any password: a cipher or a method that is not read.
    case notReadable
    /// There was no budget left.
    case notTried
  }

  /// How far a password is trusted, which bounds the work for it.
  enum Standing {
    /// It may be anything.
    case candidate
    /// It opened another entry, so that it is likely to open this one.
    case proven
    /// The user wants to know what it opens.
    case given
  }

  /// Tries a password.
  ///
  /// - Parameter keys: those of the password.
  /// - Throws: the system's error.
  func attempt(
    _ password: Password, keys: CipherKeys, on target: TrialTarget, as standing: Standing
  ) throws(Errno) -> Outcome {
    if let header = target.header {
      switch standing {
      case .candidate: guard budget.takeHeader() else { return .notTried }
      case .proven: guard budget.takeRetrial() else { return .notTried }
      case .given: break
      }
      guard header.match(keys) != .none else { return .refused }
    } else if standing != .given, !budget.takeDerivation() {
      return .notTried
    }
    do throws(ZipError) {
      return try read(password, target, as: standing)
    } catch {
      switch error.kind {
      case .system(let errno): throw errno
      case .wrongPassword: return .refused
      case .corruptData: return .failed
      case .limitExceeded: return .notTried
      default: return .notReadable
      }
    }
  }

  /// Reads the content to its end, if the budget reaches so far.
  private func read(
    _ password: Password, _ target: TrialTarget, as standing: Standing
  ) throws(ZipError) -> Outcome {
    // Opening reads one buffer, whatever comes out of it.
    let opening = min(target.entry.compressedSize, 1 << 16)
    var taken = opening
    guard standing == .given || budget.takeContent(taken) else { return .notTried }
    let content = try target.content(of: reader, password: password)
    var isLikely = standing != .candidate
    var buffer = [UInt8](repeating: 0, count: Int(min(max(target.entry.size, 1), 1 << 16)))
    while true {
      var span = buffer.mutableSpan
      let count = UInt64(try content.read(into: &span))
      if count == 0 { break }
      if taken == opening, !isLikely { isLikely = target.isLikely(buffer.prefix(Int(count))) }
      if standing == .given { continue }
      // What is likely is read to its end; what follows is tried only while there is budget.
      let wanted = isLikely ? min(count, budget.contentBytes) : count
      guard budget.takeContent(wanted) else { return .notTried }
      taken += wanted
    }
    if standing != .given { budget.returnContent(taken) }
    return .opened
  }
}
