import PortableSystem

/// An entry on its way into the archive: what is known of it, and the headers that come of that.
struct EntryDraft {
  let name: WrittenName
  /// The Unix mode with the type.
  let unixMode: UInt16
  /// The local header's place.
  let offset: UInt64
  let modified: MSDOSDateTime
  /// Both headers have it: the time in UTC, where 32 bits hold it.
  private let timestamp: ExtendedTimestamp?

  var method: CompressionMethod = .store
  /// What the payload is encrypted with; `nil` leaves it plain.
  var cipher: (any PayloadCipher)?
  /// Whether checksum and sizes stand behind the payload, and the check byte is the time's.
  var hasDataDescriptor = false
  /// Whether checksum and sizes are known when the local header goes out.
  ///
  /// Then they stand there too, data descriptor or not, as Info-ZIP writes them: readers that go
  /// without the directory want them.
  var isKnownInTime = true
  /// Whether the local header has a ZIP64 extra field, so that sizes take 64 bits there and in
  /// the data descriptor.
  var isWide = false
  var crc32: UInt32 = 0
  /// Bytes of the content; until it has come to its end, a number that it has at least.
  var size: UInt64 = 0
  /// Bytes of the payload, the cipher's own included.
  var compressedSize: UInt64 = 0

  init(
    _ name: WrittenName, type: UInt16, attributes: EntryAttributes, zone: TimeZone, offset: UInt64
  ) {
    self.name = name
    self.offset = offset
    unixMode = type | attributes.unixMode & 0o7777
    modified = MSDOSDateTime(secondsSince1970: attributes.modificationTime, in: zone)
    timestamp = Int32(exactly: attributes.modificationTime).map(ExtendedTimestamp.init(modified:))
  }

  /// From this value on a 32-bit field says that ZIP64 has the real one.
  static let narrowLimit = UInt64(UInt32.max)

  /// The byte that the encryption header ends in.
  var checkByte: UInt8 {
    let bytes = CheckBytes(crc32: crc32, time: modified)
    return hasDataDescriptor ? bytes.time : bytes.crc
  }

  /// Sets the size and what is known of the checksum, and whether the sizes may need 64 bits.
  ///
  /// A payload that can be taken back is never longer than the stored content. One that cannot
  /// is what deflate makes of it, with 5 bytes for each block that does not shrink.
  mutating func setContent(size: UInt64, crc32: UInt32) {
    self.size = size
    self.crc32 = crc32
    let growth = isKnownInTime ? 0 : size / 1024 + 64
    isWide = storedSize >= Self.narrowLimit - min(growth, Self.narrowLimit)
  }

  /// Bytes of the payload when the content is stored.
  var storedSize: UInt64 {
    let frame = cipher.flatMap { $0.frame(of: $0.encryption) }?.size ?? 0
    return size > .max - frame ? .max : size + frame
  }

  /// Whether the payload is encrypted.
  var isEncrypted: Bool { cipher != nil }

  /// What the cipher wants in the headers.
  private var marking: EntryMarking {
    cipher?.marking(of: method, size: size) ?? .plain(method)
  }

  /// The checksum as headers and data descriptor have it.
  private var shownChecksum: UInt32 { marking.showsChecksum ? crc32 : 0 }

  private var flags: GeneralPurposeFlags {
    var flags: GeneralPurposeFlags = []
    if isEncrypted { flags.insert(.encrypted) }
    if hasDataDescriptor { flags.insert(.dataDescriptor) }
    if name.needsUTF8Flag { flags.insert(.utf8) }
    return flags
  }

  /// The local header as far as it is known; its length depends on the name, the cipher
  /// and `isWide` alone.
  var localHeader: LocalFileHeader {
    var header = LocalFileHeader()
    let marking = marking
    header.versionNeeded = max(isWide ? 45 : 20, marking.versionNeeded)
    header.flags = flags
    header.method = marking.method
    header.modified = modified
    header.name = name.bytes
    // What is not known is zero (APPNOTE 4.4.4), but for the mark of ZIP64.
    let known = isKnownInTime
    header.crc32 = known ? shownChecksum : 0
    if isWide {
      header.compressedSize = .max
      header.uncompressedSize = .max
      let zip64 = Zip64ExtendedInformation(
        uncompressedSize: known ? size : 0, compressedSize: known ? compressedSize : 0)
      header.extra.append(Zip64ExtendedInformation.identifier, data: zip64.data)
    } else {
      header.compressedSize = known ? UInt32(clamping: compressedSize) : 0
      header.uncompressedSize = known ? UInt32(clamping: size) : 0
    }
    appendCommonExtra(marking, to: &header.extra)
    return header
  }

  /// The central header, once everything is known.
  var centralHeader: CentralDirectoryHeader {
    var zip64 = Zip64ExtendedInformation()
    if size >= Self.narrowLimit { zip64.uncompressedSize = size }
    if compressedSize >= Self.narrowLimit { zip64.compressedSize = compressedSize }
    if offset >= Self.narrowLimit { zip64.localHeaderOffset = offset }
    var header = CentralDirectoryHeader()
    let marking = marking
    let version = max(isWide || !zip64.data.isEmpty ? 45 : 20, marking.versionNeeded)
    let unix: UInt16 = 3
    header.versionMadeBy = unix << 8 | version
    header.versionNeeded = version
    header.flags = flags
    header.method = marking.method
    header.modified = modified
    header.crc32 = shownChecksum
    header.compressedSize = UInt32(clamping: compressedSize)
    header.uncompressedSize = UInt32(clamping: size)
    header.localHeaderOffset = UInt32(clamping: offset)
    header.externalAttributes = UInt32(unixMode) << 16 | msdosAttributes
    header.name = name.bytes
    if !zip64.data.isEmpty {
      header.extra.append(Zip64ExtendedInformation.identifier, data: zip64.data)
    }
    appendCommonExtra(marking, to: &header.extra)
    return header
  }

  private func appendCommonExtra(_ marking: EntryMarking, to extra: inout ExtraFields) {
    if let field = marking.extraField { extra.append(field.identifier, data: field.data) }
    if let timestamp { extra.append(ExtendedTimestamp.identifier, data: timestamp.data) }
    if let path = name.unicodePath {
      extra.append(UnicodePath.identifier, data: path.data(headerName: name.bytes))
    }
  }

  /// What a reader that knows no Unix modes goes by: a folder, a file that is not to be changed.
  private var msdosAttributes: UInt32 {
    let readOnly: UInt32 = 0x01
    let folder: UInt32 = 0x10
    if name.isFolder { return folder }
    return unixMode & 0o200 == 0 ? readOnly : 0
  }

  /// The data descriptor, once everything is known.
  var dataDescriptor: [UInt8] {
    DataDescriptor(
      crc32: shownChecksum, compressedSize: compressedSize, uncompressedSize: size
    ).bytes(wide: isWide)
  }

  /// What the caller gets to know of it.
  var written: WrittenEntry {
    WrittenEntry(
      name: name.text, encryption: cipher?.encryption ?? .none, method: method, crc32: crc32,
      size: size,
      compressedSize: compressedSize, hasDataDescriptor: hasDataDescriptor)
  }
}
