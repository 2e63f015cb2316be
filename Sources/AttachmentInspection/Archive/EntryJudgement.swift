internal import ZipCrypto

/// What one entry turned out to be.
struct EntryJudgement {
  /// What the bytes are.
  var encryption: EntryEncryption
  /// What the headers say.
  let claimed: EntryEncryption
  var verdict = Verdict.unknown
  var reasons: [Reason] = []
  /// Where its local header and payload stand; `nil` where there is none.
  let location: LocalHeaderLocation?
  /// The length in bytes of the data descriptor behind the payload; `nil` where one should be and
  /// none with the directory's values is.
  let descriptor: Int?
  /// Whether the payload, from its first to its last byte, was proved to be the plain content.
  var isExactlyPlain = false
  /// Whether the content may be an archive and was proved to be plain.
  var mayBeArchive = false

  /// The bytes from the local header to the end of the payload and its descriptor.
  var extent: Range<UInt64>? {
    guard let location else { return nil }
    return location.offset..<location.payload.upperBound + UInt64(descriptor ?? 0)
  }

  /// The bytes of the payload behind where the local header ends it: who believes that header
  /// looks for the next entry there.
  var tail: Range<UInt64>? {
    guard let location, let size = location.compressedSize, size > 0,
      size < location.payload.upperBound - location.payload.lowerBound
    else { return nil }
    return location.payload.lowerBound + size..<location.payload.upperBound
  }
}
