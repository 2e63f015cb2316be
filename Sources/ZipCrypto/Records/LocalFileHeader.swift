/// A local file header (APPNOTE 4.3.7): what stands in front of an entry's payload.
public struct LocalFileHeader: Hashable, Sendable {
  /// `PK\3\4`.
  static let signature: UInt32 = 0x0403_4B50
  /// Its length in bytes without name and extra field.
  static let fixedSize = 30

  /// The version that a reader needs, times ten; only the low byte is the version.
  public var versionNeeded: UInt16 = 0
  /// The general purpose bit flag.
  public var flags: GeneralPurposeFlags = []
  /// How the content is compressed.
  public var method: CompressionMethod = .store
  /// When the content was modified, in local time.
  public var modified = MSDOSDateTime(time: 0, date: 0)
  /// The CRC-32 of the plain content; 0 where a data descriptor has it.
  public var crc32: UInt32 = 0
  /// Bytes of the payload; 0 where a data descriptor, 0xFFFFFFFF where ZIP64 has them.
  public var compressedSize: UInt32 = 0
  /// Bytes of the content; 0 where a data descriptor, 0xFFFFFFFF where ZIP64 has them.
  public var uncompressedSize: UInt32 = 0
  /// The name, as bytes.
  public var name: [UInt8] = []
  /// The extra fields.
  public var extra = ExtraFields()

  package init() {}

  /// Reads a header that starts where `reader` stands, or gives `nil` when it is none or cut off.
  init?(_ reader: inout ByteReader) {
    guard reader.uint32() == Self.signature,
      let versionNeeded = reader.uint16(), let flags = reader.uint16(),
      let method = reader.uint16(), let time = reader.uint16(), let date = reader.uint16(),
      let crc32 = reader.uint32(),
      let compressedSize = reader.uint32(), let uncompressedSize = reader.uint32(),
      let nameLength = reader.uint16(), let extraLength = reader.uint16(),
      let name = reader.bytes(Int(nameLength)), let extra = reader.bytes(Int(extraLength))
    else { return nil }
    self.versionNeeded = versionNeeded
    self.flags = GeneralPurposeFlags(rawValue: flags)
    self.method = CompressionMethod(rawValue: method)
    modified = MSDOSDateTime(time: time, date: date)
    self.crc32 = crc32
    self.compressedSize = compressedSize
    self.uncompressedSize = uncompressedSize
    self.name = name
    self.extra = ExtraFields(bytes: extra)
  }

  /// The header's bytes.
  package var bytes: [UInt8] {
    precondition(name.count <= Int(UInt16.max))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    bytes.append(littleEndian: Self.signature)
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
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: extra.bytes)
    return bytes
  }

  /// The header's length in bytes, name and extra field included.
  var size: Int { Self.fixedSize + name.count + extra.bytes.count }
}
