internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges one entry by its headers and its bytes, without a password.
struct EntryJudge {
  /// What an entry turned out to be.
  struct Judgement {
    var encryption: EntryEncryption
    var claimed: EntryEncryption
    var verdict: Verdict
    var reasons: [Reason] = []
    /// The bytes from the local header to the end of the payload and its descriptor.
    var extent: Range<UInt64>?
    /// Whether the content may be an archive and was proved to be plain.
    var mayBeArchive = false
  }

  let reader: ArchiveReader

  /// Judges an entry.
  ///
  /// - Throws: the system's error alone; what is wrong with the archive is a finding.
  func judge(_ entry: Entry) throws(Errno) -> Judgement {
    var judgement = Judgement(
      encryption: entry.encryption, claimed: entry.encryption, verdict: .unknown)
    do throws(ZipError) {
      let location = try reader.localHeader(of: entry)
      let descriptor = try reader.dataDescriptorLength(of: entry, at: location)
      let end = location.payload.upperBound + UInt64(descriptor ?? 0)
      judgement.extent = location.offset..<end
      if judgement.claimed == .none { judgement.claimed = location.encryption }
      judgement.encryption = judgement.claimed
      if judgement.claimed == .none {
        try judgePlain(entry, at: location, &judgement)
      } else {
        try judgeMarked(entry, at: location, &judgement)
      }
      HeaderComparison(entry, location, descriptor: descriptor).apply(to: &judgement)
    } catch {
      judgement.encryption = .unknown
      judgement.verdict = .unknown
      judgement.reasons.append(try Reason(error, entry: entry))
    }
    return judgement
  }

  /// An entry that nothing marks as encrypted: plain when its content comes out right.
  private func judgePlain(
    _ entry: Entry, at location: LocalHeaderLocation, _ judgement: inout Judgement
  ) throws(ZipError) {
    if entry.size == 0, entry.compressedSize == 0 {
      judgement.verdict = .none
      return
    }
    if !entry.methodInside.isSupported {
      if try beginning(of: entry, at: location) == .telling {
        judgement.verdict = .notProtected
      } else {
        judgement.encryption = .unknown
        judgement.reasons.append(methodNotRead(entry))
      }
      return
    }
    switch try reader.plainReading(of: entry, at: location) {
    case .proved:
      judgement.verdict = entry.size == 0 ? .none : .notProtected
      judgement.mayBeArchive = entry.size > 0
    case .sizeOnly, .no:
      judgement.encryption = .unknown
      judgement.verdict = .unknown
      judgement.reasons.append(
        Reason(
          .doesNotRead, "the content does not come out right: damaged, or encrypted unmarked",
          entry: entry.name.text, offset: location.payload.lowerBound))
    }
  }

  /// An entry that a header marks as encrypted: first the proof that it is not.
  private func judgeMarked(
    _ entry: Entry, at location: LocalHeaderLocation, _ judgement: inout Judgement
  ) throws(ZipError) {
    let readsAsPlain = try provePlain(entry, at: location, &judgement)
    if readsAsPlain { return }
    let header = UInt64(EncryptionHeader.size)
    guard entry.kind != .folder || entry.size > 0 || entry.compressedSize > header else {
      judgement.verdict = .none
      return
    }
    judgement.verdict = .unknown
    guard let overhead = judgement.claimed.overhead else {
      judgement.reasons.append(
        Reason(
          .cipherNotExamined, "the payload of this cipher is not examined",
          entry: entry.name.text, offset: location.offset))
      return
    }
    if let reason = impossibleSize(of: entry, overhead: overhead, at: location) {
      judgement.encryption = .unknown
      judgement.reasons.append(reason)
      return
    }
    // Data of a method that is not read is encrypted if it does not begin as the method does.
    if !entry.methodInside.isSupported, try beginning(of: entry, at: location) != .other {
      judgement.reasons.append(methodNotRead(entry))
      return
    }
    guard
      try !ReadableRemains.exist(
        in: entry, at: location, encryption: judgement.claimed, of: reader)
    else {
      judgement.encryption = .unknown
      judgement.reasons.append(
        Reason(
          .looksReadable, "marked as encrypted, but its bytes do not look encrypted",
          entry: entry.name.text, offset: location.payload.lowerBound))
      return
    }
    judgement.verdict = .protected
    if try opensWithEmptyPassword(entry, judgement.claimed) {
      judgement.verdict = .exposed
      judgement.reasons.append(
        Reason(
          .emptyPassword, "encrypted with the empty password: pressing return opens it",
          entry: entry.name.text, offset: location.offset))
    }
  }

  /// Reads the payload as plain, from its start and behind what the cipher would put there.
  ///
  /// - Returns: whether that decided; the judgement then says what was found.
  private func provePlain(
    _ entry: Entry, at location: LocalHeaderLocation, _ judgement: inout Judgement
  ) throws(ZipError) -> Bool {
    var paddings: [(leading: UInt64, trailing: UInt64)] = [(0, 0)]
    // Behind its header, encrypted content of no bytes reads as plain content of no bytes.
    if entry.size > 0 {
      paddings.append((12, 0))
      if case .aes(let bits) = judgement.claimed { paddings.append((UInt64(bits / 16 + 2), 10)) }
    }
    for (leading, trailing) in paddings {
      func found(_ code: Reason.Code, _ text: String) {
        judgement.encryption = .none
        judgement.verdict = .pseudoProtected
        judgement.reasons.append(
          Reason(
            code, text, entry: entry.name.text, offset: location.payload.lowerBound + leading))
      }
      if try beginning(of: entry, at: location, leading: leading) == .telling {
        found(
          .markedButReadable,
          "marked as encrypted, but its data is plain \(entry.methodInside.name)")
        return true
      }
      switch try reader.plainReading(
        of: entry, at: location, leading: leading, trailing: trailing)
      {
      case .proved where entry.size == 0:
        judgement.encryption = .none
        judgement.verdict = .none
        return true
      case .proved:
        if leading == 0 {
          found(.markedButPlain, "marked as encrypted, but its content reads without a password")
        } else {
          found(
            .markedButPadded,
            "marked as encrypted, but its content reads without a password behind \(leading) bytes")
        }
        return true
      case .sizeOnly
      where entry.methodInside == .deflate && entry.compressedSize >= Self.smallestTelling:
        found(.markedButReadable, "marked as encrypted, but it decompresses without a password")
        return true
      case .sizeOnly, .no: continue
      }
    }
    return false
  }

  /// Whether the empty password gives the content, to its CRC-32.
  ///
  /// Of an empty entry only the check byte speaks, which one password in 128 passes.
  private func opensWithEmptyPassword(
    _ entry: Entry, _ encryption: EntryEncryption
  ) throws(ZipError) -> Bool {
    guard encryption == .zipCrypto, entry.size > 0, entry.methodInside.isSupported else {
      return false
    }
    do throws(ZipError) {
      let content = try reader.content(of: entry, password: Password(bytes: []))
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var span = buffer.mutableSpan
      while try content.read(into: &span) > 0 {}
      return true
    } catch {
      switch error.kind {
      case .wrongPassword, .corruptData, .inconsistent: return false
      default: throw error
      }
    }
  }

  /// Payloads of fewer bytes may decompress to the claimed size by chance.
  private static let smallestTelling: UInt64 = 48

  /// The reason that no entry under this cipher can have the sizes of this one.
  private func impossibleSize(
    of entry: Entry, overhead: UInt64, at location: LocalHeaderLocation
  ) -> Reason? {
    if entry.compressedSize < overhead {
      return Reason(
        .tooShort, "\(entry.compressedSize) bytes of data are too few for an encryption header",
        entry: entry.name.text, offset: location.payload.lowerBound)
    }
    let data = entry.compressedSize - overhead
    let isPossible =
      switch entry.methodInside {
      case .store: data == entry.size
      // Even empty content takes two bytes, and one byte gives 1,032 at most.
      case .deflate: data >= 2 && data >= entry.size / 1_032
      default: true
      }
    if isPossible { return nil }
    return Reason(
      .impossibleSize,
      "\(entry.size) bytes of content cannot take \(entry.compressedSize) under this cipher",
      entry: entry.name.text, offset: location.offset)
  }

  /// How the payload begins, for methods that are not read.
  private func beginning(
    of entry: Entry, at location: LocalHeaderLocation, leading: UInt64 = 0
  ) throws(ZipError) -> CompressedBeginning {
    let start = location.payload.lowerBound + leading
    let bytes = try reader.payloadBytes(
      at: start, count: CompressedBeginning.length, within: location)
    return CompressedBeginning(bytes, method: entry.methodInside)
  }

  private func methodNotRead(_ entry: Entry) -> Reason {
    Reason(
      .methodNotRead, "\(entry.methodInside.name) is not read, so its data proves nothing",
      entry: entry.name.text, offset: entry.headerOffset)
  }
}

extension EntryEncryption {
  /// The bytes that the cipher adds to the compressed data; `nil` where that is not known.
  var overhead: UInt64? {
    switch self {
    case .zipCrypto: 12
    // A salt of half the key's length, 2 bytes to verify the password, 10 of authentication.
    case .aes(let bits): UInt64(bits / 16 + 12)
    case .none, .strong, .unknown: nil
    }
  }
}
