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
  init(_ entry: Entry, _ location: LocalHeaderLocation, descriptor: Int?) {
    self = []
    let (central, local) = (entry.header, location.header)
    if central.method != local.method { insert(.methods) }
    if Self.differs(location.uncompressedSize, entry.size, local)
      || Self.differs(location.compressedSize, entry.compressedSize, local)
    {
      insert(.sizes)
    }
    // With a data descriptor the field is 0; Info-ZIP has the time in it, which libarchive believes.
    let leavesToDescriptor = local.flags.contains(.dataDescriptor) && local.crc32 == 0
    if central.crc32 != local.crc32, !leavesToDescriptor { insert(.checksums) }
    if central.name != local.name { insert(.names) }
    let isASCII = central.name.allSatisfy { $0 < 0x80 }
    let flags = (central.flags, local.flags)
    if !isASCII, flags.0.contains(.utf8) != flags.1.contains(.utf8) { insert(.nameEncodings) }
    let bit3 = (flags.0.contains(.dataDescriptor), flags.1.contains(.dataDescriptor))
    if bit3.0 != bit3.1 || (bit3.1 && descriptor == nil) { insert(.descriptor) }
    if entry.kind == .symbolicLink { insert(.link) }
    if flags.0.contains(.patchData) { insert(.patch) }
    if Self.isUnmeasured(entry, location) { insert(.unmeasured) }
  }

  /// Whether the local header has another size; with a data descriptor it may have none.
  private static func differs(
    _ size: UInt64?, _ expected: UInt64, _ local: LocalFileHeader
  ) -> Bool {
    guard let size else { return true }
    return size != expected && !(size == 0 && local.flags.contains(.dataDescriptor))
  }

  private static func isUnmeasured(_ entry: Entry, _ location: LocalHeaderLocation) -> Bool {
    let (central, local) = (entry.header, location.header)
    let flags = (central.flags, local.flags)
    // Bits 8 to 10 and 14.
    if flags.0.union(flags.1).rawValue & 0x4700 != 0 { return true }
    let isStrong = (flags.0.contains(.strongEncryption), flags.1.contains(.strongEncryption))
    if isStrong.0 || isStrong.1 {
      let isWhole = isStrong.0 && isStrong.1 && entry.method != .winZipAES
      if !isWhole || !flags.0.intersection(flags.1).contains(.encrypted) { return true }
    }
    let isAES = (central.method == .winZipAES, local.method == .winZipAES)
    if isAES.0 || isAES.1 {
      // Without its extra field, or without bit 0 in both headers.
      let claims = [entry.encryption, location.encryption].filter { $0 != .none }
      if !isAES.0 || !isAES.1 || claims.isEmpty || claims.contains(.unknown) { return true }
    }
    if central.disk != 0 || entry.kind == .other { return true }
    if !central.extra.isWellFormed || !local.extra.isWellFormed { return true }
    for (name, flags) in [(central.name, flags.0), (local.name, flags.1)] {
      if name.isEmpty || name.contains(0) { return true }
      if flags.contains(.utf8), !name.isUTF8 { return true }
    }
    // Whether there is a folder with content, or a folder to one header alone.
    let slash = UInt8(ascii: "/")
    if (central.name.last == slash) != (local.name.last == slash) { return true }
    let folderBit: UInt32 = 0x10
    let isFolder =
      entry.kind == .folder || central.name.last == slash
      || central.externalAttributes & folderBit != 0
    return isFolder && (entry.size > 0 || entry.compressedSize > 0)
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

extension [UInt8] {
  fileprivate var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
