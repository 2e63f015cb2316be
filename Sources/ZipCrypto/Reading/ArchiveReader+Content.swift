extension ArchiveReader {
  /// Opens the content of an entry.
  ///
  /// The entry counts as encrypted when either of its headers says so, since readers trust one or
  /// the other.
  ///
  /// - Parameter password: needed for an encrypted entry, passed over for a plain one.
  /// - Throws: `.passwordRequired`, `.wrongPassword` when no check byte fits, `.unsupported` for
  ///   methods that are not read and ciphers that the reader was not given, `.inconsistent` for
  ///   sizes that cannot be, `.truncated`, or the system's error.
  public func content(of entry: Entry, password: Password?) throws(ZipError) -> EntryContent {
    let location = try localHeader(of: entry)
    return try content(
      of: entry, at: location, as: EncryptionClaim(entry, at: location), password: password)
  }

  /// Opens the content of an entry as a claim has it, whatever the headers say.
  ///
  /// - Throws: as ``content(of:password:)``.
  public func content(
    of entry: Entry, at location: LocalHeaderLocation, as claim: EncryptionClaim,
    password: Password?
  ) throws(ZipError) -> EntryContent {
    guard claim.encryption != .none else { return try plainContent(of: entry, at: location) }
    for cipher in ciphers {
      guard let frame = cipher.frame(of: claim.encryption) else { continue }
      guard let password else {
        throw ZipError(
          .passwordRequired, entry: entry.name.text, offset: location.offset,
          detail: "the entry is encrypted and there is no password")
      }
      try checkStoredSize(of: entry, method: claim.method, overhead: frame.size, at: location)
      return try EntryContent(
        of: entry, payload: location.payload, claim: claim, cipher: cipher, frame: frame,
        password: password, in: self)
    }
    throw ZipError(
      .unsupported, entry: entry.name.text, offset: entry.headerOffset,
      detail: "the encryption (\(claim.encryption.word)) is not read")
  }

  /// What the headers of an entry say about its encryption.
  ///
  /// - Throws: what ``localHeader(of:)`` throws.
  public func encryptionClaim(of entry: Entry) throws(ZipError) -> EncryptionClaim {
    EncryptionClaim(entry, at: try localHeader(of: entry))
  }

  /// Opens a payload as it stands.
  private func plainContent(
    of entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) -> EntryContent {
    try checkStoredSize(of: entry, method: entry.methodInside, overhead: 0, at: location)
    return try EntryContent(
      of: entry, payload: location.payload, method: entry.methodInside, in: self)
  }

  /// Stored content takes just its size, and what a cipher adds.
  private func checkStoredSize(
    of entry: Entry, method: CompressionMethod, overhead: UInt64, at location: LocalHeaderLocation
  ) throws(ZipError) {
    guard method == .store else { return }
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
    guard method == .winZipAES else { return method }
    return WinZipAESExtra(header.extra)?.method ?? method
  }
}
