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
    try target.content(of: reader, password: keys.candidate.password)
  }
}
