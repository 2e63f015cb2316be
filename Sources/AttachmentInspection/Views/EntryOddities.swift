internal import ZipCrypto

/// What is unusual about an entry's headers, as far as readers differ in it.
struct EntryOddities: OptionSet, Hashable {
  let rawValue: Int

  /// The headers disagree on the compression method.
  static let methods = EntryOddities(rawValue: 1 << 0)
  /// The headers disagree on a size.
  static let sizes = EntryOddities(rawValue: 1 << 1)
  /// The headers have different names.
  static let names = EntryOddities(rawValue: 1 << 2)
  /// A name beyond ASCII of which one header says that it is UTF-8 and the other does not.
  static let nameEncodings = EntryOddities(rawValue: 1 << 3)
  /// Bit 3 in one header alone, or set where no data descriptor follows.
  static let descriptor = EntryOddities(rawValue: 1 << 4)
  /// A symbolic link.
  static let link = EntryOddities(rawValue: 1 << 5)
  /// The central directory says that the content is a patch.
  static let patch = EntryOddities(rawValue: 1 << 6)
  /// The headers disagree on the CRC-32.
  static let checksums = EntryOddities(rawValue: 1 << 8)
  /// Something of which it was not measured what readers do.
  static let unmeasured = EntryOddities(rawValue: 1 << 7)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Compares the headers of an entry.
  ///
  /// - Parameter descriptor: what ``ArchiveReader/dataDescriptorLength(of:at:)`` found.
  init(
    _ entry: borrowing Entry, _ location: borrowing LocalHeaderLocation, descriptor: Int?
  ) {
    self = []
    // A copy of a header would count its references up and down for every entry of a million.
    if entry.method != location.header.method { insert(.methods) }
    if Self.differs(location.uncompressedSize, entry.size, location)
      || Self.differs(location.compressedSize, entry.compressedSize, location)
    {
      insert(.sizes)
    }
    let flags = (entry.flags, location.header.flags)
    // With a data descriptor the field is 0; Info-ZIP has the time in it, which libarchive believes.
    let leavesToDescriptor = flags.1.contains(.dataDescriptor) && location.header.crc32 == 0
    if entry.crc32 != location.header.crc32, !leavesToDescriptor { insert(.checksums) }
    if entry.header.name != location.header.name { insert(.names) }
    if flags.0.contains(.utf8) != flags.1.contains(.utf8), !entry.header.name.isASCII {
      insert(.nameEncodings)
    }
    let bit3 = (flags.0.contains(.dataDescriptor), flags.1.contains(.dataDescriptor))
    if bit3.0 != bit3.1 || (bit3.1 && descriptor == nil) { insert(.descriptor) }
    if entry.kind == .symbolicLink { insert(.link) }
    if flags.0.contains(.patchData) { insert(.patch) }
    if Self.isUnmeasured(entry, location) { insert(.unmeasured) }
  }

  /// Whether the local header has another size; with a data descriptor it may have none.
  private static func differs(
    _ size: UInt64?, _ expected: UInt64, _ location: LocalHeaderLocation
  ) -> Bool {
    guard let size else { return true }
    return size != expected && !(size == 0 && location.header.flags.contains(.dataDescriptor))
  }

  private static func isUnmeasured(_ entry: Entry, _ location: LocalHeaderLocation) -> Bool {
    let flags = (entry.flags, location.header.flags)
    // Bits 8 to 10 and 14.
    if flags.0.union(flags.1).rawValue & 0x4700 != 0 { return true }
    let isStrong = (flags.0.contains(.strongEncryption), flags.1.contains(.strongEncryption))
    if isStrong.0 || isStrong.1 {
      let isWhole = isStrong.0 && isStrong.1 && entry.method != .winZipAES
      if !isWhole || !flags.0.intersection(flags.1).contains(.encrypted) { return true }
    }
    let isAES = (entry.method == .winZipAES, location.header.method == .winZipAES)
    if isAES.0 || isAES.1 {
      // Without its extra field, or without bit 0 in both headers.
      let claims = [entry.encryption, location.encryption].filter { $0 != .none }
      if !isAES.0 || !isAES.1 || claims.isEmpty || claims.contains(.unknown) { return true }
    }
    if entry.header.disk != 0 || entry.kind == .other { return true }
    if !entry.header.extra.isWellFormed || !location.header.extra.isWellFormed { return true }
    if isUnmeasured(entry.header.name, flags.0) || isUnmeasured(location.header.name, flags.1) {
      return true
    }
    // Whether there is a folder with content, or a folder to one header alone.
    let slash = UInt8(ascii: "/")
    let endsInSlash = entry.header.name.last == slash
    if endsInSlash != (location.header.name.last == slash) { return true }
    let folderBit: UInt32 = 0x10
    let isFolder =
      endsInSlash || entry.header.externalAttributes & folderBit != 0 || entry.kind == .folder
    return isFolder && (entry.size > 0 || entry.compressedSize > 0)
  }

  private static func isUnmeasured(_ name: [UInt8], _ flags: GeneralPurposeFlags) -> Bool {
    name.isEmpty || name.contains(0) || (flags.contains(.utf8) && !name.isUTF8)
  }
}

extension ExtraFields {
  /// Whether the blocks fill it exactly.
  fileprivate var isWellFormed: Bool {
    var place = 0
    while place < bytes.count {
      guard place + 4 <= bytes.count else { return false }
      place += 4 + Int(bytes[place + 2]) + Int(bytes[place + 3]) << 8
    }
    return place == bytes.count
  }
}
