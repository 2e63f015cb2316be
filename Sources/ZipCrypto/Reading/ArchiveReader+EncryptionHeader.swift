/// An entry's encryption header as it stands, encrypted, and what tells whether a password fits it.
public struct EncryptedHeader: Sendable {
  private let bytes: InlineArray<12, UInt8>
  private let checkBytes: CheckBytes

  fileprivate init?(_ payload: ArraySlice<UInt8>, checkBytes: CheckBytes) {
    guard payload.count >= EncryptionHeader.size else { return nil }
    bytes = InlineArray { payload[payload.startIndex + $0] }
    self.checkBytes = checkBytes
  }

  /// The twelve bytes as they stand in the archive.
  public var encrypted: [UInt8] { bytes.indices.map { bytes[$0] } }

  /// The twelve bytes in clear, under the keys that a password leads to.
  public func decrypted(with keys: CipherKeys) -> [UInt8] {
    var keys = keys
    var header = encrypted
    var span = header.mutableSpan
    keys.decrypt(&span)
    return header
  }

  /// Which check byte the header bears under these keys; with two values accepted, 1 wrong
  /// password in 128 finds one.
  ///
  /// It takes twelve steps of the cipher and no memory: the refusal that is worth trying first.
  public func match(_ keys: CipherKeys) -> CheckByteMatch {
    var keys = keys
    var header = bytes
    var span = header.mutableSpan
    keys.decrypt(&span)
    return checkBytes.match(header[EncryptionHeader.size - 1])
  }
}

extension ArchiveReader {
  /// The first twelve bytes of a payload, as the encryption header that they are where traditional
  /// PKWARE encryption is used, whatever the headers say of it.
  ///
  /// - Returns: `nil` when the payload has fewer.
  /// - Throws: the system's error.
  public func encryptionHeader(
    of entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) -> EncryptedHeader? {
    EncryptedHeader(
      try payloadSlice(
        at: location.payload.lowerBound, count: EncryptionHeader.size, within: location),
      checkBytes: entry.checkBytes)
  }
}
