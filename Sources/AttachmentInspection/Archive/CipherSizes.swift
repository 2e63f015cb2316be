internal import WinZipAES
internal import ZipCrypto

extension EntryEncryption {
  /// What the cipher puts around the compressed data; `nil` where that is not known.
  var frame: PayloadFrame? { TraditionalCipher().frame(of: self) ?? WinZipAES().frame(of: self) }
}

extension HeaderReading {
  /// The reason that no entry under a cipher can have the sizes of this one.
  func impossibleSize(under encryption: EntryEncryption) -> Reason? {
    guard let overhead = encryption.frame?.size else { return nil }
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
