extension ArchiveReader {
  /// Opens the content of an entry.
  ///
  /// The entry counts as encrypted when either of its headers says so, since readers trust one or
  /// the other.
  ///
  /// - Parameter password: needed for an encrypted entry, passed over for a plain one.
  /// - Throws: `.passwordRequired`, `.wrongPassword` when neither check byte fits, `.unsupported`
  ///   for other ciphers and methods, `.inconsistent` for sizes that cannot be, `.truncated`, or
  ///   the system's error.
  public func content(of entry: Entry, password: Password?) throws(ZipError) -> EntryContent {
    let location = try localHeader(of: entry)
    let encryption = entry.encryption == .none ? location.encryption : entry.encryption
    switch encryption {
    case .none:
      return try plainContent(of: entry, at: location)
    case .zipCrypto:
      guard let password else {
        throw ZipError(
          .passwordRequired, entry: entry.name.text, offset: location.offset,
          detail: "the entry is encrypted and there is no password")
      }
      try checkStoredSize(of: entry, overhead: UInt64(EncryptionHeader.size), at: location)
      return try EntryContent(
        of: entry, payload: location.payload, method: entry.header.method, password: password,
        in: self)
    case .aes, .strong, .unknown:
      throw ZipError(
        .unsupported, entry: entry.name.text, offset: entry.headerOffset,
        detail: "the encryption (\(encryption.word)) is not read")
    }
  }

  /// Opens a payload as it stands.
  func plainContent(
    of entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) -> EntryContent {
    try checkStoredSize(of: entry, overhead: 0, at: location)
    return try EntryContent(
      of: entry, payload: location.payload, method: entry.methodInside, password: nil, in: self)
  }

  /// Stored content takes just its size, and what a cipher adds.
  func checkStoredSize(
    of entry: Entry, overhead: UInt64, at location: LocalHeaderLocation
  ) throws(ZipError) {
    guard entry.methodInside == .store else { return }
    let (size, overflow) = entry.size.addingReportingOverflow(overhead)
    guard !overflow, size == entry.compressedSize else {
      throw ZipError(
        .inconsistent, entry: entry.name.text, offset: location.offset,
        detail: "stored content of \(entry.size) bytes cannot take \(entry.compressedSize)")
    }
  }
}

extension Entry {
  /// The compression method, which WinZip AES keeps in its extra field.
  public var methodInside: CompressionMethod {
    guard header.method == .winZipAES else { return header.method }
    return WinZipAESExtra(header.extra)?.method ?? header.method
  }
}
