internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges one entry by its headers and its bytes, without a password.
struct EntryJudge {
  let reader: ArchiveReader

  /// Judges an entry.
  ///
  /// - Parameter budget: what may be read; is made less by the entry's headers and payload. Where
  ///   it does not reach, nothing is told of the entry.
  /// - Throws: the system's error alone; what is wrong with the archive is a finding.
  func judge(_ entry: Entry, budget: inout WorkBudget) throws(Errno) -> EntryJudgement {
    let location: LocalHeaderLocation
    let descriptor: Int?
    do throws(ZipError) {
      location = try reader.localHeader(of: entry)
      descriptor = try reader.dataDescriptorLength(of: entry, at: location)
    } catch {
      return EntryJudgement(
        encryption: .unknown, claimed: entry.encryption, reasons: [try Reason(error, entry: entry)],
        location: nil, descriptor: nil)
    }
    let claimed = entry.claimedEncryption(at: location)
    var judgement = EntryJudgement(
      encryption: claimed, claimed: claimed, location: location, descriptor: descriptor)
    let readings = HeaderReadings(of: entry, at: location, in: reader)
    guard budget.take(entry, at: location, readings) else {
      judgement.encryption = .unknown
      judgement.reasons = [
        Reason(
          .limitExceeded, "entries share their bytes so often that they are not read further",
          entry: entry.name.text, offset: entry.headerOffset)
      ]
      return judgement
    }
    do throws(ZipError) {
      if descriptor == nil {
        judgement.deviatingDescriptor = try reader.deviatingDescriptorLength(
          of: entry, at: location)
      }
      if claimed == .none {
        try judgePlain(readings, &judgement)
      } else {
        try judgeMarked(readings, &judgement)
      }
    } catch {
      judgement.encryption = .unknown
      judgement.verdict = .unknown
      judgement.reasons.append(try Reason(error, entry: entry))
    }
    judgement.reasons += HeaderComparison(entry, location, descriptor: descriptor).reasons
    return judgement
  }

  /// An entry that nothing marks as encrypted: plain when its content comes out right by either
  /// of its headers.
  private func judgePlain(
    _ readings: HeaderReadings, _ judgement: inout EntryJudgement
  ) throws(ZipError) {
    var failure: Reason?
    for reading in readings where !reading.isEmpty {
      let entry = reading.entry
      guard entry.methodInside.isSupported else {
        if try beginning(of: reading) == .telling {
          judgement.verdict = .notProtected
          return
        }
        failure = failure ?? methodNotRead(entry)
        continue
      }
      let plain = try reader.plainReading(of: entry, at: reading.location)
      if plain.isProof {
        judgement.isExactlyPlain = plain == .proved
        judgement.verdict = entry.size == 0 ? .none : .notProtected
        if entry.size > 0 { judgement.plainReading = reading }
        return
      }
      failure =
        failure
        ?? Reason(
          .doesNotRead, "the content does not come out right: damaged, or encrypted unmarked",
          entry: entry.name.text, offset: reading.start)
    }
    guard let failure else {
      judgement.verdict = .none
      return
    }
    judgement.encryption = .unknown
    judgement.reasons.append(failure)
  }

  /// An entry that a header marks as encrypted: first the proof that it is not.
  private func judgeMarked(
    _ readings: HeaderReadings, _ judgement: inout EntryJudgement
  ) throws(ZipError) {
    let proof = PlainProof(reader: reader, encryption: judgement.claimed)
    var emptyReadings = 0
    var suspicion: Reason?
    for reading in readings {
      switch try proof.find(reading) {
      case .empty: emptyReadings += 1
      case let finding? where !finding.isProof:
        suspicion = suspicion ?? Reason(finding, of: reading)
      case let finding?:
        judgement.encryption = .none
        judgement.verdict = .pseudoProtected
        if case .proved(leading: 0, hasSurplus: false) = finding { judgement.isExactlyPlain = true }
        judgement.reasons.append(Reason(finding, of: reading))
        return
      case nil: continue
      }
    }
    guard let reading = readings.first, emptyReadings < readings.count else {
      judgement.encryption = .none
      judgement.verdict = .none
      return
    }
    let entry = reading.entry
    let header = UInt64(EncryptionHeader.size)
    if entry.kind == .folder, entry.size == 0, entry.compressedSize <= header {
      judgement.verdict = .none
      return
    }
    if emptyReadings > 0, entry.size == 0 {
      suspicion = Reason(
        .looksReadable, "marked as encrypted, but without content by one of its headers",
        entry: entry.name.text, offset: reading.start)
    }
    let strong = judgement.claimed == .strong ? try strongHeader(reading) : nil
    var doubt = try doubt(reading, judgement.claimed, strong) ?? suspicion
    if doubt == nil { doubt = try remains(readings, judgement.claimed) }
    if let doubt {
      if doubt.code != .methodNotRead, doubt.code != .cipherNotExamined {
        judgement.encryption = .unknown
      }
      judgement.reasons.append(doubt)
      return
    }
    judgement.verdict = .protected
    if let strong { judgement.reasons.append(Reason(strong, of: reading)) }
  }

  /// Why a payload that does not read as plain cannot be called encrypted either.
  private func doubt(
    _ reading: HeaderReading, _ claimed: EntryEncryption, _ strong: StrongEncryptionHeader?
  ) throws(ZipError) -> Reason? {
    let entry = reading.entry
    switch claimed {
    case .none: return nil
    case .unknown: return cipherNotExamined(reading, "the cipher is not known")
    case .strong:
      guard strong != nil else {
        return cipherNotExamined(
          reading, "marked as strong encryption, but its data does not begin with its header")
      }
    case .zipCrypto, .aes:
      if let reason = reading.impossibleSize(under: claimed) { return reason }
    }
    // Data of a method that is not read is encrypted if it does not begin as the method does.
    if !entry.methodInside.isSupported, try beginning(of: reading) != .other {
      return methodNotRead(entry)
    }
    return nil
  }

  /// The reason that bytes of the payload are readable, by either header's reading.
  private func remains(
    _ readings: HeaderReadings, _ claimed: EntryEncryption
  ) throws(ZipError) -> Reason? {
    for reading in readings
    where
      try ReadableRemains.exist(
        in: reading.entry, at: reading.location, encryption: claimed, of: reader)
    {
      return Reason(
        .looksReadable, "marked as encrypted, but its bytes do not look encrypted",
        entry: reading.entry.name.text, offset: reading.start)
    }
    return nil
  }

  /// How the payload begins, for methods that are not read.
  private func beginning(of reading: HeaderReading) throws(ZipError) -> CompressedBeginning {
    let bytes = try reader.payloadBytes(
      at: reading.start, count: CompressedBeginning.length, within: reading.location)
    return CompressedBeginning(bytes, method: reading.entry.methodInside)
  }

  private func strongHeader(
    _ reading: HeaderReading
  ) throws(ZipError) -> StrongEncryptionHeader? {
    StrongEncryptionHeader(
      try reader.payloadBytes(
        at: reading.start, count: StrongEncryptionHeader.longest, within: reading.location))
  }

  private func methodNotRead(_ entry: Entry) -> Reason {
    Reason(
      .methodNotRead, "\(entry.methodInside.name) is not read, so its data proves nothing",
      entry: entry.name.text, offset: entry.headerOffset)
  }

  private func cipherNotExamined(_ reading: HeaderReading, _ text: String) -> Reason {
    Reason(
      .cipherNotExamined, text, entry: reading.entry.name.text, offset: reading.location.offset)
  }
}

extension WorkBudget {
  /// Takes the bytes of an entry's two headers, and its payload as each of them has it.
  fileprivate mutating func take(
    _ entry: Entry, at location: LocalHeaderLocation, _ readings: HeaderReadings
  ) -> Bool {
    guard take(entry.headerLength), take(location.payload.lowerBound - location.offset) else {
      return false
    }
    for reading in readings {
      guard take(reading.entry.compressedSize) else { return false }
    }
    return true
  }
}

extension Reason {
  /// What the header of strong encryption says.
  fileprivate init(_ header: StrongEncryptionHeader, of reading: HeaderReading) {
    let opener =
      switch (header.takesPassword, header.takesCertificate) {
      case (true, true): "password or a certificate"
      case (false, true): "certificate"
      default: "password"
      }
    self.init(
      .strongEncryption,
      "strong encryption: \(header.algorithmName), a key of \(header.keyBits) bits, opened by a "
        + opener, entry: reading.entry.name.text, offset: reading.start)
  }

  /// What a plain reading of a marked entry means.
  fileprivate init(_ finding: PlainProof.Finding, of reading: HeaderReading) {
    let (code, text, leading): (Code, String, UInt64) =
      switch finding {
      case .empty: (.noContent, "no content", 0)
      case .proved(leading: 0, _):
        (.markedButPlain, "marked as encrypted, but its content reads without a password", 0)
      case .proved(let leading, _):
        (
          .markedButPadded,
          "marked as encrypted, but its content reads without a password behind \(leading) bytes",
          leading
        )
      case .decompresses(let leading):
        (
          .markedButReadable, "marked as encrypted, but it decompresses without a password",
          leading
        )
      case .mayDecompress(let leading):
        (
          .looksReadable, "marked as encrypted, but it may decompress without a password", leading
        )
      case .begins(let method):
        (.markedButReadable, "marked as encrypted, but its data is plain \(method.name)", 0)
      }
    self.init(code, text, entry: reading.entry.name.text, offset: reading.start + leading)
  }
}
