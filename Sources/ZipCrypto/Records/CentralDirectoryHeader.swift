/// A central directory file header (APPNOTE 4.3.12): what the directory says of one entry.
public struct CentralDirectoryHeader: Hashable, Sendable {
  /// `PK\1\2`.
  static let signature: UInt32 = 0x0201_4B50
  /// Its length in bytes without name, extra field and comment.
  static let fixedSize = 46

  /// The specification's version (low byte) and the system (high byte) of the writer.
  public var versionMadeBy: UInt16 = 0
  /// The version that a reader needs, times ten; only the low byte is the version.
  public var versionNeeded: UInt16 = 0
  /// The general purpose bit flag.
  public var flags: GeneralPurposeFlags = []
  /// How the content is compressed.
  public var method: CompressionMethod = .store
  /// When the content was modified, in local time.
  public var modified = MSDOSDateTime(time: 0, date: 0)
  /// The CRC-32 of the plain content.
  public var crc32: UInt32 = 0
  /// Bytes of the payload, the encryption header included; 0xFFFFFFFF where ZIP64 has them.
  public var compressedSize: UInt32 = 0
  /// Bytes of the content; 0xFFFFFFFF where ZIP64 has them.
  public var uncompressedSize: UInt32 = 0
  /// The number of the disk on which the entry starts.
  public var disk: UInt16 = 0
  /// Bit 0: the writer took the content for text.
  public var internalAttributes: UInt16 = 0
  /// The MS-DOS attributes in the low byte; on Unix the file mode in the upper half.
  public var externalAttributes: UInt32 = 0
  /// The local header's place, counted from the archive's first byte; 0xFFFFFFFF where ZIP64
  /// has it.
  public var localHeaderOffset: UInt32 = 0
  /// The name, as bytes.
  public var name: [UInt8] = []
  /// The extra fields.
  public var extra = ExtraFields()
  /// The comment, as bytes.
  public var comment: [UInt8] = []

  package init() {}

  /// Reads a header that starts where `reader` stands, or gives `nil` when it is none or cut off.
  init?(_ reader: inout ByteReader) {
    guard let fixed: InlineArray<46, UInt8> = reader.fields(),
      fixed.uint32(at: 0) == Self.signature,
      let name = reader.bytes(Int(fixed.uint16(at: 28))),
      let extra = reader.bytes(Int(fixed.uint16(at: 30))),
      let comment = reader.bytes(Int(fixed.uint16(at: 32)))
    else { return nil }
    versionMadeBy = fixed.uint16(at: 4)
    versionNeeded = fixed.uint16(at: 6)
    flags = GeneralPurposeFlags(rawValue: fixed.uint16(at: 8))
    method = CompressionMethod(rawValue: fixed.uint16(at: 10))
    modified = MSDOSDateTime(time: fixed.uint16(at: 12), date: fixed.uint16(at: 14))
    crc32 = fixed.uint32(at: 16)
    compressedSize = fixed.uint32(at: 20)
    uncompressedSize = fixed.uint32(at: 24)
    disk = fixed.uint16(at: 34)
    internalAttributes = fixed.uint16(at: 36)
    externalAttributes = fixed.uint32(at: 38)
    localHeaderOffset = fixed.uint32(at: 42)
    self.name = name
    self.extra = ExtraFields(bytes: extra)
    self.comment = comment
  }

  /// The header's bytes.
  package var bytes: [UInt8] {
    precondition(name.count <= Int(UInt16.max) && comment.count <= Int(UInt16.max))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.fixedSize + name.count + extra.bytes.count + comment.count)
    bytes.append(littleEndian: Self.signature)
    bytes.append(littleEndian: versionMadeBy)
    bytes.append(littleEndian: versionNeeded)
    bytes.append(littleEndian: flags.rawValue)
    bytes.append(littleEndian: method.rawValue)
    bytes.append(littleEndian: modified.time)
    bytes.append(littleEndian: modified.date)
    bytes.append(littleEndian: crc32)
    bytes.append(littleEndian: compressedSize)
    bytes.append(littleEndian: uncompressedSize)
    bytes.append(littleEndian: UInt16(name.count))
    bytes.append(littleEndian: UInt16(extra.bytes.count))
    bytes.append(littleEndian: UInt16(comment.count))
    bytes.append(littleEndian: disk)
    bytes.append(littleEndian: internalAttributes)
    bytes.append(littleEndian: externalAttributes)
    bytes.append(littleEndian: localHeaderOffset)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: extra.bytes)
    bytes.append(contentsOf: comment)
    return bytes
  }
}
