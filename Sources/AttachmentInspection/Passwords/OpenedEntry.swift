internal import ZipCrypto

/// An entry that a password opens, to its last CRC-32 or to its HMAC.
struct OpenedEntry {
  let target: TrialTarget
  let keys: CandidateKeys
  /// Whether the password was found, and not only given by the user.
  let isFound: Bool

  /// What is to be said of the entry itself, the deciding reason first.
  var reasons: [Reason] {
    var reasons: [Reason] = []
    let name = target.entry.name.text
    if isFound {
      reasons.append(keys.candidate.reason(entry: name, offset: target.location.offset))
    }
    if !target.isMarked {
      reasons.append(
        Reason(
          .unmarkedButEncrypted, "encrypted, though no header says so: the password opens it",
          entry: name, offset: target.location.payload.lowerBound))
    }
    return reasons
  }

  /// Opens the content anew.
  func content(of reader: ArchiveReader) throws(ZipError) -> EntryContent {
    let password = keys.candidate.password
    return target.isMarked
      ? try reader.content(of: target.entry, password: password)
      : try reader.unmarkedContent(of: target.entry, at: target.location, password: password)
  }
}

extension ArchiveReader {
  /// Opens the content of a plain entry, or of one that a password opened.
  func content(of entry: Entry, _ opened: OpenedEntry?) throws(ZipError) -> EntryContent {
    if let opened { return try opened.content(of: self) }
    return try content(of: entry, password: nil)
  }
}
