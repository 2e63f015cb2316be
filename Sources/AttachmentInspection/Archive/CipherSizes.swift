internal import ZipCrypto

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

  /// Bytes that the cipher puts in front of the data.
  var leadingBytes: UInt64 {
    if case .aes(let bits) = self { return UInt64(bits / 16 + 2) }
    return 12
  }
}

extension HeaderReading {
  /// The reason that no entry under a cipher can have the sizes of this one.
  func impossibleSize(under encryption: EntryEncryption) -> Reason? {
    guard let overhead = encryption.overhead else { return nil }
    if entry.compressedSize < overhead {
      return Reason(
        .tooShort, "\(entry.compressedSize) bytes of data are too few for an encryption header",
        entry: entry.name.text, offset: start)
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
}
