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
  ///
  /// - Parameter likelyName: the name in the central directory, which it nearly always repeats.
  init?(_ reader: inout ByteReader, likelyName: [UInt8] = []) {
    guard let fixed: InlineArray<30, UInt8> = reader.fields(),
      fixed.uint32(at: 0) == Self.signature,
      let name = reader.bytes(Int(fixed.uint16(at: 26)), likely: likelyName),
      let extra = reader.bytes(Int(fixed.uint16(at: 28)))
    else { return nil }
    versionNeeded = fixed.uint16(at: 4)
    flags = GeneralPurposeFlags(rawValue: fixed.uint16(at: 6))
    method = CompressionMethod(rawValue: fixed.uint16(at: 8))
    modified = MSDOSDateTime(time: fixed.uint16(at: 10), date: fixed.uint16(at: 12))
    crc32 = fixed.uint32(at: 14)
    compressedSize = fixed.uint32(at: 18)
    uncompressedSize = fixed.uint32(at: 22)
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
