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
    if let magic = try compressionMagic(of: entry, at: location, leading: 0) {
      judgement.verdict = magic ? .notProtected : .unknown
      if !magic {
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
    guard entry.kind != .folder || entry.size > 0 else {
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
    if !entry.methodInside.isSupported,
      try compressionMagic(of: entry, at: location, leading: 0) == nil
    {
      judgement.reasons.append(methodNotRead(entry))
      return
    }
    judgement.verdict = .protected
  }

  /// Reads the payload as plain, from its start and behind what the cipher would put there.
  ///
  /// - Returns: whether that decided; the judgement then says what was found.
  private func provePlain(
    _ entry: Entry, at location: LocalHeaderLocation, _ judgement: inout Judgement
  ) throws(ZipError) -> Bool {
    var paddings: [(leading: UInt64, trailing: UInt64)] = [(0, 0), (12, 0)]
    if case .aes(let bits) = judgement.claimed { paddings.append((UInt64(bits / 16 + 2), 10)) }
    for (leading, trailing) in paddings {
      func found(_ code: Reason.Code, _ text: String) {
        judgement.encryption = .none
        judgement.verdict = .pseudoProtected
        judgement.reasons.append(
          Reason(
            code, text, entry: entry.name.text, offset: location.payload.lowerBound + leading))
      }
      if try compressionMagic(of: entry, at: location, leading: leading) == true {
        found(.markedButReadable, "marked as encrypted, but its data is plain \(entry.methodInside.name)")
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

  private func methodNotRead(_ entry: Entry) -> Reason {
    Reason(
      .methodNotRead, "\(entry.methodInside.name) is not read, so its data proves nothing",
      entry: entry.name.text, offset: entry.headerOffset)
  }

  /// Whether a payload begins as its compression method does, for methods that are not read.
  ///
  /// - Returns: `nil` for methods that are read, and for those whose data has no signature.
  private func compressionMagic(
    of entry: Entry, at location: LocalHeaderLocation, leading: UInt64
  ) throws(ZipError) -> Bool? {
    let signature: [UInt8]
    switch entry.methodInside.rawValue {
    case 12: signature = Array("BZh".utf8)
    case 93, 20: signature = [0x28, 0xB5, 0x2F, 0xFD]
    case 95: signature = [0xFD] + Array("7zXZ\u{0}".utf8)
    default: return nil
    }
    let start = location.payload.lowerBound + leading
    let bytes = try reader.payloadBytes(at: start, count: 10, within: location)
    if entry.methodInside.rawValue == 12 {
      // The level, then the digits of pi that begin every block.
      return bytes.starts(with: signature)
        && bytes.dropFirst(4).elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    }
    return bytes.starts(with: signature)
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
