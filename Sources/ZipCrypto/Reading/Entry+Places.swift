extension Entry {
  /// The length in bytes of its central directory header.
  public var headerLength: UInt64 {
    commentOffset + UInt64(header.comment.count) - headerOffset
  }

  /// Where the name stands in the central directory, in bytes from the start of the source.
  public var nameOffset: UInt64 { headerOffset + UInt64(CentralDirectoryHeader.fixedSize) }

  /// Where the comment stands in the central directory, in bytes from the start of the source.
  public var commentOffset: UInt64 {
    nameOffset + UInt64(header.name.count + header.extra.bytes.count)
  }

  /// Where the CRC-32 stands in the central directory, in bytes from the start of the source.
  public var checksumOffset: UInt64 { headerOffset + 16 }

  /// Whether the headers state the CRC-32 of the content: they do not in the second version of
  /// WinZip AES, where it is zero.
  public var statesChecksum: Bool {
    header.method != .winZipAES || WinZipAESExtra(header.extra)?.vendorVersion == 1
  }
}
