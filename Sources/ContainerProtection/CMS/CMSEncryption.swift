internal import PortableSystem

/// Reads whom content is encrypted for, and with what cipher (RFC 5652, 6.1 and 8; RFC 5083, 2.1).
struct CMSEncryption {
  let reader: BERReader

  /// Content ciphers by their identifiers; what stands in no standard is not taken for a cipher.
  private static let ciphers: [String: String] = [
    "1.3.14.3.2.7": "des-56",
    "1.2.840.113549.3.2": "rc2",
    "1.2.840.113549.3.4": "rc4",
    "1.2.840.113549.3.7": "3des-168",
    "2.16.840.1.101.3.4.1.2": "aes-128",
    "2.16.840.1.101.3.4.1.22": "aes-192",
    "2.16.840.1.101.3.4.1.42": "aes-256",
    "2.16.840.1.101.3.4.1.6": "aes-128-gcm",
    "2.16.840.1.101.3.4.1.26": "aes-192-gcm",
    "2.16.840.1.101.3.4.1.46": "aes-256-gcm",
    "2.16.840.1.101.3.4.1.7": "aes-128-ccm",
    "2.16.840.1.101.3.4.1.27": "aes-192-ccm",
    "2.16.840.1.101.3.4.1.47": "aes-256-ccm",
    "1.2.840.113549.1.9.16.3.18": "chacha20-poly1305",
    "1.2.392.200011.61.1.1.1.2": "camellia-128",
    "1.2.392.200011.61.1.1.1.3": "camellia-192",
    "1.2.392.200011.61.1.1.1.4": "camellia-256",
    "1.2.410.200004.1.4": "seed",
  ]

  func read(
    _ fields: inout BERChildren, hasRecipients: Bool, _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    while let field = try fields.next() {
      switch field.tag {
      case BERElement.set where hasRecipients:
        try readRecipients(field, limit: fields.end, &reading)
      case BERElement.sequence:
        try readContent(field, limit: fields.end, &reading)
        return
      // The version, and what tells of the sender.
      default: continue
      }
    }
    throw .malformed("encrypted data without content", at: fields.offset)
  }

  private func readRecipients(
    _ set: BERElement, limit: UInt64, _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var recipients = reader.children(of: set, limit: limit)
    while let recipient = try recipients.next() {
      switch recipient.tag {
      case BERElement.sequence:
        reading.note(.publicKey, "encrypted for the holder of a certificate (key transport)")
      case BERElement.context(1):
        reading.note(.publicKey, "encrypted for the holder of a certificate (key agreement)")
      case BERElement.context(2):
        reading.note(.passphrase, "encrypted under a key that both sides have")
      case BERElement.context(3): reading.note(.passphrase, "encrypted under a password")
      default: reading.note(.publicKey, "encrypted for a recipient of another kind")
      }
    }
  }

  private func readContent(
    _ element: BERElement, limit: UInt64, _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var fields = reader.children(of: element, limit: limit)
    _ = try reader.identifier(fields.required())  // the type of what is encrypted
    let algorithm = try fields.required()
    var names = reader.children(of: algorithm, limit: fields.end)
    let identifier = try reader.identifier(names.required())
    guard let cipher = Self.ciphers[identifier] else {
      throw .unsupported(
        "encrypted with an algorithm not known: \(identifier)", at: algorithm.content)
    }
    reading.add(cipher: cipher)
    guard let content = try fields.next(), content.tag == BERElement.context(0) else {
      throw .unsupported("the encrypted content stands elsewhere", at: element.content)
    }
    let ranges = try reader.ranges(ofOctets: content, limit: fields.end)
    let bytes = SegmentedSource(reader.source, ranges)
    guard bytes.size > 0 else { throw .malformed("the encrypted content is empty") }
    guard try EvenSpread.isPossible(in: 0..<bytes.size, of: bytes) else {
      throw .unreadable(
        ContainerFinding(
          .looksReadable, "marked as encrypted, and its bytes are not evenly spread",
          offset: content.content))
    }
    reading.protection = .encrypted
    reading.note(.contentEncrypted, "the whole content is encrypted", at: content.content)
  }
}
