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

  /// Whether the payload of an entry that is marked as encrypted is its plain content.
  ///
  /// Then nothing is encrypted, whatever the headers say: that its CRC-32 and size fit by chance
  /// has a probability of 2^-32.
  ///
  /// - Throws: the system's error, `.limitExceeded`, or what ``localHeader(of:)`` throws; that
  ///   the payload does not read as plain is no error.
  public func isPlain(_ entry: Entry) throws(ZipError) -> Bool {
    let location = try localHeader(of: entry)
    do throws(ZipError) {
      let content = try plainContent(of: entry, at: location)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var span = buffer.mutableSpan
      while try content.read(into: &span) > 0 {}
      return true
    } catch {
      switch error.kind {
      case .corruptData, .inconsistent, .unsupported: return false
      default: throw error
      }
    }
  }

  /// Opens a payload as it stands.
  private func plainContent(
    of entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) -> EntryContent {
    try checkStoredSize(of: entry, overhead: 0, at: location)
    return try EntryContent(
      of: entry, payload: location.payload, method: entry.methodInside, password: nil, in: self)
  }

  /// Stored content takes just its size, and what a cipher adds.
  private func checkStoredSize(
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
