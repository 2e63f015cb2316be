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
  /// The length in bytes of a descriptor with other values.
  var deviatingDescriptor = 0
  /// Whether the payload, from its first to its last byte, was proved to be the plain content.
  var isExactlyPlain = false
  /// The reading by which the content was proved to be plain; it may be an archive.
  var plainReading: HeaderReading?

  /// Whether a password may open it: it is encrypted, or nothing says so and it does not read.
  var mayBeEncrypted: Bool {
    verdict == .protected || reasons.contains { $0.code == .doesNotRead }
  }

  /// Takes in that a password opens it.
  mutating func apply(_ opened: OpenedEntry) {
    encryption = opened.target.encryption
    verdict = opened.isFound ? .exposed : .protected
    reasons = opened.reasons + reasons.filter { $0.code != .doesNotRead }
  }

  /// The bytes from the local header to the end of the payload and its descriptor.
  var extent: Range<UInt64>? {
    guard let location else { return nil }
    let length = UInt64(descriptor ?? deviatingDescriptor)
    return location.offset..<location.payload.upperBound + length
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
